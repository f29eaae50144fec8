import type { LedgerKind } from './import.contract';
import type { CellProblem } from './ledger-problems';

/** A column of the sheet and what it was taken for; `field` null = kept as text only. */
export interface LedgerColumnView {
  address: string;
  label: string;
  field: string | null;
}

export type SkippedReason = 'total' | 'group' | 'foot' | 'head';

/** What the reader found around the rows. */
export interface LedgerSheetView {
  kind: LedgerKind;
  sheet: string;
  title: string | null;
  /** 截至时间, always a day: a month stands for its last day. */
  statedOn: string | null;
  /** 填报单位 */
  statedBy: string | null;
  columns: LedgerColumnView[];
  /** What the head is known by: the same for the same labels in the same columns. */
  headKey: string;
  /** The columns are read as they were assigned to this head. */
  mapped: boolean;
  skipped: { row: number; reason: SkippedReason; label: string }[];
  /** Problems of heads and of the sheet as a whole. */
  problems: CellProblem[];
}

/** What a column is read as, by its name (`I` → `totalInvestment`); null = ignored. */
export type ColumnMapping = Record<string, string | null>;

/** What people have settled on top of what the file says. */
export interface LedgerAmendments {
  /** Text by address. */
  cells: Record<string, string>;
  /** By head key. */
  mappings: Record<string, ColumnMapping>;
}
