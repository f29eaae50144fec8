import { DAI, HE, LING, MEI, REN, ZONE, type CastMember } from '@luodi/identity/server/testing';
import { sampleFile } from '@luodi/imports/server/testing';
import type { PipelineView } from '@luodi/projects/contract';
import { SumPipeline } from '@luodi/projects/server';
import { addDays, businessDay, STAGES, type IsoDate } from '@luodi/shared/contract';
import { SeededRandom, Sessions, SYSTEM, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { startWholeProduct } from './testing/whole-product';

const app = await startWholeProduct();
afterAll(() => app.close());

/** 靖圆镇 is named by the sample ledgers, with the towns themselves. */
await app.run(SYSTEM, async () => {
  await tx().query(`INSERT INTO org_units (id, parent_id, name, kind) VALUES ($1, $2, '靖圆镇', 'town')`, [uuid(), ZONE.id]);
  for (const name of ['九湖镇', '颜厝镇', '靖圆镇']) await tx().query('INSERT INTO towns (id, name) VALUES ($1, $2)', [uuid(), name]);
});

const chance = new SeededRandom(20_261_124);
const TODAY = businessDay(new Date());
const someDay = () => addDays(TODAY, -chance.between(0, 700));
const pause = () => new Promise((resolve) => setTimeout(resolve, 3));

/** Facts in force at $2, project by project, without the delta ledger: of one day's facts the one learned last holds. */
const KNOWN = `recorded_at <= $2::timestamptz AND (superseded_at IS NULL OR superseded_at > $2::timestamptz)`;
const RECOUNT = `
  WITH move AS (SELECT DISTINCT ON (project_id) project_id, "to" AS stage, agreement FROM stage_moves WHERE ${KNOWN} AND effective_on <= $1::date
                 ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC),
       past AS (SELECT DISTINCT ON (project_id) * FROM project_versions WHERE ${KNOWN} AND effective_on <= $1::date
                 ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC),
       first AS (SELECT DISTINCT ON (project_id) * FROM project_versions WHERE ${KNOWN} ORDER BY project_id, effective_on, recorded_at DESC, id DESC),
       version AS (SELECT * FROM past UNION ALL SELECT * FROM first WHERE project_id NOT IN (SELECT project_id FROM past))
  SELECT m.stage, i.root_code AS root, v.currency, count(*)::int AS count, (sum(coalesce(v.total_investment, 0)) / 100.0)::float8 AS amount,
         count(*) FILTER (WHERE m.stage = 'SIGNED' AND m.agreement = 'framework')::int AS frameworks
    FROM move m JOIN version v USING (project_id) JOIN industries i ON i.code = v.industry_code
   WHERE v.status IN ('ACTIVE', 'DELAYED', 'STALLED', 'SUSPENDED') GROUP BY 1, 2, 3`;

interface Sum {
  stage: string;
  root: string;
  currency: string;
  count: number;
  amount: number;
  frameworks: number;
}

const totals = (rows: { currency: string; amount: number }[]) => {
  const sums = new Map<string, number>();
  for (const { currency, amount } of rows) sums.set(currency, (sums.get(currency) ?? 0) + Math.round(amount * 100));
  return [...sums].filter(([, fen]) => fen !== 0).sort();
};

/** `known`: undefined means now. */
async function recount(person: CastMember, day: IsoDate, known = new Date().toISOString()) {
  const reader = await app.nest.get(Sessions).actorBy(person.id, 'projects.read');
  const sums = await app.run(reader!, () => tx().query<Sum[]>(RECOUNT, [day, known]));
  return STAGES.filter((stage) => stage !== 'LEAD').map((stage) => {
    const of = sums.filter((sum) => sum.stage === stage);
    const roots = [...new Set(of.map(({ root }) => root))].sort();
    const count = (some: Sum[]) => some.reduce((sum, one) => sum + one.count, 0);
    const frameworks = of.reduce((sum, one) => sum + one.frameworks, 0);
    return [stage, count(of), frameworks, totals(of), roots.map((root) => [root, count(of.filter((one) => one.root === root))])];
  });
}

async function counted(person: CastMember, day: IsoDate, known: string | undefined) {
  const { body } = await app.as(person).get(`/pipeline?asOf=${day}${known ? `&knownAt=${known}` : ''}`);
  return (body as PipelineView).stages
    .filter(({ stage }) => stage !== 'LEAD')
    .map(({ stage, count, agreements, totals: amounts, industries }) => {
      const roots = industries.filter((one) => one.count !== 0).map((one) => [one.code, one.count]);
      return [stage, count, agreements?.framework ?? 0, totals(amounts), roots];
    });
}

const instants: string[] = [];
const remember = async () => {
  await pause();
  instants.push(new Date().toISOString());
  await pause();
};

/** What may be asked is answered by a day and an instant; both are asked for everywhere that something happened, and around it. */
async function agrees(people: CastMember[]) {
  const days = await app.run(LING, () =>
    tx().query<{ day: IsoDate }[]>(
      `SELECT DISTINCT (effective_on + k)::text AS day FROM (SELECT effective_on FROM stage_moves UNION SELECT effective_on FROM project_versions) d, generate_series(-1, 0) k`,
    ),
  );
  const asked = [TODAY, ...chance.some(days, 9).map(({ day }) => day)];
  for (const known of [...chance.some(instants, 5), undefined])
    for (const day of asked)
      for (const person of people)
        expect([person.login, day, known, await counted(person, day, known)]).toEqual([
          person.login,
          day,
          known,
          await recount(person, day, known),
        ]);
}

const evidence = async (person: CastMember) =>
  (await app.as(person).upload('/attachments', { name: '佐证.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 proof') })).body
    .id;

async function begin(person: CastMember, n: number): Promise<string> {
  const since = chance.chance(0.7) ? { negotiatingSince: someDay() } : {};
  const money = { totalInvestment: chance.between(1, 90_000_000_000) / 100, currency: chance.pick(['CNY', 'CNY', 'USD']) };
  const industryCode = chance.pick(['IM11', 'IM25', 'BP21', 'BP', 'OTHER']);
  const { body } = await app.as(person).post('/projects', { name: `随机项目${n}`, industryCode, ...money, ...since });
  return body.id;
}

/** One thing that a person may do to a project; some of it is refused, and then changes nothing. */
async function act(person: CastMember, id: string): Promise<void> {
  const { body: project } = await app.as(person).get(`/projects/${id}`);
  const move = (body: object) => app.as(person).post(`/projects/${id}/stage-moves`, { reason: '随机一步', ...body });
  const day = () => (chance.chance(0.2) ? someDay().slice(0, 7) : someDay());
  const acts = {
    onward: async () => {
      const next = project.nextMoves[0];
      const effectiveOn = chance.chance(0.6) ? TODAY : day();
      if (next) await move({ ...next, needsEvidence: undefined, backwards: undefined, effectiveOn, evidenceIds: [await evidence(person)] });
    },
    anywhere: () => move({ to: chance.pick(STAGES), effectiveOn: day() }),
    correction: async () => {
      const entry = chance.pick(project.path as { id: string; to: string }[]);
      await move({ to: entry.to, supersedes: entry.id, effectiveOn: day(), evidenceIds: [await evidence(person)] });
    },
    change: () => {
      const body = chance.pick([
        { totalInvestment: chance.between(0, 90_000_000_000) / 100 },
        { totalInvestment: null },
        { industryCode: chance.pick(['IM12', 'BP11', 'OTHER']) },
        { currency: chance.pick(['CNY', 'EUR']) },
      ]);
      return app.as(person).patch(`/projects/${id}`, body, { version: project.version });
    },
  };
  await acts[chance.weighted({ onward: 5, anywhere: 2, correction: 3, change: 3 })]();
}

async function settled(id: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const { state } = (await app.as(DAI).get(`/imports/${id}`)).body;
      expect(['reviewed', 'committed', 'reverted', 'failed']).toContain(state);
      return state;
    },
    { timeout: 45_000, interval: 100 },
  );
}

async function imported(name: 'signed-week-10' | 'signed-week-11'): Promise<string> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { body } = await app.as(DAI).upload('/imports', { name: `${name}.xlsx`, type, content: sampleFile(name) }, { kind: 'signed' });
  expect(await settled(body.id)).toBe('reviewed');
  await app.as(DAI).post(`/imports/${body.id}/commit`);
  expect(await settled(body.id)).toBe('committed');
  return body.id;
}

/** What a project counts as now is read from its own row, and must be what its latest version says. */
async function isWhatItsHistorySays() {
  const astray = `SELECT p.name FROM projects p JOIN LATERAL (SELECT * FROM project_versions v WHERE v.project_id = p.id AND v.superseded_at IS NULL
      ORDER BY v.effective_on DESC, v.recorded_at DESC, v.id DESC LIMIT 1) v ON true
    WHERE p.deleted_at IS NULL AND (p.org_unit_id, p.industry_code, p.currency, p.total_investment, p.status)
      IS DISTINCT FROM (v.org_unit_id, v.industry_code, v.currency, v.total_investment, v.status)`;
  expect(await app.run(LING, () => tx().query(astray))).toEqual([]);
}

describe('the pipeline of any day, as known at any instant, is what a count of the history gives', () => {
  it('after moves, corrections, amounts, industries and currencies changed at random', async () => {
    const cast = [MEI, HE, REN];
    const projects: [CastMember, string][] = [];
    for (let n = 0; n < 12; n++) {
      const person = chance.pick(cast);
      projects.push([person, await begin(person, n)]);
    }
    for (let n = 0; n < 80; n++) {
      await act(...chance.pick(projects));
      if (n % 6 === 0) await remember();
      // What is written afterwards for days before is then beside the sums; months and days end in between.
      if (n % 12 === 10) await app.nest.get(SumPipeline).execute(addDays(TODAY, -10 * (80 - n)));
    }
    const { total } = (await app.as(LING).get('/projects')).body;
    expect(total).toBe(12);
    await agrees([LING, MEI, REN]);
  });

  it('after two ledgers, and after the later one is taken back', async () => {
    await imported('signed-week-10');
    await app.nest.get(SumPipeline).execute();
    await remember();
    // Changed after the day that the next ledger speaks of, which says otherwise.
    for (const { id, version } of (await app.as(MEI).get('/projects?limit=5&sort=-totalInvestment')).body.items)
      await app.as(MEI).patch(`/projects/${id}`, { totalInvestment: chance.between(1, 90_000_000) }, { version });
    await remember();
    const later = await imported('signed-week-11');
    await remember();
    await agrees([LING, MEI]);
    await isWhatItsHistorySays();
    await app.as(DAI).post(`/imports/${later}/revert`);
    expect(await settled(later)).toBe('reverted');
    await agrees([LING, REN]);
  });

  it('and each project counts as what its latest version says', isWhatItsHistorySays);

  it('and each project stands where the last move of its path has put it', async () => {
    const astray = `SELECT p.name FROM projects p JOIN LATERAL (SELECT * FROM stage_moves m WHERE m.project_id = p.id AND m.superseded_at IS NULL
        ORDER BY m.effective_on DESC, m.recorded_at DESC, m.id DESC LIMIT 1) m ON true
      WHERE p.deleted_at IS NULL AND (p.stage, p.stage_since, p.stage_precision, p.declared) IS DISTINCT FROM (m."to", m.effective_on, m.effective_precision, m.declared)`;
    expect(await app.run(LING, () => tx().query(astray))).toEqual([]);
  });
});
