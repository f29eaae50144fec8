import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Bounds of one piece of work: seconds of clock, megabytes of heap. */
export interface WorkerBounds {
  seconds: number;
  megabytes: number;
}
/** Of what is read little lives long; left to itself V8 takes three times more memory for what is new than it saves in time. */
const NURSERY_MB = 8;
/** Where a worker finds a file that was opened for it to write to. */
export const OUTPUT = 4;

/** In the bundle a worker lies beside the entry points, one folder above shared chunks; from source it is TypeScript. */
function workerFile(name: string): string {
  const places = [`./${name}.worker.ts`, `./${name}.worker.js`, `../${name}.worker.js`];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error(`${name}.worker is missing from the build`);
  return fileURLToPath(found);
}

/**
 * Hands a request to a process of its own with bounds on time and memory: whatever the file does, this one goes on answering.
 * (A thread would not do: one that runs out of memory can take the whole process with it.) The worker sees no environment.
 */
export function forkWorker(
  name: string,
  request: object,
  { seconds, megabytes, output }: WorkerBounds & { output?: number },
): ChildProcess {
  const worker = fork(workerFile(name), [], {
    execArgv: [`--max-old-space-size=${megabytes}`, `--max-semi-space-size=${NURSERY_MB}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc', ...(output === undefined ? [] : [output])],
    timeout: seconds * 1_000,
    killSignal: 'SIGKILL',
  });
  worker.send(request, () => undefined);
  return worker;
}
