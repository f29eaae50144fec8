import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LedgerKind, LedgerRow, LedgerRowOf, LedgerSheetView, WorkbookProblemView } from '@luodi/imports/contract';
import { WorkbookProblem } from './workbook/workbook.ts';

export interface ReadRequest {
  path: string;
  kind: LedgerKind;
}
/** What the worker says: rows as they come, then the sheet, or why there is none: a problem of the file, or a fault of ours. */
export type ReadMessage = { rows: LedgerRow[] } | { sheet: LedgerSheetView } | { problem: WorkbookProblemView } | { fault: Error };

export interface LedgerReading<K extends LedgerKind> {
  sheet: LedgerSheetView;
  rows: LedgerRowOf<K>[];
}

/** Bounds of one reading: seconds of clock, megabytes of heap. */
export interface ReadBounds {
  seconds: number;
  megabytes: number;
}
const BOUNDS: ReadBounds = { seconds: 60, megabytes: 256 };

/** In the bundle the worker lies beside the entry points, one folder above shared chunks; from source it is TypeScript. */
function workerFile(): string {
  const places = ['./read-workbook.worker.ts', './read-workbook.worker.js', '../read-workbook.worker.js'];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error('read-workbook.worker is missing from the build');
  return fileURLToPath(found);
}

/**
 * Reads a ledger out of a workbook file, in a process of its own with bounds on time and memory: whatever the file does,
 * this one goes on answering. (A thread would not do: one that runs out of memory can take the whole process with it.)
 * The worker sees no environment.
 * @throws WorkbookProblem when the file is no readable ledger of that kind; `workbook-too-heavy` when a bound was met.
 */
export function readLedgerInWorker<K extends LedgerKind>(path: string, kind: K, bounds: ReadBounds = BOUNDS): Promise<LedgerReading<K>> {
  const worker = fork(workerFile(), [JSON.stringify({ path, kind } satisfies ReadRequest)], {
    execArgv: [`--max-old-space-size=${bounds.megabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: bounds.seconds * 1_000,
    killSignal: 'SIGKILL',
  });
  const rows: LedgerRowOf<K>[] = [];
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ReadMessage) => {
      if ('rows' in message) rows.push(...(message.rows as LedgerRowOf<K>[]));
      else if ('problem' in message) reject(new WorkbookProblem(message.problem.code, message.problem.params));
      else if ('fault' in message) reject(message.fault);
      else resolve({ sheet: message.sheet, rows });
    });
    worker.on('error', reject);
    worker.on('close', () => reject(new WorkbookProblem('workbook-too-heavy')));
  });
}
