import type { ProblemParams, WorkbookProblemCode, WorkbookProblemView } from '@luodi/imports/contract';

/** Limits of a file from outside (architecture: uploads). Bytes, counts. */
export interface WorkbookLimits {
  fileBytes: number;
  inflatedBytes: number;
  ratio: number;
  entries: number;
  rows: number;
  columns: number;
  /** Filled cells of the whole workbook. */
  cells: number;
}
export const WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  ratio: 100,
  entries: 2_000,
  rows: 120_000,
  columns: 16_384,
  cells: 4_000_000,
};

/** One filled cell. Blank cells are not kept; cells of a column that are equal may be one object. */
export interface Cell {
  /** Column number from 1. */
  readonly col: number;
  /** As Excel would show it, whole precision: dates as `2026-02-25`, numbers without float noise. */
  readonly text: string;
  readonly value: string | number | boolean;
  /** The number is a day serial shown as a date. */
  readonly isDate: boolean;
  /** `#REF!` and the like. */
  readonly isError: boolean;
}

export interface SheetRow {
  /** Row number from 1. */
  row: number;
  hidden: boolean;
  cells: Cell[];
}

/** A merged range, both corners included, from 1. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  merges: MergedRange[];
  hiddenColumns: { from: number; to: number }[];
  /** A table of text: what was merged or hidden in the sheet it came from is not known. */
  flat?: true;
}

export interface Workbook {
  /** Day serials count from 1904 instead of 1900. */
  date1904: boolean;
  sheets: Sheet[];
}

/** A file that cannot be used; carries a code and the values its message names. */
export class WorkbookProblem extends Error {
  readonly code: WorkbookProblemCode;
  readonly params: ProblemParams;

  constructor(code: WorkbookProblemCode, params: ProblemParams = {}) {
    super(code);
    this.name = 'WorkbookProblem';
    this.code = code;
    this.params = params;
  }

  view(): WorkbookProblemView {
    return { code: this.code, params: this.params };
  }
}

const columnNames: string[] = [];

/** `28` → `AB`. Asked for every cell, so each name is made once. */
export function columnName(col: number): string {
  return (columnNames[col] ??= spellColumn(col));
}

function spellColumn(col: number): string {
  let name = '';
  for (let rest = col; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

export const addressOf = (row: number, col: number): string => `${columnName(col)}${row}`;

/** `AB12` → row 12, column 28; null when it is no cell of a sheet. */
export function parseAddress(ref: string): { row: number; col: number } | null {
  const found = /^\$?([A-Z]{1,4})\$?(\d{1,8})$/.exec(ref);
  if (!found) return null;
  const col = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(found[2]), col };
}
