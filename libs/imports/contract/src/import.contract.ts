import type { IsoDate } from '@luodi/shared/contract';

export const LEDGER_KINDS = ['negotiating', 'signed', 'visits'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
/** queued → reading → reviewed → committing → committed → reverting → reverted; failed carries a problem. */
export const IMPORT_STATES = ['queued', 'reading', 'reviewed', 'committing', 'committed', 'reverting', 'reverted', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const ROW_ACTIONS = ['create', 'update', 'same', 'duplicate', 'problem'] as const;
/** What a commit would do with a row: `same` changes nothing, `duplicate` waits for a look, `problem` is left out. */
export type RowAction = (typeof ROW_ACTIONS)[number];

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
  skipped: number;
  /** Yuan, all rows read. */
  totalInvestment: number;
  /** When failed: what was wrong, in the reader's language. */
  problem: { code: string; message: string } | null;
  /** What is to be said of heads and columns, not of one row. */
  notes: CellNote[];
  can: { commit: boolean; revert: boolean };
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
  /** The cell as it stands. */
  text: string;
  message: string;
}
