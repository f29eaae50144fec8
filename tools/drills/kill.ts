import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { LuodiProcess } from '../luodi-process.ts';
import { Officer } from './officer.ts';
import { tally, type Tally } from './tally.ts';
import { VisitWriters } from './visit-writers.ts';

/**
 * `npm run drill -- kill --times 20`: kills the server with signal 9 at random moments while visits are being logged, every fourth time
 * together with its PostgreSQL, starts it again and sends every unanswered write once more with the key it had. Then everything
 * acknowledged must be there once. A second, short round sends again with new keys, as if idempotency were off: the drill must see
 * doubles there, or it could not see failure at all.
 */
const { values } = parseArgs({ options: { times: { type: 'string', default: '20' } } });
const times = Math.min(Math.max(Number.parseInt(values.times, 10) || 1, 1), 200);
const CONTROL_TIMES = 3;

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-drill-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
const officer = new Officer(luodi.url, luodi.password);
let good = false;
try {
  console.log(`Starting a Luodi of its own in ${dataDir} …`);
  await luodi.start();
  await officer.signIn();
  const first = await round('断电演练实业有限公司', times, 'same');
  const control = await round('重复演练实业有限公司', CONTROL_TIMES, 'new');
  good = judge(first, control);
} finally {
  await luodi.stop();
  if (good) rmSync(dataDir, { recursive: true, force: true });
  else console.log(`Everything is left in ${dataDir}.`);
}
process.exit(good ? 0 : 1);

async function round(investor: string, kills: number, keys: 'same' | 'new'): Promise<Tally> {
  console.log(`\n${kills} kills; unanswered writes are sent again with ${keys === 'same' ? 'the key they had' : 'a new key'}`);
  console.log('   n  killed                  after ms  acknowledged  unanswered  up again ms');
  const investorId = await officer.recordInvestor(investor);
  const log = join(dataDir, `acknowledged-${keys}.log`);
  const writers = new VisitWriters(officer, investorId, log);
  for (let n = 1; n <= kills; n += 1) await strike(n, writers, keys);
  writers.close();
  const logged = new Set(readFileSync(log, 'utf8').trim().split('\n').map(Number));
  const numbers = (await officer.summaries(investorId)).map((summary) => Number(/\d+$/.exec(summary)?.[0]));
  return tally({ acknowledged: logged, retried: writers.retried }, numbers);
}

async function strike(n: number, writers: VisitWriters, keys: 'same' | 'new'): Promise<void> {
  const wait = Math.round(150 + Math.random() * 1_350);
  writers.start();
  await pause(wait);
  const killed = await luodi.kill(n % 4 === 0);
  await writers.rest();
  const begun = Date.now();
  await luodi.start();
  const up = Date.now() - begun;
  await officer.signIn();
  const unanswered = await writers.retry(keys);
  const cells = [String(n).padStart(4), killed.padEnd(22), String(wait).padStart(9), String(writers.acknowledged.size).padStart(13)];
  console.log(`${cells.join(' ')} ${String(unanswered).padStart(11)} ${String(up).padStart(12)}`);
}

function judge(first: Tally, control: Tally): boolean {
  const line = (name: string, { found, lost, twice, strange }: Tally) =>
    console.log(`${name.padEnd(28)} found ${found}, lost ${lost.length}, twice ${twice.length}, never sent ${strange.length}`);
  console.log('');
  line('with the key they had', first);
  line('with new keys (control)', control);
  const whole = [first.lost, first.twice, first.strange, control.lost].every((numbers) => numbers.length === 0);
  const sees = control.twice.length > 0;
  if (!whole) console.log(`FAILED: lost ${first.lost.join()} twice ${first.twice.join()} never sent ${first.strange.join()}`);
  else if (!sees) console.log('FAILED: the control shows no doubles, so this drill proves nothing.');
  else console.log('Everything acknowledged is there once, and the drill can see doubles.');
  return whole && sees;
}
