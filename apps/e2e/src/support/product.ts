import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../../../dist/server/cli.js', import.meta.url));

/** The built product as a customer starts it, on a data directory and a port of its own. */
export interface Product {
  url: string;
  /** What it has printed so far. */
  printed(): string;
  /** Stops it and removes all it kept. */
  stop(): Promise<void>;
}

export async function startProduct(args: string[], more: Record<string, string> = {}): Promise<Product> {
  const directory = mkdtempSync(join(tmpdir(), 'luodi-journey-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const log = join(directory, 'server.log');
  const printed = () => readFileSync(log, 'utf8');
  const child = run(args, log, { PORT: String(port), LUODI_DATA_DIR: join(directory, 'data'), ...more });
  const stop = async () => {
    await ended(child);
    rmSync(directory, { recursive: true, force: true });
  };
  while (!(await isReady(url)) || !printed().includes('Luodi: ')) {
    if (child.exitCode !== null) throw new Error(`The product did not start.\n${printed()}`);
    await pause(50);
  }
  return { url, printed, stop };
}

function run(args: string[], log: string, more: Record<string, string>): ChildProcess {
  // Never anybody's real database or address.
  const own = { DATABASE_URL: undefined, DATABASE_APP_URL: undefined, LUODI_ORIGIN: undefined };
  const out = openSync(log, 'a');
  const child = spawn(process.execPath, [CLI, 'serve', ...args], { env: { ...process.env, ...own, ...more }, stdio: ['ignore', out, out] });
  closeSync(out);
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

const isReady = (url: string) =>
  fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
