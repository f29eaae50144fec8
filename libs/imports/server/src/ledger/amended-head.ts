import { createHash } from 'node:crypto';
import type { ColumnMapping } from '@luodi/imports/contract';
import { compact } from '../cells/cell-note.ts';
import { type Cell, columnName, parseAddress, type Sheet, type SheetRow } from '../workbook/workbook.ts';
import { type LedgerHead, meetsNeeds } from './find-head.ts';
import type { LedgerDefinition } from './ledger-definition.ts';

/** Heads of the column that an annotated workbook has at its end, in both languages. It is none of the ledger's. */
export const VERDICT_HEADS = { zh: '落地核对', en: 'Luodi review' } as const;

const isVerdict = (label: string): boolean => Object.values<string>(VERDICT_HEADS).includes(label);

/** The head of a ledger that came back annotated, as it was before. */
export function withoutVerdicts(head: LedgerHead): LedgerHead {
  const verdicts = head.columns.filter(({ label }) => isVerdict(label.label)).map(({ col }) => col);
  if (verdicts.length === 0) return head;
  const rows = head.sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ col }) => !verdicts.includes(col)) }));
  const sheet: Sheet = { ...head.sheet, rows: rows.filter(({ cells }) => cells.length > 0) };
  return { ...head, sheet, columns: head.columns.filter(({ col }) => !verdicts.includes(col)) };
}

/** The same for the same labels in the same columns, wherever the head stands. */
export const headKey = ({ columns }: LedgerHead): string =>
  createHash('sha256')
    .update(columns.map(({ col, label }) => `${columnName(col)} ${compact(label.label)}`).join('\n'))
    .digest('hex');

/** The head with its columns read as assigned; null where that leaves out what the ledger needs. */
export function mapped(head: LedgerHead, definition: LedgerDefinition, mapping: ColumnMapping | undefined): LedgerHead | null {
  if (!mapping) return null;
  const columns = head.columns.map((column) => ({
    ...column,
    column: definition.columns.find(({ field }) => field === mapping[columnName(column.col)]) ?? null,
  }));
  const fields = columns.flatMap(({ column }) => (column ? [column.field] : []));
  return meetsNeeds(definition, fields) ? { ...head, columns } : null;
}

/** The head over a sheet in which cells below it say what they were corrected to. A blank is a blank again. */
export function corrected(head: LedgerHead, texts: Record<string, string>): LedgerHead {
  const byRow = new Map<number, Cell[]>();
  for (const [address, text] of Object.entries(texts)) {
    const at = parseAddress(address);
    if (!at || at.row <= head.bottom) continue;
    byRow.set(at.row, [...(byRow.get(at.row) ?? []), { col: at.col, text, value: text, isDate: false, isError: false }]);
  }
  if (byRow.size === 0) return head;
  return { ...head, sheet: { ...head.sheet, rows: head.sheet.rows.map((row) => correctedRow(row, byRow.get(row.row))) } };
}

function correctedRow(row: SheetRow, cells: Cell[] | undefined): SheetRow {
  if (!cells) return row;
  const kept = row.cells.filter(({ col }) => cells.every((cell) => cell.col !== col));
  return { ...row, cells: [...kept, ...cells.filter(({ text }) => text.trim() !== '')].sort((a, b) => a.col - b.col) };
}
