import type { ImportRowView, LedgerRow, RowAction } from '@luodi/imports/contract';
import type { Origin } from '@luodi/projects/server';
import type { IsoDate } from '@luodi/shared/contract';
import type { LedgerContext } from './ledger-context';
import type { ReviewNote } from './review-notes';

/** A record that a row of a ledger may speak of. */
export interface KnownRecord {
  id: string;
  orgUnitId: string;
  deletedAt: Date | null;
  version: number;
}

/** Whose the row is, null when it cannot say, and what a person should look at. */
export interface RowLook {
  orgUnitId: string | null;
  notes: ReviewNote[];
}

/** What a commit would write for a row: the same for the review that shows it and the commit that does it. */
export interface RowPlan {
  /** Something on record would be another than it is. */
  differs: boolean;
  changes: ImportRowView['changes'];
  notes: ReviewNote[];
}

export interface RowToWrite<Row> {
  row: Row;
  orgUnitId: string;
  origin: Origin & { statedOn: IsoDate };
}

/** What was written: the record, and what a revert needs to take the row back. */
export interface WrittenRow<Undo> {
  recordId: string;
  undo: Undo;
}

/**
 * All that an import has to know of one kind of ledger to review its rows, write them and take them back. It runs in the requester's
 * scope, in one transaction; the steps of an import are the same for all kinds.
 */
export interface LedgerKindOf<Row = LedgerRow, Known extends KnownRecord = KnownRecord, Undo = unknown> {
  /** Table of its records. */
  readonly table: 'projects' | 'visits';
  /** What a row is called in lists and refusals; null when it names nothing. */
  nameOf(row: Row): string | null;
  /** The row, numbered among those of its file that say the same, where saying the same again means another one. */
  numbered(row: Row, context: LedgerContext): Row;
  /** By what the row is known within its file (`has`), and by what it would meet an earlier one (`meets`). */
  keysOf(row: Row): { has: string[]; meets: string[] };
  /** For each row the records on file that it may speak of; who holds the companies of the rows was looked up before. */
  known(rows: readonly Row[], context: LedgerContext): Promise<Known[][]>;
  look(row: Row, known: Known | null, context: LedgerContext): RowLook;
  plan(row: Row, known: Known | null, context: LedgerContext): RowPlan;
  /** Writes rows that are on record nowhere, each of another record. @throws changed-since-review */
  create(rows: readonly RowToWrite<Row>[], context: LedgerContext): Promise<WrittenRow<Undo>[]>;
  /** Writes what a row says of a record that there is. @throws changed-since-review */
  change(known: Known, row: RowToWrite<Row>, context: LedgerContext): Promise<WrittenRow<Undo>>;
  /** Takes back what one row wrote. The history keeps both. @throws changed-since-import */
  undo(undo: Undo, name: string, importId: string): Promise<void>;
}

/** A row as reviewed. */
export interface ReviewedRow {
  action: RowAction;
  known: KnownRecord | null;
  orgUnitId: string | null;
  duplicateOf: number | null;
  /** The records it may mean, where there are several. */
  candidates: KnownRecord[];
  changes: ImportRowView['changes'];
  notes: ReviewNote[];
}
