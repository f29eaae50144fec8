import type { LedgerKind } from '@luodi/imports/contract';
import type { CellParse } from '../cells/cell-rules.ts';

/** One column a ledger may have. */
export interface ColumnDefinition {
  field: string;
  parse: CellParse;
  /**
   * Labels it goes by, Chinese and English, best first, as `labelKey` writes them: half-width, lower case, letters only.
   * A label below a group head also matches joined to it: `签约` over `时间` is `签约时间`.
   */
  names: string[];
  /** Unit of bare numbers when neither the head nor the sheet says one. */
  unit?: string;
  /** A merged cell counts for each row it covers. Amounts never do: they would count twice. */
  fill?: true;
  /** In a file that does not say what was merged, a blank below a value of the same group counts as merged, and is said. */
  fillBlank?: true;
  /** Blank is a problem. */
  required?: true;
  maxLength?: number;
}

/** A ledger as data: another zone's ledger is another table. */
export interface LedgerDefinition {
  kind: LedgerKind;
  columns: ColumnDefinition[];
  /** A head must hold one of each list. */
  needs: string[][];
  /** The field a row cannot be without. */
  subject: string;
  /** Fields that together say it is the same thing again; empty when repetition means nothing. */
  sameWhen: string[];
}
