import type { CellProblem } from '@luodi/imports/contract';
import type { CellContext, CellNote, Unit } from '../cells/cell-note.ts';
import { problem, warning } from '../cells/cell-note.ts';
import { type CellParse, type CellValues, readCell } from '../cells/cell-rules.ts';
import { addressOf, type Cell, type SheetRow } from '../workbook/workbook.ts';
import type { HeadColumn, LedgerHead } from './find-head.ts';
import type { FilledCell, MergedFill } from './merged-fill.ts';

/** Everything that stays the same from row to row. */
export interface RowReader {
  head: LedgerHead;
  units: Map<number, Unit>;
  statedOn: string | null;
  date1904: boolean;
}

/** Values by field; a field whose column is missing or whose cell is open is absent. */
export type FieldValues = Record<string, CellValues[CellParse] | undefined>;

export interface FieldsRead {
  values: FieldValues;
  problems: CellProblem[];
  /** Raw text of merged cells that count for this row, under their own addresses. */
  filled: Record<string, string>;
}

const MAX_LENGTH: Partial<Record<CellParse, number>> = { line: 200, text: 2_000, dayAndText: 2_000 };

/** Reads a row's cells by the rules of their columns. */
export function readFields(reader: RowReader, row: SheetRow, fill: MergedFill): FieldsRead {
  const read: FieldsRead = { values: {}, problems: [], filled: {} };
  const own = new Map(row.cells.map((cell) => [cell.col, cell]));
  for (const at of reader.head.columns) {
    if (!at.column) continue;
    const cell = own.get(at.col);
    const above = cell ? null : fill.at(row.row, at.col);
    if (cell) take(read, reader, { row: row.row, at, cell });
    else if (above && at.column.fill) takeFilled(read, reader, at, above);
    else if (above && at.column.parse === 'amount')
      note(read, row.row, at, warning('amount-merged', { from: addressOf(above.fromRow, at.col) }), '');
    else if (at.column.required) note(read, row.row, at, problem(at.column.field === 'name' ? 'name-missing' : 'value-missing'), '');
  }
  return read;
}

function contextOf(reader: RowReader, at: HeadColumn): CellContext {
  const { parse, maxLength } = at.column!;
  return {
    unit: reader.units.get(at.col) ?? null,
    statedOn: reader.statedOn,
    date1904: reader.date1904,
    maxLength: maxLength ?? MAX_LENGTH[parse] ?? 200,
  };
}

function take(read: FieldsRead, reader: RowReader, { row, at, cell }: { row: number; at: HeadColumn; cell: Cell }): void {
  const { field, parse, required } = at.column!;
  const { value, notes } = readCell(parse, cell, contextOf(reader, at));
  if (value !== null) read.values[field] = value;
  for (const one of notes) note(read, row, at, one, cell.text);
  if (required && value === null && notes.length === 0) {
    note(read, row, at, problem(field === 'name' ? 'name-missing' : 'value-missing'), cell.text);
  }
  if (parse === 'amount') noteCurrency(read, row, at, contextOf(reader, at));
}

/** An amount in another currency than its column's is taken as written: 外资 in 万元 wants a look. */
function noteCurrency(read: FieldsRead, row: number, at: HeadColumn, context: CellContext): void {
  const money = read.values[at.column!.field] as CellValues['amount'] | undefined;
  if (!money || !context.unit || context.unit.of === 'CNY' || money.currency === context.unit.of) return;
  note(read, row, at, warning('currency-unexpected', { currency: money.currency, expected: context.unit.of }), money.raw);
}

/** What is wrong with a merged cell is said once, at the row it stands in. */
function takeFilled(read: FieldsRead, reader: RowReader, at: HeadColumn, above: FilledCell): void {
  const { value } = readCell(at.column!.parse, above.cell, contextOf(reader, at));
  if (value !== null) read.values[at.column!.field] = value;
  read.filled[addressOf(above.fromRow, at.col)] = above.cell.text;
}

function note(read: FieldsRead, row: number, at: HeadColumn, { code, params, severity }: CellNote, text: string): void {
  read.problems.push({ address: addressOf(row, at.col), field: at.column!.field, code, params, severity, text });
}
