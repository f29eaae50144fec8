import { Agent, request } from 'node:http';
import type { Case } from './cases.ts';
import { cpuTime } from './cpu-time.ts';

/** Where requests go, and whose CPU time counts beside that of PostgreSQL. */
export interface Asked {
  url: string;
  pid: number;
  headers: Record<string, string>;
}

/** Milliseconds of each request, the median of each round, and CPU-milliseconds of all. */
export interface Measured {
  times: number[];
  medians: number[];
  cpu: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** So many requests, one after the other over one connection. */
export async function measure(one: Case, asked: Asked, requests: number, postmaster: number | undefined): Promise<Measured> {
  const before = cpuTime(asked.pid, postmaster);
  const times: number[] = [];
  for (let n = 0; n < requests; n += 1) {
    const begun = performance.now();
    await send(one, asked, agent);
    times.push(performance.now() - begun);
  }
  return { times, medians: [quantile(times, 0.5)], cpu: cpuTime(asked.pid, postmaster) - before };
}

/** One round after another. */
export const together = (before: Measured | undefined, now: Measured): Measured =>
  before ? { times: [...before.times, ...now.times], medians: [...before.medians, ...now.medians], cpu: before.cpu + now.cpu } : now;

/** Requests a second over so many connections. */
export async function rate(one: Case, asked: Asked, connections: number, seconds: number): Promise<number> {
  const many = new Agent({ keepAlive: true, maxSockets: connections });
  const begun = performance.now();
  const ends = begun + seconds * 1_000;
  let answered = 0;
  const keepAsking = async () => {
    for (; performance.now() < ends; answered += 1) await send(one, asked, many);
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  many.destroy();
  return answered / ((performance.now() - begun) / 1_000);
}

function send({ method, path, body }: Case, { url, headers }: Asked, over: Agent): Promise<void> {
  const payload = body && JSON.stringify(body);
  const write = payload && { 'content-type': 'application/json', 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() };
  return new Promise((resolve, reject) => {
    const asked = request(url + path, { method, agent: over, headers: { ...headers, ...write } }, (answer) => {
      const settle = () => ((answer.statusCode ?? 500) < 300 ? resolve() : reject(new Error(`${url}${path}: ${answer.statusCode}`)));
      answer.resume().once('end', settle);
    });
    asked.once('error', reject).end(payload);
  });
}

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
