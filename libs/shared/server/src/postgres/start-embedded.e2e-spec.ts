import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { connected } from './connection.ts';
import { startEmbedded } from './start-embedded.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'luodi-embedded-'));
});
afterEach(() => {
  // Only a failed test leaves a server behind.
  if (existsSync(pidFile())) process.kill(postmaster(), 'SIGQUIT');
  rmSync(dataDir, { recursive: true, force: true });
});

const pidFile = () => join(dataDir, 'postgres/cluster/postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);
const ask = async (url: string, sql: string) => (await connected(url, (db) => db.query({ text: sql, rowMode: 'array' }))).rows[0]?.[0];

/** Another Luodi process on the same data directory; it says the owner's URL and then waits. */
async function neighbour() {
  const start = new URL('./start-embedded.ts', import.meta.url).href;
  const script = `const { startEmbedded } = await import(${JSON.stringify(start)});
    const { ownerUrl, stop } = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} });
    process.stdin.once('data', () => stop().then(() => process.exit()));
    console.log(ownerUrl);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, ownerUrl: String(said).trim(), exit: once(child, 'exit') };
}

it('keeps what was written from one start to the next, under a secret only its user can read', async () => {
  const first = await startEmbedded({ dataDir });
  await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 1');
  await first.stop();
  const second = await startEmbedded({ dataDir });
  expect(await ask(second.ownerUrl, 'SELECT count(*) FROM kept')).toBe('1');
  expect(statSync(join(dataDir, 'postgres/owner-password')).mode & 0o777).toBe(0o600);
  await second.stop();
  expect(() => postmaster()).toThrow('ENOENT');
});

it('sorts alike everywhere, knows Chinese characters as letters, acknowledges only what is on disk, asks everybody for a password', async () => {
  const { ownerUrl, stop } = await startEmbedded({ dataDir });
  const facts = {
    locale: await ask(ownerUrl, `SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'luodi'`),
    encoding: await ask(ownerUrl, 'SHOW server_encoding'),
    letter: await ask(ownerUrl, `SELECT '漳' ~ '[[:alpha:]]'`),
    durable: await ask(ownerUrl, `SELECT current_setting('fsync') || current_setting('synchronous_commit')`),
    signIn: await ask(ownerUrl, 'SELECT string_agg(DISTINCT auth_method, chr(32)) FROM pg_hba_file_rules'),
  };
  expect(facts).toEqual({ locale: 'bC.UTF-8', encoding: 'UTF8', letter: true, durable: 'onon', signIn: 'scram-sha-256' });
  await stop();
});

it('adopts the server that outlived a killed parent', async () => {
  const { child, exit } = await neighbour();
  const survivor = postmaster();
  child.kill('SIGKILL');
  await exit;
  const adopted = await startEmbedded({ dataDir });
  expect(await ask(adopted.ownerUrl, 'SELECT 1')).toBe(1);
  expect(postmaster()).toBe(survivor);
  await adopted.stop();
  expect(() => postmaster()).toThrow('ENOENT');
});

it('leaves the server running for another process that uses it, and lets the last one stop it', async () => {
  const ours = await startEmbedded({ dataDir });
  const { child, ownerUrl, exit } = await neighbour();
  await ours.stop();
  expect(await ask(ownerUrl, 'SELECT 1')).toBe(1);
  child.stdin.write('stop');
  await exit;
  expect(() => postmaster()).toThrow('ENOENT');
});

it('recovers after server and parent were both killed', async () => {
  const { child, ownerUrl, exit } = await neighbour();
  await ask(ownerUrl, 'CREATE TABLE committed AS SELECT 1');
  child.kill('SIGKILL');
  process.kill(postmaster(), 'SIGKILL');
  await exit;
  const { ownerUrl: again, stop } = await startEmbedded({ dataDir });
  expect(await ask(again, 'SELECT count(*) FROM committed')).toBe('1');
  await stop();
});

it('starts although the process number in a left-over pid file now belongs to a stranger', async () => {
  const first = await startEmbedded({ dataDir });
  const [, ...rest] = readFileSync(pidFile(), 'utf8').split('\n');
  await first.stop();
  const stranger = spawn('sleep', ['600']);
  writeFileSync(pidFile(), [stranger.pid, ...rest].join('\n'), { mode: 0o600 });
  const { ownerUrl, stop } = await startEmbedded({ dataDir });
  expect(await ask(ownerUrl, 'SELECT 1')).toBe(1);
  expect(postmaster()).not.toBe(stranger.pid);
  await stop();
  stranger.kill();
});

it('uses loopback TCP where a socket path would be too long', async () => {
  const deep = join(dataDir, 'd'.repeat(90));
  const { ownerUrl, stop } = await startEmbedded({ dataDir: deep });
  expect(new URL(ownerUrl).searchParams.get('host')).toBeNull();
  expect(await ask(ownerUrl, 'SHOW listen_addresses')).toBe('127.0.0.1');
  await stop();
});
