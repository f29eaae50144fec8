import type { LedgerAmendments, LedgerKind, LedgerRow, LedgerRowOf, LedgerSheetView, WorkbookProblemView } from '@luodi/imports/contract';
import { forkWorker, type WorkerBounds } from './fork-worker.ts';
import { WorkbookProblem } from './workbook/workbook.ts';

export interface ReadRequest {
  path: string;
  kind: LedgerKind;
  amended?: LedgerAmendments;
}
/** What the worker says: rows as they come, then the sheet, or why there is none: a problem of the file, or a fault of ours. */
export type ReadMessage = { rows: LedgerRow[] } | { sheet: LedgerSheetView } | { problem: WorkbookProblemView } | { fault: Error };

export interface LedgerReading<K extends LedgerKind> {
  sheet: LedgerSheetView;
  rows: LedgerRowOf<K>[];
}

const BOUNDS: WorkerBounds = { seconds: 120, megabytes: 208 };

/**
 * Reads a ledger out of a workbook file, in a process of its own.
 * @throws WorkbookProblem when the file is no readable ledger of that kind; `workbook-too-heavy` when a bound was met.
 */
export function readLedgerInWorker<K extends LedgerKind>(request: ReadRequest & { kind: K }, bounds = BOUNDS): Promise<LedgerReading<K>> {
  const worker = forkWorker('read-workbook', request, bounds);
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
