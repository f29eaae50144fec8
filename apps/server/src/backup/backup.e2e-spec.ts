import { connected, resolveDatabase, startEmbedded, UNFINISHED_RESTORE } from '@luodi/shared/server/postgres';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '../migrate';
import { backUp } from './back-up';
import { copyWal } from './copy-cluster';
import { Draft } from './draft';
import type { Manifest } from './manifest';
import { restore } from './restore';

const directory = mkdtempSync(join(tmpdir(), 'luodi-backup-'));
const env = { LUODI_DATA_DIR: join(directory, 'data') };
const database = await resolveDatabase(env);
await migrate(database.ownerUrl);
await ask(database.ownerUrl, 'CREATE TABLE counted (n int PRIMARY KEY, filling text)');
const kept = keep('one uploaded file');
keep('.incoming-half');
const damaged = keep('another');
const KEY = 'ab'.repeat(32);
writeFileSync(join(env.LUODI_DATA_DIR, 'secret-key'), KEY, { mode: 0o600 });
writeFileSync(join(env.LUODI_DATA_DIR, damaged), 'anothes');

/** Counts until told to stop, and has PostgreSQL turn its log over some times. Answers the last number acknowledged. */
const counting = { stop: false, last: 0 };
const counted = count();
await Promise.race([counted, until(() => counting.last >= 20)]);
const before = counting.last;
const made = await backUp(env, join(directory, 'backups'));
counting.stop = true;
await counted;
await database.stop();
const manifest = JSON.parse(readFileSync(join(made.directory, 'manifest.json'), 'utf8')) as Manifest;

afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function count() {
  return connected(database.ownerUrl, async (db) => {
    while (!counting.stop) {
      await db.query(`INSERT INTO counted VALUES ($1, repeat(md5($1::int::text), 200))`, [counting.last + 1]);
      counting.last += 1;
      if (counting.last % 20 === 0 && counting.last < 100) await db.query('SELECT pg_switch_wal(); CHECKPOINT');
      await pause(2);
    }
  });
}

async function until(reached: () => boolean) {
  while (!reached()) await pause(5);
}

async function ask(url: string, sql: string) {
  return (await connected(url, (db) => db.query({ text: sql, rowMode: 'array' }))).rows;
}

function keep(content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = content.startsWith('.') ? join('files', content) : join('files', sha256.slice(0, 2), sha256);
  mkdirSync(dirname(join(env.LUODI_DATA_DIR, path)), { recursive: true });
  writeFileSync(join(env.LUODI_DATA_DIR, path), content);
  return path;
}

let installations = 0;
const elsewhere = () => ({ LUODI_DATA_DIR: join(directory, `restored-${(installations += 1)}`) });
/** Replaces a file of the backup, or takes it away, until `work` is done. */
const spoilt = async (path: string, spoil: (content: Buffer) => Buffer | undefined, work: () => Promise<unknown>) => {
  const place = join(made.directory, path);
  const content = readFileSync(place);
  const other = spoil(Buffer.from(content));
  if (other) writeFileSync(place, other);
  else rmSync(place);
  await work().finally(() => writeFileSync(place, content));
};
const flip = (content: Buffer) => {
  content[Math.floor(content.length / 2)]! ^= 1;
  return content;
};
const nothingIn = ({ LUODI_DATA_DIR }: { LUODI_DATA_DIR: string }) =>
  !existsSync(LUODI_DATA_DIR) || readdirSync(LUODI_DATA_DIR).length === 0;

describe('a backup made while the database is written to', () => {
  it('names version, schema and every file, and is for its owner alone', () => {
    expect(manifest).toMatchObject({ format: 1, luodi: '0.1.0', kind: 'cluster', postgres: expect.stringMatching(/^\d+\.\d+/) });
    expect(manifest.schema).toContain('CreateIdentity1764000000000');
    expect(manifest.files.find(({ path }) => path === kept)).toEqual({ path: kept, bytes: 17, sha256: kept.slice(-64) });
    expect([statSync(made.directory).mode & 0o777, readdirSync(join(directory, 'backups')).length]).toEqual([0o700, 1]);
  });

  it('leaves out what is still being received, and says which file was damaged before', () => {
    expect(manifest.files.filter(({ path }) => path.includes('.incoming'))).toEqual([]);
    expect(made.damaged).toEqual([damaged]);
  });

  it('comes back as it was at one moment, not before the backup began: no gap, nothing acknowledged lost, and the key that seals secrets', async () => {
    const target = elsewhere();
    await restore(target, made.directory);
    expect(readFileSync(join(target.LUODI_DATA_DIR, kept), 'utf8')).toBe('one uploaded file');
    const key = join(target.LUODI_DATA_DIR, 'secret-key');
    expect([readFileSync(key, 'utf8'), statSync(key).mode & 0o777]).toEqual([KEY, 0o600]);
    const { appUrl, ownerUrl, stop } = await resolveDatabase(target);
    const [[rows, last, whole]] = (await ask(
      ownerUrl,
      'SELECT count(*)::int, max(n), bool_and(filling = repeat(md5(n::text), 200)) FROM counted',
    )) as [[number, number, boolean]];
    expect({ gap: last - rows, lost: Math.max(before - last, 0), whole }).toEqual({ gap: 0, lost: 0, whole: true });
    expect([await migrate(ownerUrl), await ask(appUrl, 'SELECT current_user')]).toEqual([[], [['luodi_app']]]);
    await stop();
  });
});

describe('a restore', () => {
  const log = () => manifest.files.find(({ path }) => path.includes('/pg_wal/0'))!.path;
  const table = () => manifest.files.filter(({ path }) => path.includes('/base/')).sort((a, b) => b.bytes - a.bytes)[0]!.path;

  it.each<[string, () => string, Parameters<typeof spoilt>[1], RegExp]>([
    ['a byte of a table is another', table, flip, /damaged: postgres\/cluster\/base\/.* is not as it was written/],
    ['a byte of the log is another', log, flip, /damaged: postgres\/cluster\/pg_wal/],
    ['a byte of an uploaded file is another', () => kept, flip, /damaged: files\//],
    ['a byte of the manifest is another', () => 'manifest.json', flip, /damaged: manifest\.json/],
    ['a byte of its seal is another', () => 'manifest.json.sha256', flip, /damaged: manifest\.json/],
    ['a file is missing', log, () => undefined, /damaged: .* is missing/],
    ['a file is cut short', table, (content) => content.subarray(0, -1), /is not as it was written/],
    ['it was never finished', () => 'manifest.json', () => undefined, /no finished backup/],
  ])('is refused where %s, and nothing is left of it', async (_what, path, spoil, words) => {
    const target = elsewhere();
    await spoilt(path(), spoil, () => expect(restore(target, made.directory)).rejects.toThrow(words));
    expect(nothingIn(target)).toBe(true);
  });

  it('is refused into a data directory that holds something, which stays as it is', async () => {
    const target = elsewhere();
    mkdirSync(target.LUODI_DATA_DIR);
    writeFileSync(join(target.LUODI_DATA_DIR, 'mine'), '1');
    await expect(restore(target, made.directory)).rejects.toThrow(/already holds something \(mine\).*move it away.*LUODI_DATA_DIR/s);
    expect(readdirSync(target.LUODI_DATA_DIR)).toEqual(['mine']);
  });

  it('that was cut off keeps Luodi from starting, and is done again from the beginning', async () => {
    const target = elsewhere();
    mkdirSync(join(target.LUODI_DATA_DIR, 'postgres/cluster'), { recursive: true });
    writeFileSync(join(target.LUODI_DATA_DIR, UNFINISHED_RESTORE), '');
    await expect(resolveDatabase(target)).rejects.toThrow('Run it again');
    await expect(backUp(target, join(directory, 'backups'))).rejects.toThrow('Run it again');
    await restore(target, made.directory);
    const { ownerUrl, stop } = await startEmbedded({ dataDir: target.LUODI_DATA_DIR });
    expect(await ask(ownerUrl, 'SELECT count(*) > 0 FROM counted')).toEqual([[true]]);
    await stop();
    expect(existsSync(join(target.LUODI_DATA_DIR, UNFINISHED_RESTORE))).toBe(false);
  });
});

describe('a backup that cannot be whole', () => {
  const MB16 = 16_777_216;
  const span = { timeline: 1, start: BigInt(MB16), stop: BigInt(MB16 + 100), segment: BigInt(MB16) };
  const segment = (address: bigint) => {
    const content = Buffer.alloc(MB16);
    content.writeUInt32LE(1, 4);
    content.writeBigUInt64LE(address, 8);
    return content;
  };

  it.each<[string, Buffer | undefined, boolean]>([
    ['is there', segment(BigInt(MB16)), true],
    ['is gone', undefined, false],
    ['was recycled', segment(0n), false],
    ['is shorter', segment(BigInt(MB16)).subarray(0, 8192), false],
  ])('fails clearly unless the log of its span %s', async (_what, content, whole) => {
    const wal = mkdtempSync(join(directory, 'wal-'));
    if (content) writeFileSync(join(wal, '000000010000000000000001'), content);
    const draft = await Draft.in(join(directory, 'drafts'));
    await draft.directory('postgres/cluster/pg_wal');
    const copied = copyWal(wal, draft, span);
    if (whole) await expect(copied).resolves.toBeUndefined();
    else await expect(copied).rejects.toThrow(/already recycled 000000010000000000000001.*Nothing was backed up/);
    await draft.discard();
  });

  it.each<[string, () => [{ LUODI_DATA_DIR: string }, string], RegExp]>([
    ['there is no data directory', () => [elsewhere(), join(directory, 'none')], /nothing to back up/],
    [
      'there is no database in it',
      () => [{ LUODI_DATA_DIR: mkdtempSync(join(directory, 'empty-')) }, join(directory, 'none')],
      /nothing to back up/,
    ],
    ['it would lie in the data directory', () => [env, join(env.LUODI_DATA_DIR, 'backups')], /must not lie in the data directory/],
    ['it has no place', () => [env, join(made.directory, 'manifest.json/below')], /No backup can be made/],
  ])('says so where %s, and leaves nothing', async (_what, given, words) => {
    const [from, to] = given();
    await expect(backUp(from, to)).rejects.toThrow(words);
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([]);
  });
});
