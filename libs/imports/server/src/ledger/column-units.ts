import type { CellProblem } from '@luodi/imports/contract';
import type { Unit } from '../cells/cell-note.ts';
import { areaUnit, moneyUnit } from '../cells/money-units.ts';
import { addressOf } from '../workbook/workbook.ts';
import type { HeadColumn, LedgerHead } from './find-head.ts';

/** Unit of each column's bare numbers: the head's, else the sheet's unit row's, else the ledger's custom, which is said. */
export function columnUnits(head: LedgerHead, sheetUnits: Unit[]): { byColumn: Map<number, Unit>; problems: CellProblem[] } {
  const byColumn = new Map<number, Unit>();
  const problems: CellProblem[] = [];
  for (const column of head.columns.filter((one) => one.column !== null)) {
    const usual = usualUnit(column);
    const stated = column.label.unit ?? sheetUnits.find((unit) => unit.of === usual?.of);
    const unit = stated ?? usual;
    if (unit) byColumn.set(column.col, unit);
    if (usual && !stated && column.column!.parse === 'amount') problems.push(unitAssumed(head, column));
  }
  return { byColumn, problems };
}

function usualUnit({ column }: HeadColumn): Unit | null {
  const custom = column?.unit ?? '';
  return moneyUnit(custom) ?? areaUnit(custom);
}

const unitAssumed = (head: LedgerHead, column: HeadColumn): CellProblem => ({
  address: addressOf(head.bottom, column.col),
  field: column.column!.field,
  code: 'unit-assumed',
  params: { unit: column.column!.unit! },
  severity: 'warning',
  text: column.label.label,
});
