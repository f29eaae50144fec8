import ExcelJS from '@protobi/exceljs';
import { sampleFile, type SampleName } from './sample-ledgers';

/** How another zone keeps a ledger that has one row of heads. */
export interface OtherLayout {
  /** Its own labels, by ours without their unit; a column that is not named keeps ours. */
  labels?: Record<string, string>;
  /** Unit of amounts that ours has in 亿元. */
  unit?: '亿元' | '万元';
  /** Columns from right to left. */
  reversed?: boolean;
  blankRowAboveHead?: boolean;
  /** Sheets before the ledger's: a cover, and so many more. */
  sheetsBefore?: number;
  /** The first row of data and the column of this label are hidden, and have comments. */
  hidden?: string;
  /** Days count from 1904. */
  date1904?: boolean;
}

const DAYS_APART = 1_462;
const FIRST_1900_SERIAL = 40_000;

interface Column {
  label: string;
  name: string;
  source: number;
}

/** A sample in another layout, its values the same. */
export async function relabelledLedger(name: SampleName, layout: OtherLayout): Promise<Buffer> {
  const source = new ExcelJS.Workbook();
  await source.xlsx.load(sampleFile(name) as never);
  const from = source.worksheets[0]!;
  const headRow = name === 'visits-week-11' ? 2 : 3;
  const book = new ExcelJS.Workbook();
  if (layout.date1904) book.properties.date1904 = true;
  writeSheetsBefore(book, layout.sheetsBefore ?? 0);
  const to = book.addWorksheet('2026年');
  const columns = columnsOf(from, headRow, layout);
  for (let row = 1; row < headRow; row++) to.addRow([from.getCell(row, 1).value, null, from.getCell(row, 7).value]);
  if (layout.blankRowAboveHead) to.addRow([]);
  const head = to.addRow(columns.map(({ label }) => label));
  for (let row = headRow + 1; row <= from.rowCount; row++) to.addRow(rowOf(from, row, columns, layout));
  hide(to, head.number, columns, layout);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function writeSheetsBefore(book: ExcelJS.Workbook, count: number): void {
  if (count === 0) return;
  const cover = book.addWorksheet('封面');
  cover.addRow(['漳州高新区招商台账']);
  cover.addRow(['二〇二六年三月']);
  for (let at = 1; at < count; at++) book.addWorksheet(`附表${at}`).addRow(['项目名称', '请写全称']);
  const picture = book.addImage({ buffer: ONE_PIXEL as never, extension: 'png' });
  book.addWorksheet('扫描件').addImage(picture, 'A1:H30');
}

const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');

function columnsOf(from: ExcelJS.Worksheet, headRow: number, { labels = {}, unit = '亿元', reversed }: OtherLayout): Column[] {
  const columns = Array.from({ length: from.columnCount }, (_, at) => {
    const label = String(from.getCell(headRow, at + 1).value);
    const name = label.replace(/\(亿元\)$/, '');
    const note = label === name ? '' : `(${unit})`;
    return { label: `${labels[name] ?? name}${note}`, name: label, source: at + 1 };
  });
  return reversed ? columns.reverse() : columns;
}

function rowOf(from: ExcelJS.Worksheet, row: number, columns: Column[], layout: OtherLayout): ExcelJS.CellValue[] {
  const first = from.getCell(row, 1).value;
  // Group and foot rows keep their place at the left, whatever the order of the columns.
  if (typeof first === 'string' && first !== '') return [first];
  return columns.map((column) => valueOf(from.getCell(row, column.source).value, column, layout));
}

function valueOf(value: ExcelJS.CellValue, { name }: Column, { unit, date1904 }: OtherLayout): ExcelJS.CellValue {
  if (unit === '万元' && name.endsWith('(亿元)')) return inWan(value);
  if (typeof value !== 'number') return value;
  return date1904 && value > FIRST_1900_SERIAL ? value - DAYS_APART : value;
}

/** A bare number, also one of full-width digits in a text; what names its own unit stays. */
function inWan(value: ExcelJS.CellValue): ExcelJS.CellValue {
  const number = typeof value === 'string' && value !== '' ? Number(value.normalize('NFKC')) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number * 10_000 : value;
}

function hide(to: ExcelJS.Worksheet, headRow: number, columns: Column[], { hidden }: OtherLayout): void {
  if (hidden === undefined) return;
  const col = columns.findIndex(({ label }) => label.startsWith(hidden)) + 1;
  to.getColumn(col).hidden = true;
  to.getRow(headRow + 3).hidden = true;
  to.getCell(headRow + 3, col).note = '请核实';
}
