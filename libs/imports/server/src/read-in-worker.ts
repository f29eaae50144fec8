import type { LedgerAmendments, LedgerKind, LedgerRowOf, LedgerSheetView, WorkbookProblemView } from '@luodi/imports/contract';
import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkWorker, type WorkerBounds } from './fork-worker.ts';
import { WorkbookProblem } from './workbook/workbook.ts';

export interface ReadRequest {
  path: string;
  kind: LedgerKind;
  amended?: LedgerAmendments;
}
/** What the worker says when it has written the rows: the sheet, or why there is none: a problem of the file, or a fault of ours. */
export type ReadMessage = { sheet: LedgerSheetView } | { problem: WorkbookProblemView } | { fault: Error };

/** A ledger as read. Its rows wait on disk, so that a large one need not be held in memory by whoever asked. */
export interface LedgerReading<K extends LedgerKind> {
  sheet: LedgerSheetView;
  /** In the order of the sheet, some hundreds at a time; as often as they are asked for. */
  rows(): AsyncGenerator<LedgerRowOf<K>[]>;
  close(): Promise<void>;
}

const BOUNDS: WorkerBounds = { seconds: 120, megabytes: 208 };

/**
 * Reads a ledger out of a workbook file, in a process of its own. Close what it gives.
 * @throws WorkbookProblem when the file is no readable ledger of that kind; `workbook-too-heavy` when a bound was met.
 */
export async function readLedgerInWorker<K extends LedgerKind>(
  request: ReadRequest & { kind: K },
  bounds = BOUNDS,
): Promise<LedgerReading<K>> {
  const lines = await nameless();
  try {
    const sheet = await sheetFrom(request, { bounds, lines });
    return { sheet, rows: () => rowsOf(lines), close: () => lines.close() };
  } catch (error) {
    await lines.close();
    throw error;
  }
}

/** A file that is gone when nobody has it open any more, however they end. */
async function nameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `luodi-rows-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

function sheetFrom(request: ReadRequest, { bounds, lines }: { bounds: WorkerBounds; lines: FileHandle }): Promise<LedgerSheetView> {
  const worker = forkWorker('read-workbook', request, { ...bounds, output: lines.fd });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: ReadMessage) => {
      if ('problem' in message) reject(new WorkbookProblem(message.problem.code, message.problem.params));
      else if ('fault' in message) reject(message.fault);
      else resolve(message.sheet);
    });
    worker.on('error', reject);
    worker.on('close', () => reject(new WorkbookProblem('workbook-too-heavy')));
  });
}

async function* rowsOf<K extends LedgerKind>(file: FileHandle): AsyncGenerator<LedgerRowOf<K>[]> {
  let begun: string[] = [];
  // By hand: node:readline takes U+2028 for the end of a line, and a cell may hold it.
  for await (const piece of file.createReadStream({ start: 0, autoClose: false, encoding: 'utf8' })) {
    const parts = piece.split('\n');
    const open = parts.pop()!;
    for (const part of parts) {
      yield JSON.parse([...begun, part].join('')) as LedgerRowOf<K>[];
      begun = [];
    }
    begun.push(open);
  }
}
