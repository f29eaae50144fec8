import ExcelJS from '@protobi/exceljs';
import { readCsv } from '../workbook/read-csv.ts';
import { isText } from '../workbook/text-encoding.ts';
import { parseAddress, WORKBOOK_LIMITS } from '../workbook/workbook.ts';

/** What the review has to say, where it is to stand in the workbook. Words are the reader's. */
export interface Annotations {
  /** Name of the sheet; a table of text has none. */
  sheet: string;
  headRow: number;
  /** Head of the column of verdicts. */
  heading: string;
  verdicts: { row: number; text: string; severity: Severity | null }[];
  cells: { address: string; text: string; severity: Severity }[];
  /** What cells are to say in place of what the file has. */
  texts: { address: string; text: string }[];
}
type Severity = 'problem' | 'warning';

const COLOURS: Record<Severity, string> = { problem: 'FFF4C7C3', warning: 'FFFCE8B2' };
const VERDICT_WIDTH = 40;

/**
 * The workbook as it was uploaded, with the cells at fault coloured and commented and the verdict of each row in a column at its end;
 * a table of text becomes a workbook of its one sheet. Uploaded again it reads as before.
 */
export async function annotatedWorkbook(file: Buffer, { sheet: name, ...said }: Annotations): Promise<Buffer> {
  const book = isText(file) ? ofText(file) : await loaded(file);
  const sheet = book.worksheets.find((one) => one.name === name) ?? book.worksheets[0]!;
  const column = lastColumn(sheet) + 1;
  for (const { address, text } of said.texts) write(sheet.getCell(address), text);
  for (const [address, notes] of byAddress(said.cells)) annotate(sheet.getCell(address), notes);
  sheet.getCell(said.headRow, column).value = said.heading;
  sheet.getColumn(column).width = VERDICT_WIDTH;
  for (const { row, text, severity } of said.verdicts) {
    const cell = sheet.getCell(row, column);
    cell.value = text;
    if (severity) colour(cell, severity);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function loaded(file: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as never);
  return book;
}

function ofText(file: Buffer): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  for (const { row, cells } of readCsv(file, WORKBOOK_LIMITS).sheets[0]!.rows)
    for (const { col, text } of cells) sheet.getCell(row, col).value = text;
  return book;
}

/** Styles reach further than cells do: only what is filled counts. */
function lastColumn(sheet: ExcelJS.Worksheet): number {
  let last = 0;
  sheet.eachRow((row) => row.eachCell(({ fullAddress }) => (last = Math.max(last, fullAddress.col))));
  return last;
}

/** A cell that others are merged with speaks for them all: it is not written over for one of its rows. */
function write(cell: ExcelJS.Cell, text: string): void {
  if (cell.isMerged && cell.master !== cell) return;
  cell.value = text.trim() === '' ? null : text;
}

function byAddress(cells: Annotations['cells']): Map<string, Annotations['cells']> {
  const notes = new Map<string, Annotations['cells']>();
  for (const cell of cells) notes.set(cell.address, [...(notes.get(cell.address) ?? []), cell]);
  return notes;
}

function annotate(cell: ExcelJS.Cell, notes: Annotations['cells']): void {
  if (!parseAddress(cell.address)) return;
  cell.note = { texts: [{ text: notes.map(({ text }) => text).join('\n') }] };
  colour(cell, notes.some(({ severity }) => severity === 'problem') ? 'problem' : 'warning');
}

/** Cells share their styles: each coloured one gets its own. */
function colour(cell: ExcelJS.Cell, severity: Severity): void {
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[severity] } } };
}
