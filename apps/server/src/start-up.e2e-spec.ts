import { connected, provision, refuseUnsafeRole, resolveDatabase, startEmbedded, withDatabase } from '@luodi/shared/server/postgres';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PgBoss } from 'pg-boss';
import { migrate } from './migrate';

/** A server of somebody else's, over TCP (its directory is too long for a socket), whose owner role is no superuser. */
const directory = mkdtempSync(join(tmpdir(), 'luodi-start-up-'));
const foreign = await startEmbedded({ dataDir: join(directory, 'tcp'.padEnd(100, '-')) });
const ownerUrl = withDatabase(foreign.ownerUrl.replace(/\/\/.*@/, '//zone_owner:secret@'), 'zone');
await connected(foreign.ownerUrl, async (db) => {
  await db.query(`CREATE ROLE zone_owner LOGIN CREATEDB CREATEROLE PASSWORD 'secret'`);
});
afterAll(async () => {
  await foreign.stop();
  rmSync(directory, { recursive: true });
});

let installations = 0;
const environment = (more = {}) => ({ DATABASE_URL: ownerUrl, LUODI_DATA_DIR: join(directory, `data-${(installations += 1)}`), ...more });
const rows = (url: string, sql: string) => connected(url, async (db) => (await db.query<Record<string, unknown>>(sql)).rows);
const asDataSource = (url: string) => ({ query: (sql: string) => rows(url, sql) as never });

describe('a server given as DATABASE_URL', () => {
  it('is provisioned, migrated and read as luodi_app, however often that is repeated', async () => {
    const env = environment();
    const first = await resolveDatabase(env);
    await migrate(first.ownerUrl);
    const second = await resolveDatabase(env);
    expect(await migrate(second.ownerUrl)).toEqual([]);
    expect(second.appUrl).toBe(first.appUrl);
    expect(await rows(second.appUrl, 'SELECT current_user, count(*)::int FROM pgboss.job')).toEqual([
      { current_user: 'luodi_app', count: 0 },
    ]);
    await expect(rows(second.appUrl, 'CREATE TABLE mine ()')).rejects.toThrow('permission denied');
    expect(statSync(join(env.LUODI_DATA_DIR, 'app-role.json')).mode & 0o777).toBe(0o600);
  });

  it('lets two servers that start at once migrate one after the other', async () => {
    const fresh = withDatabase(ownerUrl, 'zone_two');
    const database = await resolveDatabase(environment({ DATABASE_URL: fresh }));
    await expect(Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)])).resolves.toHaveLength(2);
  });

  it('keeps the sample zone in a database of its own', async () => {
    const { ownerUrl: demo, appUrl } = await resolveDatabase(environment(), { demo: true });
    expect([demo, appUrl].map((url) => new URL(url).pathname)).toEqual(['/luodi_demo', '/luodi_demo']);
  });

  it('works jobs as luodi_app, which may not change the queue schema', async () => {
    const { appUrl } = await resolveDatabase(environment());
    const boss = new PgBoss({
      connectionString: appUrl,
      migrate: false,
      createSchema: false,
      reindex: false,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    const id = await boss.send('import-read', { importId: 'one' });
    const [job] = await boss.fetch('import-read');
    expect(job).toMatchObject({ id, data: { importId: 'one' } });
    await boss.complete('import-read', id!);
    await boss.stop({ graceful: false });
    await expect(rows(appUrl, 'DROP TABLE pgboss.schedule')).rejects.toThrow('must be owner');
  });
});

describe('the password of luodi_app', () => {
  it('is the one DATABASE_APP_URL brings, on the database the owner names', async () => {
    const { appUrl } = await resolveDatabase(environment());
    const given = withDatabase(appUrl, 'elsewhere');
    expect((await resolveDatabase(environment({ DATABASE_APP_URL: given }))).appUrl).toBe(appUrl);
    await expect(provision(ownerUrl, directory, ownerUrl)).rejects.toThrow('must sign in as luodi_app');
  });

  it('is made anew for a lost data directory, but not while another installation is signed in', async () => {
    const { appUrl } = await resolveDatabase(environment());
    await connected(appUrl, () => expect(resolveDatabase(environment())).rejects.toThrow('Another installation'));
    const later = await resolveDatabase(environment());
    expect(await rows(later.appUrl, 'SELECT current_user')).toEqual([{ current_user: 'luodi_app' }]);
    await expect(rows(appUrl, 'SELECT')).rejects.toThrow('password authentication failed');
  });
});

describe('the role the server runs as', () => {
  it('is accepted when it is luodi_app', async () => {
    await expect(refuseUnsafeRole(asDataSource((await resolveDatabase(environment())).appUrl))).resolves.toBeUndefined();
  });

  it.each([
    ['a superuser', () => foreign.ownerUrl, 'above row-level security'],
    ['the owner of tables', () => ownerUrl, 'owns the table'],
    ['a member of the owner', () => ownerUrl.replace('zone_owner:secret', 'insider:secret'), 'owns the table'],
    ['free of row-level security', () => ownerUrl.replace('zone_owner:secret', 'free:secret'), 'above row-level security'],
  ])('is refused when it is %s', async (_what, url, reason) => {
    await rows(
      foreign.ownerUrl,
      `DROP ROLE IF EXISTS insider, free; CREATE ROLE insider LOGIN PASSWORD 'secret' IN ROLE zone_owner; CREATE ROLE free LOGIN PASSWORD 'secret' BYPASSRLS`,
    );
    await expect(refuseUnsafeRole(asDataSource(url()))).rejects.toThrow(reason);
  });
});
