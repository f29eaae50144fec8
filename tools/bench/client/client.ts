import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { DESK, deviceOf, openBrowser } from '../../../apps/e2e/src/support/device.ts';
import { resolveDatabase } from '../../../libs/shared/server/src/postgres/index.ts';
import { Officer } from '../../drills/officer.ts';
import { LuodiProcess } from '../../luodi-process.ts';
import { fill } from '../fill.ts';
import { quantile } from '../measure.ts';
import { loads, mark } from '../table.ts';
import { noteEvents, slowest } from './event-to-paint.ts';
import { GESTURES, type Gesture } from './gestures.ts';
import { lighthouse } from './lighthouse.ts';
import { scrollThrough } from './long-list.ts';

/** `--rounds` of each gesture; `--rows` of the long list. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' }, rows: { type: 'string', default: '50000' } } });
const rounds = Math.min(Math.max(Number(values.rounds) || 20, 5), 200);
const rows = Math.min(Math.max(Number(values.rows) || 50_000, 200), 200_000);

const MOST_MS = 100;
const MOST_ROWS = 300;
const LEAST_POINTS = 95;
const PAGES: [name: string, address: string, login?: string][] = [
  ['sign-in', '/sign-in'],
  ['Overview', '/overview', 'leader'],
  ['Projects', '/projects', 'desk'],
];

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
const browser = await openBrowser();
const gates: boolean[] = [];
try {
  console.log('Starting a Luodi of its own with the sample zone …');
  await luodi.start();
  await gestures(await pageOf('desk'));
  await points();
  console.log(`Filling in ${rows} projects …`);
  const database = await resolveDatabase({ LUODI_DATA_DIR: dataDir }, { demo: true });
  await fill(database.ownerUrl, rows);
  await database.stop();
  await longList(await pageOf('desk'));
  if (loadavg()[1]! > cpus().length) console.log('Throw this run away: there was more to do than the machine has cores.');
  process.exitCode = gates.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  await luodi.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function gestures(page: Page): Promise<void> {
  console.log('| Gesture | p50 ms | p95 ms | Gate | Held |\n| --- | ---: | ---: | --- | --- |');
  for (const gesture of GESTURES) {
    const times = await timesOf(page, gesture);
    report(
      [gesture.name, quantile(times, 0.5).toFixed(0), quantile(times, 0.95).toFixed(0)],
      `p95 ≤ ${MOST_MS} ms`,
      quantile(times, 0.95) <= MOST_MS,
    );
  }
  console.log(`${rounds} rounds, ${loads()}`);
}

/** The first round warms up and is not counted. */
async function timesOf(page: Page, { address, before, act, after }: Gesture): Promise<number[]> {
  await page.goto(address);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    await before(page, round);
    times.push(await slowest(page, () => act(page, round)));
    await after(page);
  }
  return times.slice(1);
}

async function points(): Promise<void> {
  console.log('\n| Page | Performance | Accessibility | Best practices | Gate | Held |\n| --- | ---: | ---: | ---: | --- | --- |');
  for (const [name, address, login] of PAGES) {
    const cookie = login ? await new Officer(luodi.url, luodi.password, login).signIn() : '';
    const scored = Object.values(await lighthouse(luodi.url + address, cookie));
    report([name, ...scored.map(String)], `each ≥ ${LEAST_POINTS}`, Math.min(...scored) >= LEAST_POINTS);
  }
}

async function longList(page: Page): Promise<void> {
  await page.goto('/projects?view=table');
  const { loaded, mostRows, times } = await scrollThrough(page, rows);
  console.log(
    '\n| Rows loaded | Most in the page | Wheel to paint p50 ms | p95 ms | Gate | Held |\n| ---: | ---: | ---: | ---: | --- | --- |',
  );
  report(
    [loaded, mostRows, quantile(times, 0.5).toFixed(0), quantile(times, 0.95).toFixed(0)],
    `all rows, ≤ ${MOST_ROWS} in the page`,
    loaded >= rows && mostRows <= MOST_ROWS,
  );
}

function report(figures: (string | number)[], gate: string, held: boolean): void {
  gates.push(held);
  console.log(`| ${[...figures, gate, mark(held)].join(' | ')} |`);
}

async function pageOf(login: string): Promise<Page> {
  const device = await deviceOf(browser, luodi.url, { size: DESK });
  const answer = await device.request.post('/api/session', {
    data: { login, password: luodi.password },
    headers: { 'x-requested-with': 'luodi' },
  });
  if (!answer.ok()) throw new Error(`${login} cannot sign in: ${answer.status()}`);
  const page = await device.newPage();
  await noteEvents(page);
  return page;
}
