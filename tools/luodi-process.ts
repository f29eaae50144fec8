import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** The built server's commands. */
export const CLI = fileURLToPath(new URL('../dist/server/cli.js', import.meta.url));
/** The first start loads the sample zone. */
const PATIENCE_MS = 240_000;

/** A built server with the sample zone, on a data directory and a port of its own, that can be killed and started again. */
export class LuodiProcess {
  readonly url: string;
  readonly password: string;
  private readonly dataDir: string;
  private readonly port: number;
  private child: ChildProcess | undefined;

  private constructor(dataDir: string, port: number, password: string) {
    this.dataDir = dataDir;
    this.port = port;
    this.password = password;
    this.url = `http://localhost:${port}`;
  }

  /** `password`: of the accounts; empty, they keep the one they have. */
  static async in(dataDir: string, password: string): Promise<LuodiProcess> {
    return new LuodiProcess(dataDir, await freePort(), password);
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Starts it and waits until it says that it is ready. */
  async start(): Promise<void> {
    const log = openSync(join(this.dataDir, 'server.log'), 'a');
    // Never anybody's real database or address.
    const own = { DATABASE_URL: undefined, DATABASE_APP_URL: undefined, LUODI_ORIGIN: undefined };
    const env = { ...process.env, ...own, PORT: String(this.port), LUODI_DATA_DIR: this.dataDir, LUODI_DEMO_PASSWORD: this.password };
    this.child = spawn(process.execPath, [CLI, 'serve', '--demo'], { env, stdio: ['ignore', log, log] });
    const begun = Date.now();
    while (!(await this.isReady())) {
      if (this.child.exitCode !== null || Date.now() - begun > PATIENCE_MS)
        throw new Error(`The server did not start.\n${this.lastWords()}`);
      await pause(50);
    }
  }

  /** kill -9, and of its PostgreSQL too when asked and when it lies in the data directory. Answers what was killed. */
  async kill(withDatabase: boolean): Promise<'server' | 'server and PostgreSQL'> {
    const postmaster = withDatabase ? this.postmaster() : undefined;
    const exit = once(this.child!, 'exit');
    this.child!.kill('SIGKILL');
    if (postmaster) process.kill(postmaster, 'SIGKILL');
    await exit;
    return postmaster ? 'server and PostgreSQL' : 'server';
  }

  /** Stops what is left of it: a server that did not come up again leaves its PostgreSQL behind. */
  async stop(): Promise<void> {
    const running = this.child && this.child.exitCode === null && this.child.signalCode === null;
    if (running) {
      const exit = once(this.child!, 'exit');
      this.child!.kill('SIGTERM');
      await exit;
    }
    const left = this.postmaster();
    const runs = () => left !== undefined && commandLine(left).includes(this.dataDir);
    if (runs()) process.kill(left!, 'SIGINT');
    for (let wait = 0; runs() && wait < 200; wait += 1) await pause(50);
  }

  postmaster(): number | undefined {
    const file = join(this.dataDir, 'postgres/cluster/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  }

  private async isReady(): Promise<boolean> {
    return fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  private lastWords(): string {
    return readFileSync(join(this.dataDir, 'server.log'), 'utf8').split('\n').slice(-15).join('\n');
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** A number in a left-over file may be somebody else's by now. */
function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
