import { originOf } from '@luodi/shared/server';
import { stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { type Finding, look, ok, wrong } from './finding';

const GIGABYTE = 1_000_000_000;
const OLDEST_NODE = 24;

export const node = (version: string): Finding =>
  Number.parseInt(version, 10) >= OLDEST_NODE
    ? ok('Node', version)
    : wrong('Node', version, `Node ${OLDEST_NODE} comes with npm install: start Luodi by its npm scripts, or install Node ${OLDEST_NODE}`);

export async function dataDirectory(path: string): Promise<Finding> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return ok('data directory', `${path}, not there yet: the first start makes it`);
  if ((found.mode & 0o077) !== 0) return look('data directory', `${path} can be read by others`, `chmod 700 ${path}`);
  return ok('data directory', path);
}

export async function diskSpace(path: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearest(path));
  return roomFor(bavail * bsize);
}

/** `free` in bytes. */
export function roomFor(free: number): Finding {
  const state = `${(free / GIGABYTE).toFixed(1)} GB free`;
  const todo = 'Make room, or move the data directory to a larger disk; nothing can be saved on a full one';
  if (free < GIGABYTE) return wrong('disk', state, todo);
  return free < 5 * GIGABYTE ? look('disk', state, todo) : ok('disk', state);
}

/** The directory itself, or the first above it that is there. */
async function nearest(path: string): Promise<string> {
  const there = await stat(path).catch(() => undefined);
  return there || dirname(path) === path ? path : nearest(dirname(path));
}

export function origin(value: string | undefined): Finding {
  if (!value) return ok('address', 'LUODI_ORIGIN is not set: this machine only');
  try {
    return ok('address', originOf(value).url ?? value);
  } catch (error) {
    const reason = URL.canParse(value) ? (error as Error).message : `LUODI_ORIGIN ${value} is no address`;
    return wrong('address', reason, 'Set LUODI_ORIGIN to the https address people open, as in https://luodi.example.cn');
  }
}

/** Free for the server, or the server's. */
export async function port(number: number): Promise<Finding> {
  if (await isFree(number)) return ok('port', `${number} is free`);
  const answer = await fetch(`http://localhost:${number}/health/live`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  const body = await answer?.text().catch(() => '');
  if (body === '{"status":"ok"}') return ok('port', `${number}: Luodi answers`);
  return wrong('port', `${number} is taken by another program`, 'Stop it, or set PORT to another number');
}

const isFree = (number: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(number, 'localhost', () => probe.close(() => resolve(true)));
  });
