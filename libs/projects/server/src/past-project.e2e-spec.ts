import { FilesModule } from '@luodi/files/server';
import { HE, JIUHU, LING, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import type { ProjectCard } from '@luodi/projects/contract';
import { addDays, businessDay } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { ProjectsModule } from './projects.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, ProjectsModule]);
afterAll(() => app.close());
const today = businessDay(new Date());

const create = async (name: string, more = {}): Promise<string> =>
  (
    await app
      .as(MEI)
      .post('/projects', { name, industryCode: 'IM11', totalInvestment: 460_000_000, negotiatingSince: '2026-01-05', ...more })
  ).body.id;
const proof = async () =>
  (await app.as(MEI).upload('/attachments', { name: '佐证.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 proof') })).body.id;
const move = async (id: string, to: string, effectiveOn: string, more = {}, person = MEI) => {
  const answer = await app.as(person).post(`/projects/${id}/stage-moves`, { to, effectiveOn, reason: '佐证齐全', ...more });
  expect(answer.status).toBe(201);
};
const show = (id: string, asOf?: string, person = MEI) => app.as(person).get(`/projects/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`);
const listed = async (query: string): Promise<ProjectCard[]> =>
  (await app.as(LING).get(`/projects?limit=200&sort=name&${query}`)).body.items;

const landed = await create('签约之后已落地');
await move(landed, 'SIGNED', '2026-02-10', { agreement: 'framework' });
await move(landed, 'SIGNED', '2026-02-20', { agreement: 'contract' });
await move(landed, 'LANDED', '2026-03-01', { evidenceIds: [await proof()] });
await move(landed, 'PREPARING', '2026-03', { evidenceIds: [await proof()] });
const framework = await create('框架之后已落地');
await move(framework, 'SIGNED', '2026-02-10', { agreement: 'framework' });
const back = await create('退回在谈');
await move(back, 'SIGNED', '2026-02-10');
await move(back, 'NEGOTIATING', '2026-03-05', {}, HE);
/** Ledgers saw a permit begun on 20 February and done on 10 April, the last one saying: in March. */
const permitted = framework;
await app.run(MEI, () =>
  tx().query(
    `INSERT INTO declared_facts (id, project_id, org_unit_id, kind, state, "on", begun_by, done_by, stated_on, import_id, recorded_at)
     VALUES ($1, $2, $3, 'land-permit', 'done', '2026-03', '2026-02-20', '2026-04-10', '2026-04-10', $1, now())`,
    [uuid(), permitted, JIUHU.id],
  ),
);
const { version } = (await show(landed)).body;
await app.as(MEI).patch(`/projects/${landed}`, { totalInvestment: 990_000_000, industryCode: 'BP21', currency: 'USD' }, { version });

describe('the list as of a day', () => {
  it('is for today what the list is now, the kind of agreement included', async () => {
    const now = await listed('');
    expect(now.map(({ stage, agreement }) => [stage, agreement]).sort()).toEqual([
      ['NEGOTIATING', null],
      ['PREPARING', 'contract'],
      ['SIGNED', 'framework'],
    ]);
    expect(await listed(`asOf=${today}`)).toEqual(now);
    for (const agreement of ['framework', 'contract'])
      expect(await listed(`asOf=${today}&agreement=${agreement}`)).toEqual(await listed(`agreement=${agreement}`));
  });

  it.each([
    ['2026-02-15', 'SIGNED', 'framework'],
    ['2026-02-20', 'SIGNED', 'contract'],
    ['2026-03-15', 'LANDED', 'contract'],
    ['2026-03-31', 'PREPARING', 'contract'],
  ])('has on %s the stage and the kind of agreement of that day', async (day, stage, agreement) => {
    expect((await listed(`asOf=${day}`)).find(({ id }) => id === landed)).toMatchObject({ stage, agreement });
  });
});

describe('a project as of a day', () => {
  it.each([
    ['2026-01-05', { stage: 'NEGOTIATING', agreement: null, stageSince: '2026-01-05' }, 1],
    ['2026-02-15', { stage: 'SIGNED', agreement: 'framework', stageSince: '2026-02-10' }, 2],
    ['2026-03-31', { stage: 'PREPARING', agreement: 'contract', stageSince: '2026-03' }, 5],
  ])('stands on %s where it stood, with amount and industry of then, and lets nobody change it', async (day, then, entries) => {
    const { status, body } = await show(landed, day);
    expect([status, body.path.length]).toEqual([200, entries]);
    expect(body).toMatchObject({ ...then, totalInvestment: 460_000_000, currency: 'CNY', industryCode: 'IM11', status: 'ACTIVE' });
    expect([body.can, body.nextMoves]).toEqual([{ edit: false, move: false }, []]);
  });

  it.each([
    ['2026-02-19', []],
    ['2026-02-20', [{ kind: 'land-permit', state: 'under-way', on: null }]],
    ['2026-03-30', [{ kind: 'land-permit', state: 'under-way', on: null }]],
    ['2026-03-31', [{ kind: 'land-permit', state: 'done', on: '2026-03' }]],
    [today, [{ kind: 'land-permit', state: 'done', on: '2026-03' }]],
  ])('had on %s the permits of that day', async (day, permits) => {
    expect((await show(permitted, day)).body.facts).toEqual(permits.map((permit) => ({ ...permit, docNo: null, statedOn: '2026-04-10' })));
  });

  it('agrees with its row in the list of that day', async () => {
    for (const day of ['2026-01-05', '2026-02-15', '2026-03-04', '2026-03-31'])
      for (const { cells: _, ...card } of (await listed(`asOf=${day}`)) as (ProjectCard & { cells: unknown })[])
        expect((await show(card.id, day)).body).toMatchObject(card);
  });

  it('is today what it is', async () => {
    expect((await show(landed, today)).body).toEqual((await show(landed)).body);
    expect((await show(landed)).body).toMatchObject({ totalInvestment: 990_000_000, currency: 'USD', can: { edit: true, move: true } });
  });

  it('is not there before it began, nor for another unit', async () => {
    expect((await show(landed, '2026-01-04')).status).toBe(404);
    expect((await show(landed, '2026-02-15', REN)).status).toBe(404);
  });

  it.each([addDays(today, 1), '2026-02-30', ''])('refuses the day “%s”, naming the field', async (day) => {
    const { status, body } = await show(landed, day);
    expect([status, Object.keys(body.errors)]).toEqual([422, ['asOf']]);
  });
});

it('tells a change of amounts in yuan', async () => {
  const id = await create('金额变更', { totalInvestment: 460_000_000.5, fixedAssetPlan: 300_000_000 });
  const change = { totalInvestment: 520_000_000.25, fixedAssetPlan: null, contractForeign: 6_000_000 };
  expect((await app.as(MEI).patch(`/projects/${id}`, change, { version: 1 })).status).toBe(200);
  const [latest] = (await app.as(MEI).get(`/projects/${id}/timeline`)).body;
  expect(latest.changes).toEqual(
    expect.arrayContaining([
      { field: 'totalInvestment', before: 460_000_000.5, after: 520_000_000.25 },
      { field: 'fixedAssetPlan', before: 300_000_000, after: null },
      { field: 'contractForeign', before: null, after: 6_000_000 },
    ]),
  );
});
