import { formulaSafe } from '@luodi/shared/server';
import type { Cell, Worksheet } from '@protobi/exceljs';

export type CellValue = string | number | null;

const TITLE_FONT = { name: '方正小标宋简体', size: 20 };
const HEAD_FONT = { name: '黑体', size: 11 };
const BODY_FONT = { name: '仿宋', size: 11 };
const EDGE = { style: 'thin' as const };
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };

/** One cell in the body's manner: thin border, wrapped, figures to the right. Text never runs as a formula; nothing is a dash. */
export function put(cell: Cell, value: CellValue, bold = false): void {
  cell.value = typeof value === 'string' ? formulaSafe(value) || '—' : (value ?? '—');
  cell.font = { ...BODY_FONT, bold };
  cell.border = BORDER;
  cell.alignment = { vertical: 'middle', wrapText: true, horizontal: typeof value === 'number' ? 'right' : 'left' };
}

export function putHead(cell: Cell, text: string): void {
  put(cell, text, true);
  cell.font = HEAD_FONT;
  cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
}

/** Row 1, the merged title; row 2, who and when to the left, the units to the right. */
export function putTitle(
  sheet: Worksheet,
  width: number,
  { title, left, right = '' }: { title: string; left: string; right?: string },
): void {
  sheet.mergeCells(1, 1, 1, width);
  Object.assign(sheet.getCell(1, 1), { value: title, font: TITLE_FONT, alignment: { horizontal: 'center', vertical: 'middle' } });
  sheet.getRow(1).height = 36;
  const half = Math.max(1, Math.floor(width / 2));
  sheet.mergeCells(2, 1, 2, half);
  Object.assign(sheet.getCell(2, 1), { value: left, font: BODY_FONT });
  if (half < width) sheet.mergeCells(2, half + 1, 2, width);
  if (right) Object.assign(sheet.getCell(2, half + 1), { value: right, font: BODY_FONT, alignment: { horizontal: 'right' } });
}

/** The head stays in sight on the screen and is repeated on every printed page. */
export function keepHead(sheet: Worksheet, lastHeadRow: number, columns = 0): void {
  sheet.views = [{ state: 'frozen', ySplit: lastHeadRow, xSplit: columns }];
  sheet.pageSetup.printTitlesRow = `1:${lastHeadRow}`;
  sheet.headerFooter.oddFooter = '— &P —';
}

export interface Table {
  title: string;
  note: string;
  head: readonly string[];
  widths: readonly number[];
  rows: CellValue[][];
  foot?: string;
}

export function writeTable(sheet: Worksheet, { title, note, head, widths, rows, foot }: Table): void {
  putTitle(sheet, head.length, { title, left: note });
  head.forEach((text, at) => putHead(sheet.getCell(3, at + 1), text));
  widths.forEach((width, at) => (sheet.getColumn(at + 1).width = width));
  rows.forEach((row, line) => row.forEach((value, at) => put(sheet.getCell(line + 4, at + 1), value)));
  keepHead(sheet, 3);
  if (foot) Object.assign(sheet.getCell(rows.length + 5, 1), { value: foot, font: BODY_FONT });
}
