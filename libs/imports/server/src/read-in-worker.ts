import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { LedgerKind, LedgerRow, LedgerRowOf, LedgerSheetView, WorkbookProblemView } from '@luodi/imports/contract';
import { WorkbookProblem } from './workbook/workbook.ts';

export interface ReadRequest {
  path: string;
  kind: LedgerKind;
}
/** What the worker says: rows as they come, then the sheet, or why there is none. */
export type ReadMessage = { rows: LedgerRow[] } | { sheet: LedgerSheetView } | { problem: WorkbookProblemView };

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
function workerFile(): URL {
  const places = ['./read-workbook.worker.ts', './read-workbook.worker.js', '../read-workbook.worker.js'];
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (!found) throw new Error('read-workbook.worker is missing from the build');
  return found;
}

/**
 * Reads a ledger out of a workbook file, in a thread of its own with bounds on time and memory: whatever the file does,
 * this process goes on answering. The thread sees no environment.
 * @throws WorkbookProblem when the file is no readable ledger of that kind; `workbook-too-heavy` when a bound was met.
 */
export function readLedgerInWorker<K extends LedgerKind>(path: string, kind: K, bounds: ReadBounds = BOUNDS): Promise<LedgerReading<K>> {
  const worker = new Worker(workerFile(), {
    workerData: { path, kind } satisfies ReadRequest,
    resourceLimits: { maxOldGenerationSizeMb: bounds.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    env: {},
    execArgv: [],
  });
  const rows: LedgerRowOf<K>[] = [];
  return new Promise<LedgerReading<K>>((resolve, reject) => {
    const tooHeavy = (): void => reject(new WorkbookProblem('workbook-too-heavy'));
    const timer = setTimeout(tooHeavy, bounds.seconds * 1_000);
    worker.on('message', (message: ReadMessage) => {
      if ('rows' in message) rows.push(...(message.rows as LedgerRowOf<K>[]));
      else if ('problem' in message) reject(new WorkbookProblem(message.problem.code, message.problem.params));
      else resolve({ sheet: message.sheet, rows });
    });
    worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHeavy() : reject(error)));
    worker.on('exit', () => {
      clearTimeout(timer);
      tooHeavy();
    });
  }).finally(() => worker.terminate());
}
