import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Officer } from '../drills/officer.ts';
import { LuodiProcess } from '../luodi-process.ts';
import { DEMO, startEmbedded, withDatabase } from '../../libs/shared/server/src/postgres/index.ts';
import { cpuTime } from './cpu-time.ts';
import { fill } from './fill.ts';
import { provePipeline } from './prove-pipeline.ts';

/**
 * As many projects and investors as `--scale` says beside the sample zone, twice as many contacts, four times as many visits; the desk asks,
 * who sees them all. One connection, one request after the other, the cases in turn, several rounds. Sign-in, scope, validation and, for the write, audit
 * and idempotency are on. `floor` is the least this server does: the liveness check, without a database.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '60' },
    scale: { type: 'string', default: '50000' },
  },
});
const projects = Math.min(Math.max(Number(values.scale) || 0, 0), 1_000_000);
const rounds = Math.min(Math.max(Number(values.rounds) || 5, 2), 50);
const requests = Math.min(Math.max(Number(values.requests) || 60, 10), 1_000);

/** Pages before the deep one. */
const DEEP = 100;

interface Case {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  body?: () => object;
}
interface Measured {
  times: number[];
  medians: number[];
  cpu: number;
}

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
try {
  console.log('Starting a Luodi of its own with the sample zone …');
  await luodi.start();
  const { ownerUrl, stop } = await startEmbedded({ dataDir });
  const database = withDatabase(ownerUrl, DEMO.database);
  console.log(`Filling in ${projects} projects …`);
  await fill(database, projects);
  const officer = new Officer(luodi.url, luodi.password, 'desk');
  const cookie = await officer.signIn();
  console.log(await provePipeline(database, officer));
  await stop();
  const cases = await casesFor(officer);
  const measured = new Map<string, Measured>(cases.map(({ name }) => [name, { times: [], medians: [], cpu: 0 }]));
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds; round += 1)
    for (const one of cases) await measure(one, cookie, round === 0 ? undefined : measured.get(one.name));
  print(measured);
} finally {
  agent.destroy();
  await luodi.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function casesFor(officer: Officer): Promise<Case[]> {
  const { items, total } = (await (await officer.send('GET', '/projects?limit=1')).json()) as { items: { id: string }[]; total: number };
  console.log(`Projects the desk sees: ${total}`);
  const list = new URLSearchParams({ limit: '50', filter: 'stage:any(NEGOTIATING,SIGNED,STARTED)', sort: '-totalInvestment' }).toString();
  const investorId = await officer.recordInvestor('计时实业有限公司');
  const visit = {
    direction: 'call',
    investorId,
    summary: '计时',
    nextAction: '再联系',
    nextActionDueOn: new Date().toISOString().slice(0, 10),
  };
  return [
    { name: 'floor', method: 'GET', path: '/health/live' },
    { name: 'list', method: 'GET', path: `/api/projects?${list}` },
    { name: 'deep page', method: 'GET', path: `/api/projects?${list}&cursor=${await deepCursor(officer, list)}` },
    { name: 'search', method: 'GET', path: `/api/investors?limit=50&q=${encodeURIComponent('药业')}` },
    { name: 'one record', method: 'GET', path: `/api/projects/${items[0]?.id}` },
    { name: 'board', method: 'GET', path: '/api/projects/totals?group=stage' },
    { name: 'pipeline', method: 'GET', path: '/api/pipeline' },
    { name: 'past day', method: 'GET', path: `/api/pipeline?asOf=${daysAgo(200)}` },
    { name: 'overview', method: 'GET', path: '/api/overview' },
    { name: 'today', method: 'GET', path: '/api/today' },
    { name: 'weekly', method: 'GET', path: '/api/reports/weekly' },
    { name: 'create', method: 'POST', path: '/api/visits', body: () => visit },
  ];
}

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** So many pages on. */
async function deepCursor(officer: Officer, list: string): Promise<string> {
  let cursor = '';
  for (let page = 0; page < DEEP; page += 1) {
    const { nextCursor } = (await (await officer.send('GET', `/projects?${list}${cursor && `&cursor=${cursor}`}`)).json()) as {
      nextCursor: string | null;
    };
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return cursor;
}

async function measure(one: Case, cookie: string, into: Measured | undefined): Promise<void> {
  const before = cpuTime(luodi.pid, luodi.postmaster());
  const times: number[] = [];
  for (let n = 0; n < requests; n += 1) {
    const begun = performance.now();
    await send(one, cookie);
    times.push(performance.now() - begun);
  }
  if (!into) return;
  into.cpu += cpuTime(luodi.pid, luodi.postmaster()) - before;
  into.times.push(...times);
  into.medians.push(quantile(times, 0.5));
}

function send({ method, path, body }: Case, cookie: string): Promise<void> {
  const payload = body && JSON.stringify(body());
  const write = payload && { 'content-type': 'application/json', 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() };
  return new Promise((resolve, reject) => {
    const asked = request(luodi.url + path, { method, agent, headers: { cookie, ...write } }, (answer) => {
      answer
        .resume()
        .once('end', () => ((answer.statusCode ?? 500) < 300 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`))));
    });
    asked.once('error', reject).end(payload);
  });
}

function quantile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function print(measured: Map<string, Measured>): void {
  const shown = (value: number) => value.toFixed(1).padStart(9);
  console.log(
    `\n${rounds} rounds of ${requests} requests a case, ${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );
  console.log('case         p50 ms   p95 ms  CPU ms (server and PostgreSQL)');
  for (const [name, { times, cpu }] of measured)
    console.log(`${name.padEnd(10)}${shown(quantile(times, 0.5))}${shown(quantile(times, 0.95))}${shown(cpu / times.length)}`);
  const floors = measured.get('floor')!.medians;
  if (Math.max(...floors) > 2 * Math.min(...floors))
    console.log('Throw this run away: its floor varied more than twofold, so the machine was busy.');
}
