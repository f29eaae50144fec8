import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FloorCase } from './floor.ts';

/** The floor, started and told its cases. */
export class FloorProcess {
  readonly url: string;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.child = child;
    this.url = url;
  }

  static async start(appUrl: string, cases: Record<string, FloorCase>): Promise<FloorProcess> {
    const file = fileURLToPath(new URL('floor.ts', import.meta.url));
    const child = fork(file, { env: { ...process.env, NODE_OPTIONS: '', BENCH_APP_URL: appUrl } });
    const [{ port }] = (await once(child, 'message')) as [{ port: number }];
    child.send(cases);
    await once(child, 'message');
    return new FloorProcess(child, `http://localhost:${port}`);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.disconnect();
    await exit;
  }
}
