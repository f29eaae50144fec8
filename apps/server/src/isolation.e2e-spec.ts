import { ADA, DAI, HE, JIUHU, LING, MEI, REN, type Answer } from '@luodi/identity/server/testing';
import { businessDay, SESSION_STEPS, STAGES, type SessionStep } from '@luodi/shared/contract';
import { SYSTEM, tx } from '@luodi/shared/server';
import { randomUUID } from 'node:crypto';
import { CANARIES, CHANGES, meiRecords } from './testing/mei-records';
import { readRowSecurityPage } from './testing/row-security-page';
import { routesOf, type Route } from './route-table';
import { rulesOf } from './testing/rules-of';
import { unzipped } from './testing/unzipped';
import { startWholeProduct } from './testing/whole-product';

/** Ren is an officer of another town. Whatever Mei's unit holds must not exist for him, by any route there is. */
const app = await startWholeProduct();
afterAll(() => app.close());
const [mei, ren] = [app.as(MEI), app.as(REN)];
const records = await meiRecords(app);
const ids = Object.values(records);
const today = businessDay(new Date());

const routes = routesOf(app.nest);
const reads = routes.filter(({ method }) => method === 'GET').map((route) => ({ ...route, path: route.path.replace(':code', 'IM') }));
const single = reads.filter(({ path }) => path.includes('/:id'));
const whole = reads.filter(({ path }) => !path.includes('/:'));

/** A value for each filter that any list takes; a new filter must be added here. */
const FILTERS: Record<string, string[]> = {
  q: ['金丝', '金丝雀', 'jinsique', 'jsq', 'CANARY', '777777XX', '77777777'],
  limit: ['200'],
  shown: ['all', 'noted', 'create'],
  rows: ['5'],
  fullName: ['金丝雀精密机械有限公司'],
  cursor: [Buffer.from(JSON.stringify(['2099-01-01T00:00:00.000Z', records['project']])).toString('base64url')],
  industry: ['IM', 'IM21'],
  investorId: [records['investor']!],
  projectId: [records['project']!],
  leadId: [records['lead']!],
  officerId: [MEI.id],
  orgUnitId: [JIUHU.id],
  stage: [...STAGES],
  agreement: ['contract', 'framework'],
  priority: ['general'],
  sort: ['name', '-totalInvestment', '-updatedAt'],
  filter: ['name:contains(金丝雀)', 'summary:contains(金丝雀)', 'fullName:filled()'],
  group: ['stage', 'unit'],
  columns: ['name', 'name,unit'],
  list: ['projects'],
  asOf: [today],
  knownAt: [new Date(Date.now() + 60_000).toISOString()],
  enteredStage: ['SIGNED', 'NEGOTIATING'],
  enteredFrom: ['2000-01-01'],
  enteredTo: [today],
  enrolledFrom: ['2000-01-01'],
  enrolledTo: [today],
  firstReportFrom: ['2000-01-01'],
  firstReportTo: [today],
  since: ['2000-01-01T00:00:00Z'],
  from: ['2000-01-01'],
  to: [today],
  state: ['open'],
  ownerId: [MEI.id],
  overdue: ['true'],
  name: ['金丝雀传感科技有限公司', '金丝雀精密机械有限公司'],
  uscc: ['91350600MA777777XX'],
  direction: ['outbound'],
  topLeader: ['true'],
  week: [today],
  kind: ['project', 'investor', 'lead', 'visit', 'target'],
  id: [records['project']!, records['investor']!],
  language: ['zh', 'en'],
};

const filtersOf = ({ query }: Route) => (query ? Object.keys(rulesOf(query as new () => object)) : []);
const addressesOf = (route: Route) => [
  route.path,
  ...filtersOf(route).flatMap((name) => (FILTERS[name] ?? []).map((value) => `${route.path}?${new URLSearchParams({ [name]: value })}`)),
];

async function textOf({ body, headers }: Answer): Promise<string> {
  if (!Buffer.isBuffer(body)) return JSON.stringify(body);
  return /spreadsheet/.test(String(headers['content-type'])) ? unzipped(body) : body.toString();
}
/** What of Mei's an answer lets out. */
const leaks = async (answer: Answer) => {
  const text = await textOf(answer);
  return [...CANARIES, ...ids].filter((canary) => text.includes(canary));
};
/** Everything Mei's unit holds, as the desk of the zone sees it. */
const holdings = () =>
  app.run(DAI, async () => {
    const tables = Object.keys(readRowSecurityPage().rights);
    const scoped = await tx().query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.columns WHERE column_name = 'org_unit_id' AND table_name = ANY ($1) AND table_name NOT IN ('audit_entries', 'people') ORDER BY 1`,
      [tables],
    );
    const rows: Record<string, string[]> = {};
    for (const { name } of scoped)
      rows[name] = (
        await tx().query<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t WHERE org_unit_id = $1 ORDER BY 1`, [JIUHU.id])
      ).map(({ row }) => row);
    return rows;
  });

/** Those of Mei's records that the address shows to her; for a ledger's, which she has none of, any. */
const own = async (path: string) => {
  const shown = await Promise.all(ids.map(async (id) => ((await mei.get(path.replace(':id', id))).status === 200 ? [id] : [])));
  return shown.some((one) => one.length) ? shown.flat().slice(0, 2) : ids.slice(0, 1);
};

describe('the walk itself', () => {
  it('knows a value for every filter of every list', () => {
    expect(reads.flatMap(filtersOf).filter((name) => !FILTERS[name])).toEqual([]);
  });

  it('finds something of Mei’s for Mei behind every route that reads business records', async () => {
    const silent = new Set(reads.map(({ path }) => path));
    for (const route of whole)
      for (const url of addressesOf(route)) if ((await leaks(await mei.get(url))).length) silent.delete(route.path);
    for (const { path } of single)
      for (const id of ids) {
        const answer = await mei.get(path.replace(':id', id));
        if (answer.status === 200 && (await leaks(answer)).length) silent.delete(path);
      }
    // The totals of investors and visits are counts, which the next test looks at.
    const directories = [
      '/access',
      '/account',
      '/audit/entries',
      '/audit/entries/:id',
      '/audit/entries/export.csv',
      '/audit/entries/export.xlsx',
      '/audit/entries/totals',
      '/audit/verification',
      '/delegations',
      '/events',
      '/health/live',
      '/health/ready',
      '/industries',
      '/investors/held',
      '/investors/totals',
      '/invitations/:token',
      '/metrics',
      '/org-units',
      '/people',
      '/places',
      '/roles',
      '/session',
      '/visits/totals',
    ];
    // A ledger is its uploader's alone, and Mei uploads none: see below. None of her projects has founded a company.
    expect([...silent].filter((path) => !/^\/imports|\/firms$/.test(path)).sort()).toEqual(directories);
  });
});

describe('an officer of another unit', () => {
  const { investor, lead, project, photo, loose } = records;

  it('finds nothing in any list, search, filter, figure, report or workbook', async () => {
    const found: unknown[] = [];
    for (const route of whole)
      for (const url of addressesOf(route)) {
        const answer = await ren.get(url);
        const seen = await leaks(answer);
        const counted = typeof answer.body.total === 'number' ? answer.body.total : 0;
        if (seen.length || counted || answer.status >= 500) found.push({ url, status: answer.status, seen, counted });
      }
    expect(found).toEqual([]);
  });

  it.each(single.map(({ path }) => path))('gets from %s the very answer of a record that does not exist', async (path) => {
    const absent = await ren.get(path.replace(':id', randomUUID()));
    expect([403, 404]).toContain(absent.status);
    for (const id of ids) {
      for (const same of [id, id.toUpperCase()]) {
        const { status, body } = await ren.get(path.replace(':id', same));
        expect({ path, status, body }).toEqual({ path, status: absent.status, body: absent.body });
      }
      const head = await ren.head(path.replace(':id', id));
      expect([head.status, head.headers['content-length']]).toEqual([absent.status, absent.headers['content-length']]);
    }
  });

  it('gets nothing by another spelling of the address', async () => {
    for (const { path } of single)
      for (const id of await own(path)) {
        const address = path.replace(':id', id);
        const encoded = address.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
        const spellings = [
          encoded,
          `/.${address}`,
          `/${address}`,
          `${address}/`,
          `${address}%00`,
          `${address};x`,
          address.toUpperCase(),
          `/x/..${address}`,
        ];
        for (const spelling of spellings)
          for (const answer of [await ren.get(spelling), await ren.head(spelling)])
            expect({ spelling, refused: answer.status >= 400 && answer.status < 500, seen: await leaks(answer) }).toEqual({
              spelling,
              refused: true,
              seen: [],
            });
      }
  });

  it('changes nothing by any route that writes', async () => {
    const before = await holdings();
    expect(before['projects']).toHaveLength(1);
    const writes = routes.filter(({ method, path }) => method !== 'GET' && path.includes('/:'));
    for (const { method, path, access } of writes) {
      const body = CHANGES[`${method} ${path}`];
      expect({ path, body: body !== undefined }).toEqual({ path, body: true });
      const headers = { 'x-requested-with': 'luodi', 'if-match': '1' };
      for (const id of ids) {
        const answer = await ren.send(method as 'PATCH', path.replace(/:\w+/, id), body, { ...headers, 'idempotency-key': randomUUID() });
        const mayTry = access === 'signed-in' || REN.permissions.includes(access as never);
        expect({ path, status: answer.status }).toEqual({ path, status: mayTry ? 404 : 403 });
        expect(await leaks(answer)).toEqual([]);
      }
    }
    expect(await holdings()).toEqual(before);
  });

  it('gets no stored answer of the unit he came from', async () => {
    const ada = app.as(ADA);
    const { link } = (await ada.post('/invitations', { name: '调任', role: 'officer', orgUnitId: JIUHU.id })).body;
    const token = new URL(link, 'http://localhost').searchParams.get('token');
    const welcome = await app.anonymous().post('/invitations/accept', { token, login: 'moves', password: '从九湖到颜厝jy2026' });
    const headers = { cookie: String(welcome.headers['set-cookie']).split(';')[0]!, 'idempotency-key': randomUUID() };
    const visit = {
      direction: 'outbound',
      visitedOn: today,
      summary: '调任前',
      nextAction: '回访',
      nextActionDueOn: today,
      investorId: investor,
    };
    const logged = () => app.anonymous().post('/visits', visit, headers);
    const [first, again] = [await logged(), await logged()];
    expect([first.status, again.body]).toEqual([201, first.body]);
    const person = (await ada.get('/people')).body.find(({ login }: { login: string }) => login === 'moves');
    await ada.patch(`/people/${person.id}`, { orgUnitId: REN.orgUnitId }, { version: person.version });
    const before = await holdings();
    const moved = await logged();
    expect([moved.status, moved.body.code, await leaks(moved)]).toEqual([409, 'scope-changed', []]);
    expect(await holdings()).toEqual(before);
  });

  const visit = { direction: 'outbound', summary: '借用', nextAction: '借用', nextActionDueOn: today };
  it.each([
    ['a contact under an investor', '/contacts', { investorId: investor, name: '借用' }],
    ['a lead about an investor', '/leads', { title: '借用', channel: '借用', investorId: investor }],
    ['a project of an investor', '/projects', { name: '借用项目', investors: [{ investorId: investor }] }],
    ['a project in the unit', '/projects', { name: '借用项目', orgUnitId: JIUHU.id }],
    ['an investor in the unit', '/investors', { fullName: '借用机械有限公司', orgUnitId: JIUHU.id }],
    ['a lead in the unit', '/leads', { title: '借用', channel: '借用', orgUnitId: JIUHU.id }],
    ['a visit to an investor', '/visits', { ...visit, investorId: investor }],
    ['a visit to a project', '/visits', { ...visit, projectId: project }],
    ['a visit on a lead', '/visits', { ...visit, leadId: lead }],
  ])('cannot make %s that is not his', async (_what, url, body) => {
    const before = await holdings();
    const answer = await ren.post(url, body);
    expect(answer.status).toBe(422);
    expect(await leaks(answer)).toEqual([]);
    expect(await holdings()).toEqual(before);
  });

  it('cannot lean on a file, an investor or an entry of another unit in what is his', async () => {
    const own = (await ren.post('/projects', { name: '任远的项目', totalInvestment: 1 })).body;
    const move = { to: 'SIGNED', effectiveOn: today, reason: '借用佐证' };
    const before = await holdings();
    const answers = [
      await ren.post(`/projects/${own.id}/stage-moves`, { ...move, evidenceIds: [photo] }),
      await ren.post(`/projects/${own.id}/stage-moves`, { ...move, evidenceIds: [loose] }),
      await ren.post(`/projects/${own.id}/stage-moves`, { ...move, supersedes: project }),
      await ren.patch(`/projects/${own.id}`, { investors: [{ investorId: investor }] }, { version: own.version }),
      await ren.post('/visits', { ...visit, projectId: own.id, attachmentIds: [loose] }),
    ];
    for (const answer of answers) {
      expect([404, 409, 422]).toContain(answer.status);
      expect(await leaks(answer)).toEqual([]);
    }
    expect(await holdings()).toEqual(before);
  });

  it('learns of a company held elsewhere the unit and nothing else', async () => {
    const listed = (name: string) => ['/targets', { name, industryCode: 'IM21', reason: '补链' }] as const;
    for (const [url, body] of [
      ['/investors', { fullName: '金丝雀精密机械有限公司' }],
      ['/investors', { fullName: '任远机械有限公司', uscc: '91350600MA777777XX' }],
      listed('金丝雀精密机械有限公司'),
      listed('金丝雀传感科技有限公司'),
    ] as const) {
      const { status, body: problem } = await ren.post(url, body);
      expect(status).toBe(409);
      const said = JSON.stringify(problem);
      expect(said).toContain('九湖镇');
      expect([...CANARIES, ...ids].filter((canary) => said.includes(canary))).toEqual([]);
    }
  });
});

describe('a ledger that somebody uploaded', () => {
  it('is theirs alone, also within the zone', async () => {
    const he = app.as(HE);
    const { status, body } = await he.upload(
      '/imports',
      { name: '金丝雀.xlsx', type: 'x', content: Buffer.from('PK\x03\x04') },
      { kind: 'signed' },
    );
    expect(status).toBe(202);
    expect(await leaks(await he.get('/imports'))).toEqual(['金丝雀']);
    const dai = app.as(DAI);
    expect(await leaks(await dai.get('/imports'))).toEqual([]);
    for (const asked of [dai.get(`/imports/${body.id}`), dai.post(`/imports/${body.id}/commit`), dai.post(`/imports/${body.id}/revert`)])
      expect((await asked).status).toBe(404);
  });
});

describe('somebody who has not signed in', () => {
  it('gets 401 from every route but the public ones, however they ask', async () => {
    for (const { method, path, access } of routes.filter(({ access }) => access !== 'public')) {
      const address = path.replace(':id', ids[0]!).replace(':code', 'IM');
      const write = method === 'GET' ? {} : { 'x-requested-with': 'luodi', 'idempotency-key': randomUUID(), 'if-match': '1' };
      const asked = await app.anonymous().send(method as 'GET', address, method === 'GET' || method === 'DELETE' ? undefined : {}, write);
      expect({ method, path, access, status: asked.status }).toEqual({ method, path, access, status: 401 });
      if (method === 'GET') expect((await app.anonymous().head(address)).status).toBe(401);
    }
  });
});

describe('a session that still awaits something', () => {
  const write = { 'x-requested-with': 'luodi', 'if-match': '1' };
  const awaiting = (step: SessionStep | null) =>
    app.run(SYSTEM, () => tx().query('UPDATE sessions SET awaits = $2 WHERE person_id = $1', [LING.id, step]));
  afterAll(() => awaiting(null));

  it.each(SESSION_STEPS)('(%s) gets 401 from every route but the public ones and the one that takes it', async (step) => {
    await awaiting(step);
    const open: string[] = [];
    for (const { method, path, access, halfway } of routes.filter(({ access }) => access !== 'public')) {
      const address = path.replace(':id', ids[0]!).replace(':code', 'IM');
      const headers = method === 'GET' ? {} : { ...write, 'idempotency-key': randomUUID() };
      const asked = await app.as(LING).send(method as 'GET', address, method === 'GET' || method === 'DELETE' ? undefined : {}, headers);
      if (halfway === step) open.push(`${method} ${path}`);
      expect({ method, path, access, refused: asked.status === 401 }).toEqual({ method, path, access, refused: halfway !== step });
    }
    const takes = {
      factor: ['POST /session/factor'],
      password: ['POST /account/password'],
      enrolment: ['POST /account/factor/confirm', 'POST /account/factor'],
    };
    expect(open.sort()).toEqual(takes[step].sort());
  });
});
