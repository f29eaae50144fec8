import { connected, resolveDatabase } from '@luodi/shared/server/postgres';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { backUp } from '../backup/back-up';
import { migrate } from '../migrate';
import { examine } from './doctor';

const directory = mkdtempSync(join(tmpdir(), 'luodi-doctor-'));
const env = { LUODI_DATA_DIR: join(directory, 'data'), PORT: '0' };
const database = await resolveDatabase(env);
await migrate(database.ownerUrl);
afterAll(async () => {
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
});

const see = async (what: string, more = {}) => (await examine({ ...env, ...more })).find((finding) => finding.what === what);
const place = (sha256: string) => join(env.LUODI_DATA_DIR, 'files', sha256.slice(0, 2), sha256);

/** Two files that rows of two units name. */
async function twoFiles(): Promise<string[]> {
  const names = ['one', 'two'].map((content) => createHash('sha256').update(content).digest('hex'));
  await connected(database.ownerUrl, async (db) => {
    const [zone, town, person] = [randomUUID(), randomUUID(), randomUUID()];
    await db.query(`INSERT INTO org_units (id, parent_id, name, kind) VALUES ($1, NULL, '区', 'zone'), ($2, $1, '镇', 'town')`, [
      zone,
      town,
    ]);
    await db.query(`INSERT INTO people (id, name, role, org_unit_id) VALUES ($1, '甲', 'officer', $2)`, [person, town]);
    for (const [i, name] of names.entries())
      await db.query(
        `INSERT INTO attachments (id, org_unit_id, file_name, media_type, size, sha256, uploaded_by) VALUES ($1, $2, 'a.txt', 'text/plain', 3, $3, $4)`,
        [randomUUID(), [zone, town][i], name, person],
      );
  });
  return names;
}

const write = (name: string, content: string) => {
  mkdirSync(dirname(place(name)), { recursive: true });
  writeFileSync(place(name), content);
};

it('finds uploaded files that are whole, damaged and missing, as rows of every unit name them', async () => {
  const [one, two] = (await twoFiles()) as [string, string];
  write(one, 'one');
  write(two, 'two');
  expect(await see('uploaded files')).toMatchObject({ verdict: 'ok', state: '2, all whole' });
  write(two, 'owt');
  expect(await see('uploaded files')).toMatchObject({ verdict: 'wrong', state: `1 of 2: ${two} is damaged` });
  rmSync(place(one));
  expect((await see('uploaded files'))!.state).toBe(`2 of 2: ${one} is missing, ${two} is damaged`);
});

it('finds no backup until there is one', async () => {
  expect(await see('backups')).toMatchObject({ verdict: 'look', todo: expect.stringContaining('npm run luodi -- backup') });
  await backUp(env);
  expect(await see('backups')).toMatchObject({ verdict: 'ok', state: expect.stringContaining('age of the newest in days: 0') });
});

it('finds the port free, Luodi’s, or a stranger’s', async () => {
  let answer = '{"status":"ok"}';
  const server = createServer((_, reply) => reply.end(answer));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const PORT = String((server.address() as { port: number }).port);
  expect(await see('port', { PORT })).toMatchObject({ verdict: 'ok', state: `${PORT}: Luodi answers` });
  answer = 'something else';
  expect(await see('port', { PORT })).toMatchObject({ verdict: 'wrong', todo: expect.stringContaining('PORT') });
  server.close();
  expect(await see('port')).toMatchObject({ verdict: 'ok' });
});

it('tells of role and schema, and of a database that does not answer', async () => {
  expect([await see('role of the server'), await see('schema'), await see('database')]).toMatchObject([
    { verdict: 'ok' },
    { verdict: 'ok', state: 'up to date' },
    { verdict: 'ok', state: 'embedded' },
  ]);
  expect(await see('database', { DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' })).toMatchObject({
    verdict: 'wrong',
    state: expect.not.stringContaining('secret'),
  });
});
