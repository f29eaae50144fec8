import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { CLI, LuodiProcess } from '../luodi-process.ts';
import { damaged, differences, fingerprintOf, inDatabase, type Fingerprint } from './fingerprint.ts';
import { Officer } from './officer.ts';
import { tally } from './tally.ts';
import { VisitWriters } from './visit-writers.ts';

/**
 * `npm run drill -- restore`: backs up a Luodi of its own while visits are being logged, restores that into a new directory and starts it:
 * nothing acknowledged before the backup began may be missing. Then a second backup while nobody writes: every table and every uploaded
 * file of what is restored from it must be the same. Last the control: a byte flipped in the backup must be refused, and a changed row and
 * a damaged file must be seen by the comparison, or it could not see failure at all.
 */
const directory = mkdtempSync(join(tmpdir(), 'luodi-restore-'));
const password = crypto.randomUUID();
const failures: string[] = [];
let luodi: LuodiProcess | undefined;
try {
  const source = place('source');
  luodi = await LuodiProcess.in(source, password);
  console.log(`Starting a Luodi of its own in ${directory} …`);
  await luodi.start();
  const officer = await signedIn(luodi);
  const written = await underWrites(officer, source);
  const before = await atRest(source);
  const backup = await backUp(source);
  demand(differences(before, await fingerprintOf(source)), 'changed while nobody wrote');
  const restored = await same(backup, before);
  const controls = await control(backup, restored, before);
  await luodi.stop();
  conclude(written, before, controls);
} finally {
  await luodi?.stop();
  if (failures.length === 0) rmSync(directory, { recursive: true, force: true });
  else console.log(`Everything is left in ${directory}.`);
}
process.exit(failures.length === 0 ? 0 : 1);

function place(name: string): string {
  const path = join(directory, name);
  mkdirSync(path);
  return path;
}

async function signedIn({ url }: LuodiProcess): Promise<Officer> {
  const officer = new Officer(url, password);
  await officer.signIn();
  return officer;
}

function demand(wrong: string[], what: string): void {
  if (wrong.length > 0) failures.push(`${what}: ${wrong.join(', ')}`);
}

/** One command of the server on a data directory of the drill's; throws what it says on its error channel. */
async function command(dataDir: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL: undefined, DATABASE_APP_URL: undefined, LUODI_DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args], { env });
  return stdout.trim();
}

async function backUp(dataDir: string): Promise<string> {
  const said = await command(dataDir, 'backup', join(directory, 'backups'));
  console.log(`Backed up: ${said}`);
  return said.slice(0, said.lastIndexOf(': '));
}

/** Serves what was restored, without giving it a password: the one it was backed up with must still open it. */
async function serving<T>(dataDir: string, work: (server: LuodiProcess) => Promise<T>): Promise<T> {
  const server = await LuodiProcess.in(dataDir, '');
  try {
    await server.start();
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function underWrites(officer: Officer, source: string): Promise<{ acknowledged: number; found: number }> {
  const investorId = await officer.recordInvestor('备份演练实业有限公司');
  const writers = new VisitWriters(officer, investorId, join(directory, 'acknowledged.log'));
  writers.start();
  while (writers.acknowledged.size < 20) await pause(20);
  const acknowledged = new Set(writers.acknowledged);
  const backup = await backUp(source);
  await writers.rest();
  writers.close();
  const target = join(directory, 'under-writes');
  await command(target, 'restore', backup);
  const summaries = await serving(target, async (server) => (await signedIn(server)).summaries(investorId));
  const numbers = summaries.map((summary) => Number(/\d+$/.exec(summary)?.[0]));
  const sent = Array.from({ length: writers.sent }, (_, i) => i + 1);
  const { lost, twice, strange, found } = tally({ acknowledged, retried: new Set(sent) }, numbers);
  for (const [what, wrong] of Object.entries({ lost, twice, strange })) demand(wrong.map(String), `visits ${what}`);
  return { acknowledged: acknowledged.size, found };
}

/** The audit trail is sealed a few seconds after the last write: two prints that agree. */
async function atRest(source: string): Promise<Fingerprint> {
  for (let last = await fingerprintOf(source); ;) {
    await pause(6_000);
    const next = await fingerprintOf(source);
    if (differences(last, next).length === 0) return next;
    last = next;
  }
}

async function same(backup: string, before: Fingerprint): Promise<string> {
  const target = join(directory, 'restored');
  console.log(await command(target, 'restore', backup));
  await serving(target, async (server) => {
    const after = await fingerprintOf(target);
    demand(differences(before, after), 'not the same after the restore');
    demand(damaged(after), 'damaged after the restore');
    await signedIn(server);
  });
  return target;
}

interface Controls {
  refused: number;
  seen: number;
}

async function control(backup: string, restored: string, before: Fingerprint): Promise<Controls> {
  const { files } = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as { files: { path: string; bytes: number }[] };
  const kinds = [/\/base\//, /\/pg_wal\//, /^demo-files\//].map(
    (kind) => files.find(({ path, bytes }) => kind.test(path) && bytes > 0)!.path,
  );
  const targets = [...kinds, 'manifest.json'];
  const refusals: boolean[] = [];
  for (const path of targets) refusals.push(await refusalOfFlipped(backup, path));
  demand(
    targets.filter((_, i) => !refusals[i]),
    'a flipped byte was not refused',
  );
  const print = await fingerprintOf(restored);
  await inDatabase(restored, (ask) =>
    ask(`UPDATE visits SET summary = summary || '.' WHERE id = (SELECT min(id::text)::uuid FROM visits)`),
  );
  const file = Object.keys(before.files)[0]!;
  writeFileSync(join(restored, 'demo-files', file.slice(0, 2), file), 'something else');
  const seen = differences(print, await fingerprintOf(restored));
  demand(
    ['visits', file].filter((name) => !seen.includes(name)),
    'a change was not seen',
  );
  return { refused: refusals.filter(Boolean).length, seen: seen.length };
}

/** Flips one bit of a file of the backup, tries to restore, and flips it back. */
async function refusalOfFlipped(backup: string, path: string): Promise<boolean> {
  const target = join(directory, 'refused');
  const content = readFileSync(join(backup, path));
  const flipped = Buffer.from(content);
  flipped[Math.floor(content.length / 2)]! ^= 1;
  writeFileSync(join(backup, path), flipped);
  const said = await command(target, 'restore', backup).then(
    () => '',
    ({ stderr }: { stderr: string }) => stderr,
  );
  writeFileSync(join(backup, path), content);
  return /The backup is damaged/.test(said) && said.includes(path) && (!existsSync(target) || readdirSync(target).length === 0);
}

function conclude(
  { acknowledged, found }: { acknowledged: number; found: number },
  before: Fingerprint,
  { refused, seen }: Controls,
): void {
  const [tables, files] = [Object.keys(before.tables).length, Object.keys(before.files).length];
  const rows = Object.values(before.tables).reduce((sum, print) => sum + Number.parseInt(print, 10), 0);
  console.log(`\nBacked up while visits were logged: ${acknowledged} acknowledged before it began, ${found} there after the restore`);
  console.log(`Control: ${refused} of 4 flipped bytes refused, ${seen} of 2 changes seen`);
  for (const failure of failures) console.log(`FAILED: ${failure}`);
  if (failures.length === 0) console.log(`Restored whole: ${tables} tables, ${rows} rows and ${files} uploaded files are the same.`);
}
