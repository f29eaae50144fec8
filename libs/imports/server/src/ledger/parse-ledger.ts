import type { LedgerAmendments, LedgerKind, LedgerRowOf, LedgerSheetView } from '@luodi/imports/contract';
import { type Workbook, WorkbookProblem } from '../workbook/workbook.ts';
import { findHead } from './find-head.ts';
import type { LedgerDefinition } from './ledger-definition.ts';
import { NEGOTIATING_LEDGER } from './negotiating.definition.ts';
import { negotiatingRow } from './negotiating-ledger.ts';
import { AS_WRITTEN, type ParsedRow, readLedger } from './read-ledger.ts';
import { SIGNED_LEDGER } from './signed.definition.ts';
import { signedRow } from './signed-ledger.ts';
import { VISITS_LEDGER } from './visits.definition.ts';
import { visitRow } from './visits-ledger.ts';

/** A ledger: its columns as data, and what a row becomes. A new ledger is one more line. */
const LEDGERS: { [K in LedgerKind]: { definition: LedgerDefinition; toRow: (row: ParsedRow) => LedgerRowOf<K> } } = {
  signed: { definition: SIGNED_LEDGER, toRow: signedRow },
  negotiating: { definition: NEGOTIATING_LEDGER, toRow: negotiatingRow },
  visits: { definition: VISITS_LEDGER, toRow: visitRow },
};

/** The columns that ledgers of a kind may have. */
export const definitionOf = (kind: LedgerKind): LedgerDefinition => LEDGERS[kind].definition;

export interface LedgerOf<K extends LedgerKind> {
  /** Its `skipped` is complete when the rows have been walked through. */
  view: LedgerSheetView;
  rows(): Generator<LedgerRowOf<K>>;
}

/** The ledger of that kind in the workbook. @throws WorkbookProblem `head-not-found`, with `looksLike` when it is another kind. */
export function parseLedger<K extends LedgerKind>(book: Workbook, kind: K, amended: LedgerAmendments = AS_WRITTEN): LedgerOf<K> {
  const { definition, toRow } = LEDGERS[kind];
  const ledger = orHint(book, kind, () => readLedger(book, definition, amended));
  return {
    view: ledger.view,
    *rows() {
      for (const row of ledger.rows()) yield toRow(row);
    },
  };
}

/** The wrong kind chosen for the right file is the commonest reason for a head not found. */
function orHint<T>(book: Workbook, kind: LedgerKind, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== 'head-not-found') throw error;
    const other = (Object.keys(LEDGERS) as LedgerKind[]).find((one) => one !== kind && hasHead(book, LEDGERS[one].definition));
    throw other ? new WorkbookProblem(error.code, { ...error.params, looksLike: other }) : error;
  }
}

function hasHead(book: Workbook, definition: LedgerDefinition): boolean {
  try {
    return findHead(book, definition) !== null;
  } catch {
    return false;
  }
}
