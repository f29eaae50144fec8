import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { megabytes } from '../drills/resident-memory.ts';
import { CLI, freePort } from '../luodi-process.ts';

/** The server rests so long before its memory is read. */
const REST_MS = 10_000;

export interface ColdStart {
  /** Milliseconds from the command to the first answer to somebody signed in. */
  ms: number;
  /** Resident memory of the server at rest, in megabytes. */
  idleMb: number;
}

/** A built server on an empty directory: PostgreSQL set up, schema made, first administrator entered. */
export async function coldStart(): Promise<ColdStart> {
  const dataDir = mkdtempSync(join(tmpdir(), 'luodi-cold-'));
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: undefined, DATABASE_APP_URL: undefined, LUODI_ORIGIN: undefined, NODE_OPTIONS: '' };
  const begun = performance.now();
  const server = spawn(process.execPath, [CLI, 'serve'], {
    env: { ...env, PORT: String(port), LUODI_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const token = await printedToken(server.stdout);
    await enter(`http://localhost:${port}/api`, token);
    const ms = performance.now() - begun;
    await pause(REST_MS);
    return { ms, idleMb: megabytes(server.pid!, 'VmRSS') };
  } finally {
    const exit = once(server, 'exit');
    server.kill('SIGTERM');
    await exit;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function printedToken(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const token = /first-run\?token=(\S+)/.exec(line)?.[1];
    if (token) return token;
  }
  throw new Error('The server printed no link for the first administrator.');
}

/** By the link that the server printed, then the first step that only whoever followed it may take: to set up a second factor. */
async function enter(api: string, token: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-requested-with': 'luodi' };
  const body = JSON.stringify({ token, login: 'first', password: crypto.randomUUID(), name: '计时员', zoneName: '计时开发区' });
  const accepted = await fetch(`${api}/invitations/accept`, { method: 'POST', headers, body });
  if (!accepted.ok) throw new Error(`The first administrator: ${accepted.status} ${await accepted.text()}`);
  const cookie = accepted.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const factor = await fetch(`${api}/account/factor`, { method: 'POST', headers: { ...headers, cookie }, body: '{}' });
  if (!factor.ok) throw new Error(`The first second factor: ${factor.status}`);
}
