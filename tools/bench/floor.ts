/**
 * The least that can answer: node:http and pg, in a process of its own, as luodi_app with the scope set. It is told over IPC which statements
 * each address sends, and answers what they find. BENCH_APP_URL: how luodi_app signs in.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import type { Statement } from './captured.ts';

/** `fresh`: ids that must differ from request to request, of what is written, wherever the statements name them. */
export interface FloorCase {
  statements: Statement[];
  fresh: string[];
}

/** Its options are those of `serverOptions`. */
const options = '-c max_parallel_workers_per_gather=0 -c jit=off -c random_page_cost=1.1';
const pool = new Pool({ connectionString: process.env['BENCH_APP_URL'], max: 20, options });
let cases: Record<string, FloorCase> = {};

async function answer({ statements, fresh }: FloorCase): Promise<unknown[]> {
  const ids = fresh.map((id) => [id, crypto.randomUUID()] as const);
  const db = await pool.connect();
  try {
    const found: unknown[] = [];
    for (const { text, values } of statements) {
      const sent = ids.length > 0 ? (JSON.parse(renamed(JSON.stringify(values), ids)) as unknown[]) : values;
      found.push((await db.query(text, sent.length > 0 ? sent : undefined)).rows);
    }
    return found;
  } finally {
    db.release();
  }
}

const renamed = (text: string, ids: readonly (readonly [string, string])[]): string =>
  ids.reduce((sum, [old, fresh]) => sum.replaceAll(old, fresh), text);

const server = createServer((request, response) => {
  const one = cases[request.url ?? ''];
  if (!one) return void response.writeHead(404).end();
  request.resume();
  answer(one).then(
    (found) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

process.on('message', (told: Record<string, FloorCase>) => {
  cases = told;
  process.send!({ told: Object.keys(cases).length });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, 'localhost', () => process.send!({ port: (server.address() as AddressInfo).port }));
