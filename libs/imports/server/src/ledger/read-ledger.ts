import type { CellProblem, LedgerAmendments, LedgerColumnView, LedgerRowBase, LedgerSheetView } from '@luodi/imports/contract';
import { compact } from '../cells/cell-note.ts';
import { addressOf, columnName, type SheetRow, type Workbook } from '../workbook/workbook.ts';
import { corrected, headKey, mapped, withoutVerdicts } from './amended-head.ts';
import { columnUnits } from './column-units.ts';
import { findHead, type LedgerHead } from './find-head.ts';
import type { LedgerDefinition } from './ledger-definition.ts';
import { AssumedFill, type Fill, MergedFill } from './merged-fill.ts';
import { readMeta } from './meta-rows.ts';
import { type FieldValues, readFields, type RowReader } from './read-fields.ts';
import { rowKind, type RowLayout } from './row-kind.ts';

/** A row as read: what every ledger row carries, and its values by field. */
export interface ParsedRow {
  base: LedgerRowBase;
  values: FieldValues;
}
export interface ParsedLedger {
  /** `skipped` grows while the rows are walked through. */
  view: LedgerSheetView;
  rows(): Generator<ParsedRow>;
}

export const AS_WRITTEN: LedgerAmendments = { cells: {}, mappings: {} };

/** Finds the ledger in the workbook and reads it row by row, as amended. @throws WorkbookProblem when no sheet has its head. */
export function readLedger(book: Workbook, definition: LedgerDefinition, amended = AS_WRITTEN): ParsedLedger {
  const found = withoutVerdicts(findHead(book, definition));
  const key = headKey(found);
  const assigned = mapped(found, definition, amended.mappings[key]);
  const head = corrected(assigned ?? found, amended.cells);
  const meta = readMeta(head.sheet, head.top, book.date1904);
  const units = columnUnits(head, meta.units);
  const view: LedgerSheetView = {
    kind: definition.kind,
    sheet: head.sheet.name,
    title: meta.title,
    statedOn: meta.statedOn,
    statedBy: meta.statedBy,
    columns: head.columns.map((column) => columnView(head, column.col)),
    headKey: key,
    mapped: assigned !== null,
    skipped: [],
    problems: [...units.problems, ...hiddenColumns(head)],
  };
  const reader: RowReader = { head, units: units.byColumn, statedOn: meta.statedOn, date1904: book.date1904 };
  return { view, rows: () => walk(reader, definition, view) };
}

const hiddenColumns = ({ sheet, columns, bottom }: LedgerHead): CellProblem[] =>
  columns
    .filter(({ col, column }) => column && sheet.hiddenColumns.some(({ from, to }) => from <= col && col <= to))
    .map(({ col, label, column }) => ({
      address: addressOf(bottom, col),
      field: column!.field,
      code: 'column-hidden',
      params: { column: columnName(col) },
      severity: 'warning',
      text: label.label,
    }));

function columnView(head: LedgerHead, col: number): LedgerColumnView {
  const column = head.columns.find((one) => one.col === col)!;
  return { address: addressOf(head.bottom, col), label: column.label.label, field: column.column?.field ?? null };
}

function layoutOf(head: LedgerHead, definition: LedgerDefinition): RowLayout {
  const colOf = (field: string): number | null => head.columns.find((column) => column.column?.field === field)?.col ?? null;
  return {
    subjectCol: colOf(definition.subject)!,
    seqCol: colOf('seq'),
    labels: new Map(head.columns.map((column) => [column.col, compact(column.label.label)])),
  };
}

function fillOf({ sheet, columns }: LedgerHead): Fill {
  const known = columns.filter(({ column }) => column && (!sheet.flat || column.fillBlank)).map(({ col }) => col);
  return sheet.flat ? new AssumedFill(known) : new MergedFill(sheet, known);
}

function* walk(reader: RowReader, definition: LedgerDefinition, view: LedgerSheetView): Generator<ParsedRow> {
  const layout = layoutOf(reader.head, definition);
  const fill = fillOf(reader.head);
  const seen = new Map<string, number>();
  let group: string | null = null;
  let footSeen = false;
  for (const row of reader.head.sheet.rows) {
    if (row.row <= reader.head.bottom) continue;
    const kind = rowKind(row, layout, footSeen);
    fill.pass(row, kind.kind);
    if (kind.kind === 'group') group = kind.label;
    footSeen ||= kind.kind === 'foot';
    if ('label' in kind) view.skipped.push({ row: row.row, reason: kind.kind, label: kind.label });
    if (kind.kind !== 'data') continue;
    const parsed = parseRow(reader, row, fill);
    yield { ...parsed, base: { ...parsed.base, group, duplicateOf: sameBefore(seen, parsed, definition) } };
  }
}

function parseRow(reader: RowReader, row: SheetRow, fill: Fill): ParsedRow {
  const { values, problems, filled } = readFields(reader, row, fill);
  const raw: Record<string, string> = {};
  const mergedFrom: Record<string, number> = {};
  for (const cell of row.cells) raw[columnName(cell.col)] = cell.text;
  for (const { column, text, fromRow } of filled) {
    raw[column] = text;
    mergedFrom[column] = fromRow;
  }
  const cellProblems: CellProblem[] = row.hidden ? [rowHidden(row), ...problems] : problems;
  return { base: { row: row.row, group: null, hidden: row.hidden, raw, mergedFrom, cellProblems, duplicateOf: null }, values };
}

const rowHidden = (row: SheetRow): CellProblem => ({
  address: addressOf(row.row, row.cells[0]!.col),
  field: null,
  code: 'row-hidden',
  params: { row: row.row },
  severity: 'warning',
  text: '',
});

/** Row number of the same thing above; the first of its kind is remembered. */
function sameBefore(seen: Map<string, number>, { base, values }: ParsedRow, definition: LedgerDefinition): number | null {
  const parts = definition.sameWhen.map((field) => compact(String(values[field as keyof FieldValues] ?? '')).toLowerCase());
  if (parts.length === 0 || parts[0] === '') return null;
  const key = parts.join('\u0000');
  const first = seen.get(key) ?? null;
  if (first === null) seen.set(key, base.row);
  return first;
}
