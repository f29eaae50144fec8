import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resolveDatabase } from '../../libs/shared/server/src/postgres/index.ts';
import { Officer } from '../drills/officer.ts';
import { LuodiProcess } from '../luodi-process.ts';
import { Captured } from './captured.ts';
import { casesFor, floorOf, type Case } from './cases.ts';
import { coldStart } from './cold-start.ts';
import { fill } from './fill.ts';
import type { FloorCase } from './floor.ts';
import { FloorProcess } from './floor-process.ts';
import { measure, rate, together, type Asked, type Measured } from './measure.ts';
import { provePipeline } from './prove-pipeline.ts';
import { loads, mark, rowOf, tableOf, unrest, type Row } from './table.ts';

/** As many projects and investors as `--scale` says beside the sample zone, twice as many contacts, four times as many visits. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '30' },
    scale: { type: 'string', default: '50000' },
  },
});
const within = (given: string, least: number, most: number) => Math.min(Math.max(Math.round(Number(given)) || least, least), most);
const scale = within(values.scale, 0, 1_000_000);
const rounds = within(values.rounds, 2, 50);
const requests = within(values.requests, 5, 1_000);

const MOST_UNREST = 2;
const CONNECTIONS = 16;
const MOST_START_S = 5;
const MOST_IDLE_MB = 200;
const MOST_DEEP = 1.5;

console.log('Starting on an empty directory …');
const { ms, idleMb } = await coldStart();
const dataDir = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
const notes = join(dataDir, 'sql.json');
process.env['BENCH_SQL'] = notes;
process.env['NODE_OPTIONS'] = `--import ${fileURLToPath(new URL('note-sql.ts', import.meta.url))}`;
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
try {
  console.log('Starting a Luodi of its own with the sample zone …');
  await luodi.start();
  const database = await resolveDatabase({ LUODI_DATA_DIR: dataDir }, { demo: true });
  console.log(`Filling in ${scale} projects …`);
  await fill(database.ownerUrl, scale);
  const captured = new Captured(notes, () => luodi.pid);
  console.log(await provePipeline(database.ownerUrl, luodi, captured));
  const officer = new Officer(luodi.url, luodi.password, 'desk');
  const cookie = await officer.signIn();
  const cases = await casesFor(officer);
  const floors: Record<string, FloorCase> = {};
  for (const one of cases) floors[one.path] = await floorOf(one, officer, captured);
  const floor = await FloorProcess.start(database.appUrl, floors);
  await database.stop();
  try {
    process.exitCode = await inTurns(
      cases,
      { url: luodi.url, pid: luodi.pid, headers: { cookie } },
      { url: floor.url, pid: floor.pid, headers: {} },
    );
  } finally {
    await floor.stop();
  }
} finally {
  await luodi.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Case by case the product and its floor, round by round; the first round warms up and is not counted. Answers the exit code. */
async function inTurns(cases: readonly Case[], product: Asked, floor: Asked): Promise<number> {
  const measured = new Map<Case, { own: Measured; floor: Measured }>();
  for (let round = 0; round <= rounds; round += 1) {
    console.log(round === 0 ? 'Warming up …' : `Round ${round} of ${rounds} …`);
    for (const one of cases) {
      const own = await measure(one, product, requests, luodi.postmaster());
      const least = await measure(one, floor, requests, luodi.postmaster());
      const before = round > 1 ? measured.get(one) : undefined;
      measured.set(one, { own: together(before?.own, own), floor: together(before?.floor, least) });
    }
  }
  const rows = [...measured].map(([one, both]) => rowOf(one, both.own, both.floor));
  console.log(`\n${scale} projects, ${rounds} rounds of ${requests} requests a case over one connection, ${loads()}\n\n${tableOf(rows)}\n`);
  const [own, least] = [await rate(cases[0]!, product, CONNECTIONS, 5), await rate(cases[0]!, floor, CONNECTIONS, 5)];
  console.log(`List over ${CONNECTIONS} connections: ${own.toFixed(0)} requests a second, the floor ${least.toFixed(0)}`);
  const held = [...rows.map((row) => row.held !== false), ...others(rows), isQuiet([...measured.values()].map((one) => one.floor))];
  return held.every(Boolean) ? 0 : 1;
}

function isQuiet(floors: readonly Measured[]): boolean {
  const varied = unrest(floors);
  if (varied > MOST_UNREST) console.log(`Throw this run away: its floor varied ${varied.toFixed(1)}-fold, so the machine was busy.`);
  return varied <= MOST_UNREST;
}

/** What is no case of its own; answers which gates held. */
function others(rows: readonly Row[]): boolean[] {
  const deep = rows[1]!.p50 / rows[0]!.p50;
  const gates = [
    ['Cold start to the first answer to somebody signed in', ms / 1_000, MOST_START_S, 's'],
    ['Resident in the server at rest', idleMb, MOST_IDLE_MB, 'MB'],
    ['Deep page beside the first', deep, MOST_DEEP, 'times'],
  ] as const;
  for (const [name, value, most, unit] of gates) console.log(`${name}: ${value.toFixed(1)} ${unit} (≤ ${most}) ${mark(value <= most)}`);
  return gates.map(([, value, most]) => value <= most);
}
