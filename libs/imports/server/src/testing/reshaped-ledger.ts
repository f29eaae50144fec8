import ExcelJS from '@protobi/exceljs';
import { addressOf, parseAddress } from '../workbook/workbook.ts';
import { type SampleName } from './sample-ledgers.ts';
import { columnsOf, HEAD_ROWS, type SampleColumn, sampleSheet } from './sample-shape.ts';

/** How another zone keeps the same ledger; what is not said stays as in the sample. */
export interface Layout {
  /** Its own labels and what stands in brackets behind them, by ours. */
  words?: Record<string, string>;
  head?: 'one-row' | 'two-rows' | 'two-rows-unmerged';
  /** Unit of what ours has in 亿元. */
  unit?: '万元';
  /** The heads of amounts name no unit: this text in the row between title and head does. */
  unitRow?: string;
  /** Columns from right to left. */
  reversed?: true;
  /** An empty row at the top and one above the head. */
  blankRows?: true;
  /** Sheets before the ledger's and behind it. */
  around?: { before: number; after: number };
  /** Row and column of this cell of the sample are hidden, and it has a comment. */
  hidden?: string;
  /** Days count from 1904. */
  date1904?: true;
}

/** A sample in another layout, its values the same; tells where each row and cell of the sample went. */
export interface Reshaped {
  book: ExcelJS.Workbook;
  sheet: ExcelJS.Worksheet;
  rowOf(row: number): number;
  cellOf(address: string): string;
}

const DAYS_APART = 1_462;
const FIRST_1900_SERIAL = 40_000;
const TAKES_UNIT = /[亿万]元|美元/;

export async function reshaped(name: SampleName, layout: Layout): Promise<Reshaped> {
  const from = await sampleSheet(name);
  const columns = columnsOf(from, name);
  if (layout.reversed) columns.reverse();
  const book = new ExcelJS.Workbook();
  if (layout.date1904) book.properties.date1904 = true;
  writeOthers(book, '附表', layout.around?.before ?? 0);
  const sheet = book.addWorksheet('2026年');
  writeOthers(book, '说明', layout.around?.after ?? 0);
  const [headTop, headBottom] = HEAD_ROWS[name];
  writeTop(from, sheet, headTop, layout);
  writeHead(sheet, columns, { head: headTop === headBottom ? 'one-row' : 'two-rows', ...layout });
  const rowOf = (row: number): number => row - headBottom + bottom;
  const colOf = (col: number): number => columns.findIndex(({ source }) => source === col) + 1;
  const bottom = sheet.rowCount;
  for (let row = headBottom + 1; row <= from.rowCount; row++) sheet.getRow(rowOf(row)).values = valuesOf(from, row, columns, layout);
  for (const { top, bottom: end, left } of mergedDown(from, headBottom)) sheet.mergeCells(rowOf(top), colOf(left), rowOf(end), colOf(left));
  const cellOf = (address: string): string => {
    const { row, col } = parseAddress(address)!;
    return addressOf(rowOf(row), colOf(col));
  };
  if (layout.hidden) hide(sheet, parseAddress(cellOf(layout.hidden))!);
  return { book, sheet, rowOf, cellOf };
}

export const asXlsx = async ({ book }: Reshaped): Promise<Buffer> => Buffer.from(await book.xlsx.writeBuffer());

function writeOthers(book: ExcelJS.Workbook, name: string, count: number): void {
  for (let at = 1; at <= count; at++) book.addWorksheet(`${name}${at}`).addRow(['填表说明', '项目名称请写全称', '投资方', '日期']);
  if (count === 0) return;
  const picture = book.addImage({ buffer: ONE_PIXEL as never, extension: 'png' });
  book.worksheets.at(-1)!.addImage(picture, 'A1:H30');
}

const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');

function writeTop(from: ExcelJS.Worksheet, to: ExcelJS.Worksheet, headTop: number, { blankRows, unitRow }: Layout): void {
  if (blankRows) to.addRow([]);
  for (let row = 1; row < headTop; row++) {
    const texts = Array.from({ length: from.columnCount }, (_, at) => own(from.getCell(row, at + 1)));
    to.addRow(row > 1 && unitRow ? [texts[0], null, null, unitRow] : texts);
  }
  if (blankRows) to.addRow([]);
}

/** What a cell holds itself, not the one that it is merged into. */
const own = (cell: ExcelJS.Cell): ExcelJS.CellValue => (cell.isMerged && cell.master !== cell ? null : cell.value);

function writeHead(to: ExcelJS.Worksheet, columns: SampleColumn[], layout: Layout): void {
  const labels = columns.map((column) => labelOf(column, layout));
  if (layout.head === 'one-row') {
    to.addRow(labels);
    return;
  }
  const begins = columns.map(({ group }, at) => group !== columns[at - 1]?.group);
  const top = to.addRow(columns.map(({ group }, at) => (group === '' ? labels[at] : begins[at] ? group : null))).number;
  to.addRow(columns.map(({ group }, at) => (group === '' ? null : labels[at])));
  if (layout.head !== 'two-rows-unmerged') mergeHead(to, columns, top);
}

function mergeHead(to: ExcelJS.Worksheet, columns: SampleColumn[], top: number): void {
  columns.forEach(({ group }, at) => {
    const next = columns.findIndex((other, col) => col > at && other.group !== group);
    if (group === '') to.mergeCells(top, at + 1, top + 1, at + 1);
    else if (group !== columns[at - 1]?.group) to.mergeCells(top, at + 1, top, next === -1 ? columns.length : next);
  });
}

function labelOf({ name, note }: SampleColumn, { words = {}, unit, unitRow }: Layout): string {
  const shown = unit ? note.replace('亿元', unit) : note;
  const label = words[name] ?? name;
  return shown === '' || (unitRow && TAKES_UNIT.test(shown)) ? label : `${label}\n（${words[shown] ?? shown}）`;
}

/** Group, total and foot rows keep their place at the left, whatever the order of the columns. */
function valuesOf(from: ExcelJS.Worksheet, row: number, columns: SampleColumn[], layout: Layout): ExcelJS.CellValue[] {
  const first = from.getCell(row, 1).value;
  if (typeof first === 'string' && first !== '') return [first];
  return columns.map((column) => valueOf(own(from.getCell(row, column.source)), column, layout));
}

function valueOf(value: ExcelJS.CellValue, { note }: SampleColumn, { unit, date1904 }: Layout): ExcelJS.CellValue {
  if (unit && note === '亿元') return inWan(value);
  return date1904 && typeof value === 'number' && value > FIRST_1900_SERIAL ? value - DAYS_APART : value;
}

/** A bare number, also one of full-width digits in a text; what names its own unit stays. */
function inWan(value: ExcelJS.CellValue): ExcelJS.CellValue {
  const number = typeof value === 'string' && value !== '' ? Number(value.normalize('NFKC')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number * 10_000 : value;
}

/** What is merged over several rows of data. */
function mergedDown(from: ExcelJS.Worksheet, headBottom: number): { top: number; bottom: number; left: number }[] {
  const ranges = from.model.merges.map((range) => range.split(':').map((corner) => parseAddress(corner)!));
  return ranges
    .filter(([first, last]) => first!.row > headBottom && last!.row > first!.row)
    .map(([first, last]) => ({ top: first!.row, bottom: last!.row, left: first!.col }));
}

function hide(sheet: ExcelJS.Worksheet, { row, col }: { row: number; col: number }): void {
  sheet.getRow(row).hidden = true;
  sheet.getColumn(col).hidden = true;
  sheet.getCell(row, col).note = '请核实';
}
