import ExcelJS from '@protobi/exceljs';
import iconv from 'iconv-lite';
import { sampleFile, type SampleName } from './sample-ledgers.ts';

export type CsvEncoding = 'utf-8' | 'utf-8 with mark' | 'gbk' | 'utf-16le';

/** A sample as Excel saves its first sheet as .csv: merged cells in their first cell only, dates as they are shown. */
export async function csvLedger(name: SampleName, encoding: CsvEncoding): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(sampleFile(name) as never);
  const sheet = book.worksheets[0]!;
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
