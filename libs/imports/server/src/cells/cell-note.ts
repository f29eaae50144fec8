import type { CellProblemCode, ProblemParams, ProblemSeverity } from '@luodi/imports/contract';
import type { Cell } from '../workbook/workbook.ts';
import { simplified } from './simplified.ts';

/** What a rule has to say about a cell, before it is known where the cell stands. */
export interface CellNote {
  code: CellProblemCode;
  params: ProblemParams;
  severity: ProblemSeverity;
}

/** The value a rule took from a cell. Null without a problem means that the cell is open (待定, —, blank). Rules never throw. */
export interface Reading<T> {
  value: T | null;
  notes: CellNote[];
}

/** What a rule may know besides the cell. */
export interface CellContext {
  /** Unit of a bare number: from the head, the sheet's unit row, or the ledger's custom. */
  unit: Unit | null;
  /** Day the ledger speaks of; gives `3月底` its year. */
  statedOn: string | null;
  date1904: boolean;
  maxLength: number;
}

/** How much one of a bare number is. Money in 分 (cents), area in square metres times 100. */
export interface Unit {
  /** Smallest units in one. */
  size: bigint;
  /** `CNY`, `USD` … for money; `mu` or `sqm` for area. */
  of: string;
}

export type CellInput = Pick<Cell, 'text' | 'value' | 'isDate' | 'isError'>;
export type CellRule<T> = (cell: CellInput, context: CellContext) => Reading<T>;

export const problem = (code: CellProblemCode, params: ProblemParams = {}): CellNote => ({ code, params, severity: 'problem' });
export const warning = (code: CellProblemCode, params: ProblemParams = {}): CellNote => ({ code, params, severity: 'warning' });
export const taken = <T>(value: T, ...notes: CellNote[]): Reading<T> => ({ value, notes });
export const open = <T>(...notes: CellNote[]): Reading<T> => ({ value: null, notes });
export const refused = <T>(code: CellProblemCode, params: ProblemParams = {}): Reading<T> => ({
  value: null,
  notes: [problem(code, params)],
});

const OPEN = /^(待定|待核实?|待明确|待议|未定|暂无|暂未确定|暂缺|无|空|[-—–―−_/\\.]+|n\/?a|none|null|tbd|nil|pending)$/i;

/** 待定, —, 无, N/A and blanks say that nothing is known yet. */
export function isOpen(text: string): boolean {
  const bare = simplified(text.normalize('NFKC').trim());
  return bare === '' || OPEN.test(bare);
}

/** Half-width, simplified script, no white space: the form in which numbers and words are read. */
export const compact = (text: string): string => simplified(text.normalize('NFKC').replace(/\s+/g, ''));
