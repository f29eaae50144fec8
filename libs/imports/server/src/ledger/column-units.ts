import type { CellProblem } from '@luodi/imports/contract';
import type { Unit } from '../cells/cell-note.ts';
import { areaUnit, moneyUnit } from '../cells/money-units.ts';
import { addressOf } from '../workbook/workbook.ts';
import type { HeadColumn, LedgerHead } from './find-head.ts';

/** Unit of each column's bare numbers: the head's, else the sheet's unit row's, else the ledger's custom, which is said. */
export function columnUnits(head: LedgerHead, sheetUnits: Unit[]): { byColumn: Map<number, Unit>; problems: CellProblem[] } {
  const byColumn = new Map<number, Unit>();
  const problems: CellProblem[] = [];
  for (const column of head.columns) {
    const custom = column.column?.unit;
    if (!custom) {
      if (column.label.unit && column.column) byColumn.set(column.col, column.label.unit);
      continue;
    }
    const usual = (moneyUnit(custom) ?? areaUnit(custom))!;
    const stated = column.label.unit ?? sheetUnits.find((unit) => unit.of === usual.of);
    byColumn.set(column.col, stated ?? usual);
    if (!stated && usual.of !== 'mu') problems.push(unitAssumed(head, column, custom));
  }
  return { byColumn, problems };
}

const unitAssumed = (head: LedgerHead, column: HeadColumn, unit: string): CellProblem => ({
  address: addressOf(head.bottom, column.col),
  field: column.column!.field,
  code: 'unit-assumed',
  params: { unit },
  severity: 'warning',
  text: column.label.label,
});
