import type { IsoDate } from '@luodi/shared/contract';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CellCorrection, CommitMode, RowChoice } from './import-changes.contract';
import type { LedgerColumnView } from './ledger-sheet';

export const LEDGER_KINDS = ['negotiating', 'signed', 'visits'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
/** queued → reading → reviewed → committing → committed → reverting → reverted; failed carries a problem. */
export const IMPORT_STATES = ['queued', 'reading', 'reviewed', 'committing', 'committed', 'reverting', 'reverted', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const ROW_ACTIONS = ['create', 'update', 'same', 'duplicate', 'problem', 'left-out'] as const;
/** What a commit would do with a row: `same` changes nothing, `duplicate` waits for a look, `problem` cannot be written, `left-out` was taken out by hand. */
export type RowAction = (typeof ROW_ACTIONS)[number];
/** Rows that are looked at: all, those with something said about a cell, or those of one action. */
export const ROWS_SHOWN = ['all', 'create', 'update', 'same', 'duplicate', 'problem', 'left-out', 'noted'] as const;
export type RowsShown = (typeof ROWS_SHOWN)[number];
/** As many rows as are sent unless more were asked for. */
export const ROWS_AT_FIRST = 500;
export const MOST_ROWS_SENT = 5_000;

/** GET /imports/:id: which of its rows, and how many from the first one. */
export class ImportRowsDto {
  @IsOptional() @IsIn(ROWS_SHOWN) shown?: RowsShown;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_ROWS_SENT) rows?: number;
}

/** GET /imports, GET /imports/:id, POST /imports (202) */
export interface ImportView {
  id: string;
  kind: LedgerKind;
  state: ImportState;
  fileName: string;
  sheet: string | null;
  statedOn: IsoDate | null;
  createdAt: string;
  committedAt: string | null;
  counts: Record<RowAction, number>;
  /** Rows with something said about a cell. */
  noted: number;
  skipped: number;
  /** Yuan, all rows read. */
  totalInvestment: number;
  /** When failed: what was wrong, in the reader's language. */
  problem: { code: string; message: string } | null;
  /** What is to be said of heads and columns, not of one row. */
  notes: CellNote[];
  /** `change`: cells, rows and columns, and to review again. */
  can: { change: boolean; commit: boolean; revert: boolean };
  mode: CommitMode;
  /** The columns of the head and what each was read as. */
  columns: LedgerColumnView[];
  /** What a column may be read as. */
  fields: string[];
  /** The columns are read as the unit had this head last time. */
  mapped: boolean;
  corrections: CellCorrection[];
  /** What may be written in a cell of a field, where that is a list. */
  options: Record<string, string[]>;
  /** As many of those asked for as were asked for, in the order of the file. */
  rows: ImportRowView[];
}

export interface ImportRowView {
  row: number;
  action: RowAction;
  /** Of the project, or the company visited. */
  name: string | null;
  /** The project or visit that it changes or, once written, has made; none where that was taken back. */
  recordId: string | null;
  duplicateOf: number | null;
  /** Records that it may mean, where there are several. */
  candidates: { id: string; name: string; unitName: string }[];
  choice: RowChoice | null;
  /** Of its amounts. */
  currency: string;
  /** Fields that a commit would change, before → after, already in the reader's terms. */
  changes: { field: string; before: unknown; after: unknown }[];
  cells: CellNote[];
}

export interface CellNote {
  /** Excel address such as I7. */
  address: string;
  field: string;
  severity: 'problem' | 'warning';
  code: string;
  /** What it is about, as the cell has it. */
  text: string;
  /** All of the cell; null where the ledger has no such column, so that nothing can be put there. */
  cell: string | null;
  message: string;
}
