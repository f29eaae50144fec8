import type ExcelJS from '@protobi/exceljs';
import iconv from 'iconv-lite';
import { type SampleName } from './sample-ledgers.ts';
import { sampleSheet } from './sample-shape.ts';

export type CsvEncoding = 'utf-8' | 'utf-8 with mark' | 'gbk' | 'utf-16le';

/** A sample as Excel saves its first sheet as .csv. */
export const csvLedger = async (name: SampleName, encoding: CsvEncoding): Promise<Buffer> => asCsv(await sampleSheet(name), encoding);

/** A sheet as Excel saves it as .csv: merged cells in their first cell only, dates as they are shown, hidden rows and columns as any other. */
export function asCsv(sheet: ExcelJS.Worksheet, encoding: CsvEncoding): Buffer {
  const lines = Array.from({ length: sheet.rowCount }, (_, at) =>
    Array.from({ length: sheet.columnCount }, (_, col) => quoted(shown(sheet.getCell(at + 1, col + 1)))).join(','),
  );
  return encoded(lines.join('\r\n') + '\r\n', encoding);
}

export function encoded(text: string, encoding: CsvEncoding): Buffer {
  if (encoding === 'gbk') return iconv.encode(text, 'gbk');
  if (encoding === 'utf-16le') return iconv.encode(text, 'utf-16le', { addBOM: true });
  return iconv.encode(text, 'utf-8', { addBOM: encoding === 'utf-8 with mark' });
}

function shown(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (value instanceof Date) return `${value.getUTCFullYear()}/${value.getUTCMonth() + 1}/${value.getUTCDate()}`;
  return value === null || value === undefined ? '' : typeof value === 'object' ? cell.text : String(value);
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
