/** Values a message may name: cell texts, counts, days. */
export type ProblemParams = Record<string, string | number | string[]>;

/** Why a whole file cannot be read. Nothing of it is used. */
export const WORKBOOK_PROBLEM_CODES = [
  'workbook-not-xlsx',
  'workbook-is-xls',
  'workbook-encrypted',
  'workbook-truncated',
  'workbook-damaged',
  'workbook-unsafe',
  'workbook-too-large',
  'workbook-bomb',
  'workbook-too-heavy',
  'csv-quote-open',
  'csv-garbled',
  'csv-encoding-unknown',
  'too-many-rows',
  'too-many-columns',
  'sheet-empty',
  'head-not-found',
] as const;
export type WorkbookProblemCode = (typeof WORKBOOK_PROBLEM_CODES)[number];
export interface WorkbookProblemView {
  code: WorkbookProblemCode;
  params: ProblemParams;
}

/** What may be wrong with one cell. */
export const CELL_PROBLEM_CODES = [
  'text-hidden-characters',
  'text-garbled',
  'text-too-long',
  'value-missing',
  'value-unknown',
  'error-value',
  'amount-unreadable',
  'amount-range',
  'amount-negative',
  'amount-out-of-range',
  'amount-unlikely',
  'amount-summed',
  'amount-remark',
  'amount-merged',
  'unit-assumed',
  'currency-unexpected',
  'area-unreadable',
  'area-converted',
  'day-unreadable',
  'day-impossible',
  'day-ambiguous',
  'day-vague',
  'day-year-assumed',
  'tick-unclear',
  'credit-code-as-number',
  'credit-code-shape',
  'name-missing',
  'row-hidden',
  'column-hidden',
  'blank-filled',
] as const;
export type CellProblemCode = (typeof CELL_PROBLEM_CODES)[number];

/** `problem`: the value is not taken. `warning`: it is taken, a person should look. */
export type ProblemSeverity = 'problem' | 'warning';
export interface CellProblem {
  /** Where, as Excel names it: `J11`. */
  address: string;
  /** The field of the ledger row, or null when the column is none of the ledger's. */
  field: string | null;
  code: CellProblemCode;
  params: ProblemParams;
  severity: ProblemSeverity;
  /** The cell as it stands in the file. */
  text: string;
}
