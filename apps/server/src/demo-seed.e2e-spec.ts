import { STAGES, weekOf, businessDay, previousWeek } from '@luodi/shared/contract';
import { configureApi, httpAdapter } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { freshDatabase } from '@luodi/shared/server/testing';
import { Client } from '@luodi/identity/server/testing';
import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from './app.module';
import { loadDemo } from './demo-seed';

const PASSWORD = 'sample-zone-1';
const env = { LUODI_DEMO_PASSWORD: PASSWORD };
const dataDir = mkdtempSync(join(tmpdir(), 'luodi-demo-'));
process.env['LUODI_DATA_DIR'] = dataDir;
const database = { ...(await freshDatabase()), stop: async () => undefined };
const printed: string[] = [];
const log = console.log;
console.log = (line: string) => printed.push(line);
await loadDemo(database, env);
console.log = log;

const module = await Test.createTestingModule({ imports: [AppModule.on(database.appUrl)] }).compile();
const nest = await configureApi(module.createNestApplication<NestFastifyApplication>(httpAdapter()));
await nest.init();
await nest.getHttpAdapter().getInstance().ready();
afterAll(async () => {
  await nest.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const LOGINS = ['officer', 'officer2', 'head', 'desk', 'leader', 'admin', 'secadmin', 'auditor'];
const signIn = async (login: string, password = PASSWORD) => {
  const answer = await new Client(nest, undefined).post('/session', { login, password });
  const token = /sid=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1];
  return { status: answer.status, client: new Client(nest, token) };
};
const clients = Object.fromEntries(await Promise.all(LOGINS.map(async (login) => [login, (await signIn(login)).client] as const)));
const get = async (login: string, url: string) => (await clients[login]!.get(url)).body;
const rows = <T>(sql: string) => connected(database.ownerUrl, async (db) => (await db.query(sql)).rows as T[]);
const ids = async (login: string) => {
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { id: string }[]; nextCursor: string | null } = await get(
      login,
      `/projects?limit=100${cursor && `&cursor=${cursor}`}`,
    );
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return found;
};

describe('signing in', () => {
  it.each(LOGINS)('%s can, with the password given', async (login) => {
    expect(await get(login, '/session')).toMatchObject({ user: { login } });
  });

  it('prints every account and not the password given', () => {
    const text = printed.join('\n');
    expect(LOGINS.filter((login) => !text.includes(`  ${login} `))).toEqual([]);
    expect(text).not.toContain(PASSWORD);
  });
});

describe('the pipeline', () => {
  it('has projects in every stage, and leads', async () => {
    const { stages } = await get('leader', '/pipeline');
    expect(stages.map(({ stage, count }: { stage: string; count: number }) => [stage, count > 3])).toEqual(
      STAGES.map((stage) => [stage, true]),
    );
  });

  it.each([0, 7, 30, 100, 250, 500, 900])('%i days ago equals a recount from the stage moves and the leads', async (ago) => {
    const day = businessDay(new Date(Date.now() - ago * 86_400_000));
    const { stages } = await get('leader', `/pipeline?asOf=${day}`);
    const counted = await rows<{ stage: string; count: number }>(`
      SELECT stage, count(*)::int AS count FROM (
        SELECT DISTINCT ON (project_id) project_id, "to" AS stage FROM stage_moves WHERE superseded_at IS NULL AND effective_on <= '${day}'
         ORDER BY project_id, effective_on DESC, recorded_at DESC, id DESC) AS standing
       WHERE NOT EXISTS (SELECT FROM project_versions v WHERE v.project_id = standing.project_id AND v.status = 'TERMINATED' AND v.effective_on <= '${day}')
       GROUP BY stage
      UNION ALL SELECT 'LEAD', count(*)::int FROM leads WHERE first_report_on <= '${day}' AND (closed_on IS NULL OR closed_on > '${day}') HAVING count(*) > 0`);
    const shown = stages
      .filter(({ count }: { count: number }) => count > 0)
      .map(({ stage, count }: { stage: string; count: number }) => ({ stage, count }));
    expect(shown).toEqual(STAGES.flatMap((stage) => counted.filter((one) => one.stage === stage)));
  });

  it.each(['officer', 'desk', 'leader'].flatMap((login) => [1, 30, 250, 500, 900].map((ago) => ({ login, ago }))))(
    'of $login $ago days ago counts the rows that its list of that day has, stage by stage',
    async ({ login, ago }) => {
      const asOf = businessDay(new Date(Date.now() - ago * 86_400_000));
      const { stages } = await get(login, `/pipeline?asOf=${asOf}`);
      const listed = async (filter: Record<string, string>) =>
        (await get(login, `/projects?${new URLSearchParams({ asOf, limit: '1', ...filter })}`)).total;
      for (const { stage, count, agreements } of stages.filter(({ stage }: { stage: string }) => stage !== 'LEAD')) {
        expect([stage, await listed({ stage })]).toEqual([stage, count]);
        for (const [agreement, graded] of Object.entries(agreements ?? {}))
          expect([stage, agreement, await listed({ stage, agreement })]).toEqual([stage, agreement, graded]);
      }
    },
  );

  it('has grown, year by year, for three years', async () => {
    const begun = await rows<{ year: number; projects: number; visits: number; leads: number }>(`
      SELECT years AS year, (SELECT count(*)::int FROM projects WHERE created_at < now() - years * interval '1 year') AS projects,
        (SELECT count(*)::int FROM visits WHERE created_at < now() - years * interval '1 year') AS visits,
        (SELECT count(*)::int FROM leads WHERE created_at < now() - years * interval '1 year') AS leads FROM generate_series(0, 2) AS years`);
    const [now, oneAgo, twoAgo] = begun as [(typeof begun)[0], (typeof begun)[0], (typeof begun)[0]];
    for (const kind of ['projects', 'visits', 'leads'] as const) {
      expect(twoAgo[kind], kind).toBeGreaterThan(now[kind] / 10);
      expect(now[kind] - oneAgo[kind], kind).toBeGreaterThan(oneAgo[kind] - twoAgo[kind]);
      expect(oneAgo[kind] - twoAgo[kind], kind).toBeGreaterThan(twoAgo[kind]);
    }
  });

  it('has ends of every kind', async () => {
    expect(await rows('SELECT DISTINCT status FROM projects ORDER BY 1')).toEqual([
      { status: 'ACTIVE' },
      { status: 'SUSPENDED' },
      { status: 'TERMINATED' },
    ]);
    expect((await rows('SELECT DISTINCT state FROM leads')).length).toBe(4);
  });

  it('has a past that was known at the time', async () => {
    const before = new Date(Date.now() - 200 * 86_400_000);
    const day = businessDay(before);
    const then = await get('leader', `/pipeline?asOf=${day}&knownAt=${before.toISOString()}`);
    expect(then.count).toBeGreaterThan(20);
    expect(then.count).toBeLessThan((await get('leader', '/pipeline')).count);
  });
});

describe('the weekly report', () => {
  const thisWeek = weekOf(businessDay(new Date()));
  it.each([
    ['this week', thisWeek.from],
    ['last week', previousWeek(thisWeek).from],
    ['the week before', previousWeek(previousWeek(thisWeek)).from],
  ])('of %s has visits, movement and next steps for leader and officer', async (_name, day) => {
    const leader = await get('leader', `/reports/weekly?week=${day}`);
    expect({ visits: leader.visits.length > 4, movement: leader.movement.length > 2, next: leader.nextSteps.length > 0 }).toEqual({
      visits: true,
      movement: true,
      next: true,
    });
    for (const login of ['officer', 'officer2', 'head', 'desk'])
      expect((await get(login, `/reports/weekly?week=${day}`)).visits.length, login).toBeGreaterThan(0);
  });

  it.each(['officer', 'desk', 'leader'].flatMap((login) => [0, 14, 60].map((ago) => ({ login, ago }))))(
    'of $login $ago days ago opens the rows of its figures, and has one figure for last week’s negotiations',
    async ({ login, ago }) => {
      const week = businessDay(new Date(Date.now() - ago * 86_400_000));
      const { indicators, matrix } = await get(login, `/reports/weekly?week=${week}`);
      for (const { code, unit, thisWeek, door } of indicators.filter(
        ({ unit: one }: { unit: string }) => one === 'items' || one === 'times',
      ))
        expect([code, unit, (await get(login, `/${door.list}?limit=1&${new URLSearchParams(door.params)}`)).total]).toEqual([
          code,
          unit,
          thisWeek,
        ]);
      const { thisWeek, lastWeek } = matrix.find(({ stage }: { stage: string }) => stage === 'NEGOTIATING');
      const level = indicators.find(({ code }: { code: string }) => code === 'negotiating-count');
      expect([level.lastWeek, level.thisWeek]).toEqual([lastWeek, thisWeek]);
    },
  );
});

it('shows no project of one unit to an officer of another', async () => {
  const [mine, theirs, all] = [await ids('officer'), await ids('officer2'), await ids('leader')];
  expect(mine.length).toBeGreaterThan(10);
  expect(theirs.length).toBeGreaterThan(10);
  expect(mine.filter((id) => theirs.includes(id))).toEqual([]);
  expect(all.length).toBeGreaterThan(mine.length + theirs.length);
});

it('lets every project from landing on open a document that proves it', async () => {
  const { items } = await get('desk', '/projects?stage=STARTED&limit=1');
  const project = await get('desk', `/projects/${items[0].id}`);
  const proof = project.path.find(({ to }: { to: string }) => to === 'STARTED').evidenceIds[0];
  const { status, body } = await clients['desk']!.get(`/attachments/${proof}/content`);
  expect([status, String(body.subarray(0, 5))]).toEqual([200, '%PDF-']);
});

it.each(['officer', 'officer2', 'head', 'desk', 'leader'])('gives %s a Today that can be done in a day', async (login) => {
  const { steps, resting, changes } = await get(login, '/today');
  const overdue = steps.items.filter(({ due }: { due: string }) => due === 'overdue').length;
  expect({ few: steps.total < 25 && overdue < 12 && resting.total < 30, some: steps.total + resting.total + changes.length > 0 }).toEqual({
    few: true,
    some: true,
  });
});

describe('loading it again', () => {
  const counts = () =>
    rows(
      'SELECT (SELECT count(*) FROM projects) AS projects, (SELECT count(*) FROM visits) AS visits, (SELECT count(*) FROM people) AS people',
    );

  it('keeps what is there and sets the password given', async () => {
    const before = await counts();
    const other = 'another-password-2';
    await silently(() => loadDemo(database, { LUODI_DEMO_PASSWORD: other }));
    expect(await counts()).toEqual(before);
    expect([(await signIn('officer')).status, (await signIn('officer', other)).status]).toEqual([401, 200]);
  });

  it('refuses a zone that was not loaded to its end', async () => {
    await connected(database.ownerUrl, (db) => db.query(`DELETE FROM settings WHERE key = 'demo.loaded'`));
    await expect(loadDemo(database, env)).rejects.toThrow('npm run luodi -- demo clear');
  });
});

async function silently(work: () => Promise<void>) {
  console.log = () => undefined;
  await work().finally(() => (console.log = log));
}
