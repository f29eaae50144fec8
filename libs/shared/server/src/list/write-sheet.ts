import type { Cell } from '@luodi/shared/contract';
import { PassThrough, Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { formulaSafe } from '../formula-safe';
import type { Sheet } from './list-export';

/** After so many rows others have their turn. */
const BREATH = 200;
const WIDTHS = { least: 10, most: 48 };

/** CSV as spreadsheets expect it: UTF-8 with its mark, CRLF, quotes where needed, no formulas. */
export const csvOf = (sheet: Sheet): Readable => Readable.from(csvLines(sheet), { objectMode: false });

async function* csvLines({ heads, rows, cell }: Sheet): AsyncGenerator<Buffer> {
  yield Buffer.from('\uFEFF' + csvLine(heads));
  for (let at = 0; at < rows.length; at += BREATH) {
    const lines = rows.slice(at, at + BREATH).map((row) => csvLine((JSON.parse(row) as Cell[]).map(cell)));
    yield Buffer.from(lines.join(''));
    await setImmediate();
  }
}

const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(csvCell).join()}\r\n`;
function csvCell(value: string | number | null): string {
  const text = typeof value === 'string' ? formulaSafe(value) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A workbook of one sheet, written row by row as it leaves: the head in bold and kept in sight, figures as numbers. */
export function xlsxOf(sheet: Sheet): Readable {
  const stream = new PassThrough();
  writeWorkbook(sheet, stream).catch((error: unknown) => stream.destroy(error as Error));
  return stream;
}

async function writeWorkbook({ heads, rows, cell }: Sheet, stream: PassThrough): Promise<void> {
  // Loaded with the first workbook: a server at rest is 40 MB smaller without it.
  const { default: ExcelJS } = await import('@protobi/exceljs');
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const table = book.addWorksheet('Luodi', { views: [{ state: 'frozen', ySplit: 1, xSplit: 1 }] });
  table.columns = heads.map((head) => ({ width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, head.length * 2 + 4)) }));
  const head = table.addRow(heads.map(formulaSafe));
  head.font = { bold: true };
  head.commit();
  for (const [at, row] of rows.entries()) {
    const values = (JSON.parse(row) as Cell[]).map((value, column) => cell(value, column));
    table.addRow(values.map((value) => (typeof value === 'string' ? formulaSafe(value) : value))).commit();
    if (at % BREATH === BREATH - 1) await setImmediate();
  }
  table.commit();
  await book.commit();
}
