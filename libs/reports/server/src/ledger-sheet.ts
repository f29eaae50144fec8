import type { Worksheet } from '@protobi/exceljs';
import type { LedgerColumn } from './ledger-columns';
import type { LedgerRow } from './ledger-rows.query';
import type { SheetWords } from './sheet-words';
import { keepHead, put, putHead, putTitle } from './table-sheet';

export interface Ledger {
  title: string;
  stated: string;
  columns: readonly LedgerColumn[];
  rows: LedgerRow[];
  words: SheetWords;
}

const FIRST_BODY_ROW = 5;

/**
 * A ledger in the form the desk knows (docs/reports.md): a two-row head under title and unit rows, 合计 right below the head, then a group
 * row per industry with its own count and sum, numbered rows, and the signature row at the foot.
 */
export function writeLedgerSheet(sheet: Worksheet, ledger: Ledger): void {
  const { columns, title, stated, words } = ledger;
  putTitle(sheet, columns.length, { title, left: stated, right: words.unitsNote });
  writeHead(sheet, columns, words);
  columns.forEach(({ width }, at) => (sheet.getColumn(at + 1).width = width));
  let line = FIRST_BODY_ROW;
  writeSums(sheet, line++, words.total, ledger);
  for (const [at, group] of groupsOf(ledger.rows).entries()) line = writeGroup(sheet, line, { ...ledger, rows: group }, at);
  sheet.mergeCells(line, 1, line, columns.length);
  sheet.getCell(line, 1).value = words.foot;
  keepHead(sheet, FIRST_BODY_ROW - 1, 2);
}

/** Rows come sorted by industry. */
function groupsOf(rows: LedgerRow[]): LedgerRow[][] {
  const roots = [...new Set(rows.map(({ root }) => root))];
  return roots.map((root) => rows.filter((row) => row.root === root));
}

function writeGroup(sheet: Worksheet, start: number, { rows, columns, words }: Ledger, at: number): number {
  const label = words.group(at, words.language === 'zh' ? rows[0]!.lensZh : rows[0]!.lensEn, rows.length);
  writeSums(sheet, start, label, { rows, columns });
  rows.forEach((row, line) => columns.forEach((column, x) => put(sheet.getCell(start + 1 + line, x + 1), column.of(row, line, words))));
  return start + 1 + rows.length;
}

function writeSums(sheet: Worksheet, line: number, label: string, { rows, columns }: Pick<Ledger, 'rows' | 'columns'>) {
  columns.forEach((column, at) => {
    const cell = sheet.getCell(line, at + 1);
    put(cell, at === 1 ? label : (column.sum?.(rows) ?? ''), true);
    if (at !== 1 && !column.sum) cell.value = '';
  });
}

/** Columns of one group stand under a common head; a column of its own spans both rows. */
function writeHead(sheet: Worksheet, columns: readonly LedgerColumn[], { columns: names, groups }: SheetWords) {
  let at = 0;
  while (at < columns.length) {
    const { group } = columns[at]!;
    const length = group ? columns.slice(at).findIndex((column) => column.group !== group) : 1;
    const span = length === -1 ? columns.length - at : length;
    if (group) sheet.mergeCells(3, at + 1, 3, at + span);
    else sheet.mergeCells(3, at + 1, 4, at + 1);
    for (const [x, column] of columns.slice(at, at + span).entries()) {
      putHead(sheet.getCell(3, at + x + 1), group ? groups[group] : names[column.name]);
      if (group) putHead(sheet.getCell(4, at + x + 1), names[column.name]);
    }
    at += span;
  }
}
