import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Officer } from '../drills/officer.ts';
import { LuodiProcess } from '../luodi-process.ts';
import { cpuTime } from './cpu-time.ts';

/**
 * One connection, one request after the other, the cases in turn, several rounds. Sign-in, scope, validation and, for the write, audit
 * and idempotency are on. `floor` is the least this server does: the liveness check, without a database.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, requests: { type: 'string', default: '60' } } });
const rounds = Math.min(Math.max(Number(values.rounds) || 5, 2), 50);
const requests = Math.min(Math.max(Number(values.requests) || 60, 10), 1_000);

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
  const officer = new Officer(luodi.url, luodi.password);
  const cookie = await officer.signIn();
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
  console.log(`The officer sees ${total} projects.`);
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
    { name: 'list', method: 'GET', path: '/api/projects?limit=50' },
    { name: 'search', method: 'GET', path: `/api/investors?q=${encodeURIComponent('机械')}` },
    { name: 'one record', method: 'GET', path: `/api/projects/${items[0]?.id}` },
    { name: 'pipeline', method: 'GET', path: '/api/pipeline' },
    { name: 'create', method: 'POST', path: '/api/visits', body: () => visit },
  ];
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
