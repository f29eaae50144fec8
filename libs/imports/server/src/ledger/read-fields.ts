import type { CellProblem, LedgerMoney } from '@luodi/imports/contract';
import type { CellContext, CellNote, Unit } from '../cells/cell-note.ts';
import { problem, warning } from '../cells/cell-note.ts';
import { type CellParse, type CellValues, readCell } from '../cells/cell-rules.ts';
import { addressOf, columnName, type Cell, type SheetRow } from '../workbook/workbook.ts';
import type { HeadColumn, LedgerHead } from './find-head.ts';
import type { Fill, FilledCell } from './merged-fill.ts';

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
  /** Merged cells from above that count for this row. */
  filled: { column: string; text: string; fromRow: number }[];
}

const MAX_LENGTH: Partial<Record<CellParse, number>> = { line: 200, text: 2_000, dayAndText: 2_000 };

/** Where a note belongs. */
interface Place {
  row: number;
  at: HeadColumn;
}

/** Reads a row's cells by the rules of their columns. */
export function readFields(reader: RowReader, row: SheetRow, fill: Fill): FieldsRead {
  const read: FieldsRead = { values: {}, problems: [], filled: [] };
  const own = new Map(row.cells.map((cell) => [cell.col, cell]));
  for (const at of reader.head.columns) {
    if (!at.column) continue;
    const cell = own.get(at.col);
    const place = { row: row.row, at };
    if (cell) take(read, reader, place, cell);
    else blank(read, reader, place, fill.at(row.row, at.col));
  }
  return read;
}

function contextOf(reader: RowReader, { at }: Place): CellContext {
  const { parse, maxLength } = at.column!;
  return {
    unit: reader.units.get(at.col) ?? null,
    statedOn: reader.statedOn,
    date1904: reader.date1904,
    maxLength: maxLength ?? MAX_LENGTH[parse] ?? 200,
  };
}

function take(read: FieldsRead, reader: RowReader, place: Place, cell: Cell): void {
  const { field, parse } = place.at.column!;
  const context = contextOf(reader, place);
  const { value, notes } = readCell(parse, cell, context);
  if (value !== null) read.values[field] = value;
  const missing = value === null && notes.length === 0 ? missingNotes(place) : [];
  const currency = parse === 'amount' ? currencyNotes(value as LedgerMoney | null, context) : [];
  note(read, place, [...notes, ...missing, ...currency], cell.text);
}

/** A blank cell may stand below a merged one. What is wrong with that one is said once, at the row it stands in. */
function blank(read: FieldsRead, reader: RowReader, place: Place, above: FilledCell | null): void {
  const { field, parse, fill } = place.at.column!;
  if (above && fill) {
    const { value } = readCell(parse, above.cell, contextOf(reader, place));
    if (value !== null) read.values[field] = value;
    read.filled.push({ column: columnName(place.at.col), text: above.cell.text, fromRow: above.fromRow });
    if (above.assumed) note(read, place, [warning('blank-filled', { text: above.cell.text })], '');
  } else if (above && parse === 'amount') {
    note(read, place, [warning('amount-merged', { from: addressOf(above.fromRow, place.at.col) })], '');
  } else {
    note(read, place, missingNotes(place), '');
  }
}

function missingNotes({ at }: Place): CellNote[] {
  const { field, required } = at.column!;
  return required ? [problem(field === 'name' ? 'name-missing' : 'value-missing')] : [];
}

/** An amount in another currency than its column's is taken as written: 外资 in 万元 wants a look. */
function currencyNotes(money: LedgerMoney | null, { unit }: CellContext): CellNote[] {
  const expected = unit?.of ?? 'CNY';
  if (!money || expected === 'CNY' || money.currency === expected) return [];
  return [warning('currency-unexpected', { currency: money.currency, expected })];
}

function note(read: FieldsRead, { row, at }: Place, notes: CellNote[], text: string): void {
  for (const one of notes) read.problems.push({ address: addressOf(row, at.col), field: at.column!.field, ...one, text });
}
