import { FilesModule } from '@luodi/files/server';
import { DAI, HE, JIUHU, LING, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { tx } from '@luodi/shared/server';
import { ProjectHistory } from './project-history';
import { ProjectsModule } from './projects.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, ProjectsModule]);
afterAll(() => app.close());

const create = async (change = {}, person = MEI) =>
  (
    await app.as(person).post('/projects', {
      name: '谐波减速器产业园',
      industryCode: 'IM11',
      totalInvestment: 460_000_000,
      negotiatingSince: '2026-01-05',
      ...change,
    })
  ).body;
const move = (id: string, to: string, effectiveOn: string, more = {}, person = MEI) =>
  app.as(person).post(`/projects/${id}/stage-moves`, { to, effectiveOn, reason: '佐证齐全', ...more });
const evidence = async (person = MEI) =>
  (await app.as(person).upload('/attachments', { name: '营业执照.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 licence') }))
    .body.id;
const stageOf = async (stage: string, query = '', person = LING) =>
  (await app.as(person).get(`/pipeline${query}`)).body.stages.find((s: { stage: string }) => s.stage === stage);

describe('a project', () => {
  it('begins at negotiating in the unit of whoever records it, and says what may come next', async () => {
    const project = await create({ landMu: 78.5, contractForeign: 6_000_000.25 });
    expect(project).toMatchObject({
      stage: 'NEGOTIATING',
      status: 'ACTIVE',
      stageSince: '2026-01-05',
      unitName: '九湖镇',
      totalInvestment: 460_000_000,
      landMu: 78.5,
      contractForeign: 6_000_000.25,
      can: { edit: true, move: true },
      path: [{ to: 'NEGOTIATING', effectiveOn: '2026-01-05', recordedBy: '梅晓' }],
    });
    expect(project.nextMoves.map(({ to }: { to: string }) => to)).toEqual(['PRE_SIGN', 'SIGNED', 'SIGNED']);
  });

  it('goes from signing to groundbreaking with evidence, and keeps the path it took', async () => {
    const { id } = await create({ name: '一路走到开工' });
    expect((await move(id, 'SIGNED', '2026-02-10', { agreement: 'contract' })).body).toMatchObject({
      stage: 'SIGNED',
      agreement: 'contract',
    });
    expect(await move(id, 'LANDED', '2026-02-20')).toMatchObject({
      status: 422,
      body: { code: 'evidence-missing', errors: { evidenceIds: [{}] } },
    });
    await move(id, 'LANDED', '2026-02-20', { evidenceIds: [await evidence()] });
    await move(id, 'PREPARING', '2026-03', { evidenceIds: [await evidence()] });
    const { body } = await move(id, 'STARTED', '2026-06-18', { evidenceIds: [await evidence()] });
    expect(body).toMatchObject({ stage: 'STARTED', stageSince: '2026-06-18', agreement: 'contract', declared: false });
    expect(body.path.map((m: { to: string; effectiveOn: string }) => [m.to, m.effectiveOn])).toEqual([
      ['NEGOTIATING', '2026-01-05'],
      ['SIGNED', '2026-02-10'],
      ['LANDED', '2026-02-20'],
      ['PREPARING', '2026-03'],
      ['STARTED', '2026-06-18'],
    ]);
  });

  it.each([
    ['a stage that is not next', 'STARTED', '2026-02-10', {}, 409, 'stage-move-refused'],
    ['a day to come', 'SIGNED', '2090-01-01', {}, 422, 'day-in-future'],
    ['a day before the present stage', 'SIGNED', '2026-01-04', {}, 422, 'day-before-stage'],
    ['a short reason', 'SIGNED', '2026-02-10', { reason: '' }, 422, 'invalid-request'],
    [
      'evidence that nobody sent',
      'SIGNED',
      '2026-02-10',
      { evidenceIds: ['019b0000-0000-7000-8000-00000000dead'] },
      422,
      'attachment-not-free',
    ],
  ])('refuses %s', async (_, to, on, more, status, code) => {
    const { id } = await create({ name: '拒绝' });
    expect(await move(id, to, on, more)).toMatchObject({ status, body: { code } });
  });

  it('may be pulled back in time while nobody has said since when it is being negotiated', async () => {
    const { id } = await create({ name: '补录', negotiatingSince: undefined });
    expect((await move(id, 'SIGNED', '2025-03-01')).body).toMatchObject({ stage: 'SIGNED', stageSince: '2025-03-01' });
  });

  it('goes back only by the hand of the unit head', async () => {
    const { id } = await create({ name: '回退' });
    await move(id, 'SIGNED', '2026-02-10');
    expect(await move(id, 'NEGOTIATING', '2026-03-01')).toMatchObject({ status: 409, body: { code: 'stage-backwards' } });
    expect((await move(id, 'NEGOTIATING', '2026-03-01', {}, HE)).body).toMatchObject({ stage: 'NEGOTIATING' });
  });

  it('keeps a correction beside what it corrects', async () => {
    const { id } = await create({ name: '更正' });
    const { body } = await move(id, 'SIGNED', '2026-02-10');
    const corrected = await move(id, 'SIGNED', '2026-02-12', { supersedes: body.path[1].id, reason: '签约日写错了' });
    expect(corrected.body).toMatchObject({ stage: 'SIGNED', stageSince: '2026-02-12' });
    expect(corrected.body.path).toHaveLength(2);
  });
});

describe('a correction', () => {
  const signedAndLanded = async (name: string, landedOn: string) => {
    const { id } = await create({ name });
    await move(id, 'SIGNED', '2026-02-10');
    const { body } = await move(id, 'LANDED', landedOn, { evidenceIds: [await evidence()] });
    return { id, signing: body.path[1].id };
  };

  it('of a grade leaves what followed on the same day where it was', async () => {
    const { id, signing } = await signedAndLanded('当天签约当天注册', '2026-02-10');
    const { body } = await move(id, 'SIGNED', '2026-02-10', { supersedes: signing, agreement: 'framework' });
    expect(body).toMatchObject({ stage: 'LANDED', agreement: 'framework', stageSince: '2026-02-10' });
    expect(body.path.map((m: { to: string; evidenceIds: string[] }) => [m.to, m.evidenceIds.length])).toEqual([
      ['NEGOTIATING', 0],
      ['SIGNED', 0],
      ['LANDED', 1],
    ]);
  });

  it.each([
    ['after the next stage', '2026-02-21'],
    ['before the stage before', '2026-01-04'],
  ])('does not bring an entry to a day %s', async (_, day) => {
    const { id, signing } = await signedAndLanded('次序不乱', '2026-02-20');
    const answer = await move(id, 'SIGNED', day, { supersedes: signing });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, ['effectiveOn']]);
    expect((await app.as(MEI).get(`/projects/${id}`)).body.stage).toBe('LANDED');
  });
});

it('has no kind of agreement once it is back before signing', async () => {
  const { id } = await create({ name: '退回在谈' });
  expect((await move(id, 'SIGNED', '2026-02-10')).body.agreement).toBe('contract');
  expect((await move(id, 'NEGOTIATING', '2026-03-01', {}, HE)).body.agreement).toBeNull();
});

it('is never said to have been known before what it follows', async () => {
  const { id } = await create({ name: '同一刻' });
  const evidenceIds = [await evidence()];
  const later = new Date(Date.now() + 400);
  const signing = { to: 'SIGNED', agreement: 'contract', effectiveOn: '2026-02-10', precision: 'day', reason: '签约' } as const;
  const sign = async () => {
    await tx().query('SELECT FROM projects WHERE id = $1 FOR UPDATE', [id]);
    const answer = move(id, 'LANDED', '2026-02-10', { evidenceIds });
    const waits = async () =>
      expect([await tx().query('SELECT FROM pg_locks WHERE NOT granted'), Date.now() > later.getTime()]).toEqual([[{}], true]);
    await vi.waitFor(waits, { timeout: 10_000 });
    await new ProjectHistory({ id, orgUnitId: JIUHU.id }).change(async (history) => void (await history.addMove(signing)));
    return { answer };
  };
  const { answer } = await app.run(HE, sign, later);
  expect((await answer).body).toMatchObject({ stage: 'LANDED', path: [{}, { to: 'SIGNED' }, { to: 'LANDED' }] });
});

describe('another unit', () => {
  it('neither reads, lists, counts, searches nor changes it', async () => {
    const secret = await create({ name: '秘而不宣的电池项目', totalInvestment: 7_770_000_000 });
    const mine = app.as(REN);
    expect((await mine.get(`/projects/${secret.id}`)).status).toBe(404);
    expect((await mine.get(`/projects/${secret.id}/timeline`)).status).toBe(404);
    expect((await mine.patch(`/projects/${secret.id}`, { name: '改名' }, { version: 1 })).status).toBe(404);
    expect((await move(secret.id, 'SIGNED', '2026-02-10', {}, REN)).status).toBe(404);
    expect((await mine.get('/projects?q=电池')).body).toEqual({ items: [], nextCursor: null, total: 0 });
    expect((await mine.get('/projects')).body.total).toBe(0);
    expect((await mine.get('/pipeline')).body).toMatchObject({ count: 0, totals: [] });
    expect(await mine.post('/projects', { name: '塞给别人', orgUnitId: JIUHU.id })).toMatchObject({
      status: 422,
      body: { errors: { orgUnitId: [{}] } },
    });
  });

  it('is where the desk may record one, and only its people see it then', async () => {
    const { id } = await create({ name: '颜厝项目', orgUnitId: YANCUO.id }, DAI);
    expect((await app.as(REN).get(`/projects/${id}`)).body).toMatchObject({ unitName: '颜厝镇' });
    expect((await app.as(MEI).get(`/projects/${id}`)).status).toBe(404);
  });
});

describe('the pipeline', () => {
  it('shows any past day, through the lens of an industry, as it was known then', async () => {
    const before = await stageOf('SIGNED', '?asOf=2025-06-30');
    const { id } = await create({ name: '时光机', industryCode: 'BP21', totalInvestment: 100_000_000.01, negotiatingSince: '2025-01-01' });
    const knownAt = new Date().toISOString();
    await move(id, 'SIGNED', '2025-06-01', { agreement: 'framework' });
    const after = await stageOf('SIGNED', '?asOf=2025-06-30&industry=BP');
    expect(before.industries.filter(({ code }: { code: string }) => code === 'BP')).toEqual([]);
    expect(after.count).toBe(1);
    expect(after).toMatchObject({ totals: [{ currency: 'CNY', amount: 100_000_000.01 }], agreements: { framework: 1, contract: 0 } });
    expect((await stageOf('SIGNED', '?asOf=2025-06-30&industry=IM')).count).toBe(before.count);
    expect((await stageOf('NEGOTIATING', '?asOf=2025-05-31')).count).toBe(1);
    expect((await stageOf('SIGNED', `?asOf=2025-06-30&knownAt=${knownAt}`)).count).toBe(before.count);
    expect((await stageOf('NEGOTIATING', `?asOf=2025-06-30&knownAt=${knownAt}`)).count).toBe(1);
  });

  it('opens exactly the rows of each of its numbers, on any day', async () => {
    for (const query of [
      '',
      'asOf=2026-02-15',
      'asOf=2026-03-31',
      'asOf=2025-06-30',
      `asOf=2026-02-15&knownAt=${new Date().toISOString()}`,
    ]) {
      const { stages } = (await app.as(LING).get(`/pipeline?${query}`)).body;
      for (const { stage, count, totals } of stages.filter((s: { stage: string }) => s.stage !== 'LEAD')) {
        const rows = (await app.as(LING).get(`/projects?limit=200&stage=${stage}&${query}`)).body;
        const sum = rows.items.reduce(
          (total: number, row: { totalInvestment: number | null }) => total + Math.round((row.totalInvestment ?? 0) * 100),
          0,
        );
        expect([query, stage, rows.total, sum]).toEqual([query, stage, count, Math.round((totals[0]?.amount ?? 0) * 100)]);
      }
    }
  });

  it('never adds one currency to another', async () => {
    await create({ name: '美元项目', currency: 'USD', totalInvestment: 5_000_000 });
    const { totals } = (await app.as(LING).get('/pipeline')).body;
    expect(totals).toContainEqual({ currency: 'USD', amount: 5_000_000 });
  });

  it('keeps yesterday as it was when an amount changes today', async () => {
    const project = await create({ name: '增资', negotiatingSince: '2026-01-01' });
    const total = async (query: string) =>
      (await app.as(LING).get(`/pipeline${query}`)).body.totals.find((t: { currency: string }) => t.currency === 'CNY').amount;
    const [now, then] = [await total(''), await total('?asOf=2026-02-01')];
    await app.as(MEI).patch(`/projects/${project.id}`, { totalInvestment: 560_000_000 }, { version: project.version });
    expect([await total(''), await total('?asOf=2026-02-01')]).toEqual([now + 100_000_000, then]);
  });
});

describe('a change', () => {
  it('shows old and new in the timeline', async () => {
    const project = await create({ name: '改名之前' });
    const changed = await app.as(MEI).patch(`/projects/${project.id}`, { name: '改名之后' }, { version: project.version });
    expect(changed.body).toMatchObject({ name: '改名之后', version: project.version + 1 });
    const [latest] = (await app.as(MEI).get(`/projects/${project.id}/timeline`)).body;
    expect(latest).toMatchObject({ kind: 'change', personName: '梅晓' });
    expect(latest.changes).toContainEqual({ field: 'name', before: '改名之前', after: '改名之后' });
    expect((await app.as(MEI).patch(`/projects/${project.id}`, { name: '再改' }, { version: project.version })).body).toMatchObject({
      code: 'version-conflict',
      differing: ['name'],
      current: { name: '改名之后' },
    });
  });

  it.each([
    ['an unknown field', { stage: 'STARTED' }, 'stage'],
    ['text for a number', { totalInvestment: '4.6亿' }, 'totalInvestment'],
    ['an amount beyond all reason', { totalInvestment: 1e18 }, 'totalInvestment'],
    ['an endless name', { name: '长'.repeat(161) }, 'name'],
    ['an industry outside the tree', { industryCode: 'ZZ9' }, 'industryCode'],
    ['a town that is not there', { townId: '019b0000-0000-7000-8000-00000000dead' }, 'townId'],
    ['an investor of nobody', { investors: [{ investorId: '019b0000-0000-7000-8000-00000000dead' }] }, 'investors'],
    ['an object for an id', { townId: { $ne: null } }, 'townId'],
    ['an amount below nothing', { totalInvestment: -1 }, 'totalInvestment'],
    ['a number beyond the second decimal', { landMu: 1e-7 }, 'landMu'],
    ['a list for an investor', { investors: [[]] }, 'investors'],
    ['a name of spaces', { name: '   ' }, 'name'],
  ])('refuses %s, naming the field', async (_, change, field) => {
    const answer = await app.as(MEI).post('/projects', { name: '试探', ...change });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });
});

it.each(['name', 'industryCode', 'priority', 'currency', 'investors'])('never empties the %s of a project', async (field) => {
  const { id, version } = await create({ name: '不可清空' });
  const answer = await app.as(MEI).patch(`/projects/${id}`, { [field]: null }, { version });
  expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
});

it('lets two people who sign one project at once sign it once', async () => {
  const { id } = await create({ name: '抢签' });
  const answers = await Promise.all([move(id, 'SIGNED', '2026-02-10'), move(id, 'SIGNED', '2026-02-10', {}, HE)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const moves = await app.run(MEI, () => tx().query<unknown[]>(`SELECT FROM stage_moves WHERE project_id = $1 AND "to" = 'SIGNED'`, [id]));
  expect(moves).toHaveLength(1);
});
