import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 40;

/** Watches how much memory of the machine the server and its readers of workbooks hold at most, in megabytes. From /proc: zero where there is none. */
export class ResidentMemory {
  server = 0;
  reader = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(server: number) {
    this.timer = setInterval(() => this.look(server), EVERY_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(server: number): void {
    this.server = Math.max(this.server, megabytes(server, 'VmRSS'));
    for (const child of childrenOf(server))
      if (read(child, 'cmdline').includes('read-workbook')) this.reader = Math.max(this.reader, megabytes(child, 'VmHWM'));
  }
}

/** Children of a process are filed under the thread that started them. */
function childrenOf(pid: number): number[] {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads
      .flatMap((thread) => read(pid, `task/${thread}/children`).trim().split(' '))
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
}

/** A figure of `/proc/…/status`; zero once the process is gone. */
export function megabytes(pid: number, figure: string): number {
  const kilobytes = new RegExp(`^${figure}:\\s*(\\d+) kB`, 'm').exec(read(pid, 'status'))?.[1] ?? '0';
  return Math.round(Number(kilobytes) / 1_024);
}

/** Empty once the process is gone. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
