import type { GroupTotals, Listed } from '@luodi/shared/contract';

type Row = Listed<{ id: string; currency?: string }>;
/** What stands in one line of a table: a row, or the head of a group with what the server counted in it. */
export interface ListLine {
  row?: Row;
  group?: Pick<GroupTotals, 'value'> & Partial<GroupTotals>;
}

/** The rows with a head before each group. Rows come in the order of their groups. */
export function linesOf(rows: readonly Row[], group: string | null, totals: readonly GroupTotals[]): ListLine[] {
  if (!group) return rows.map((row) => ({ row }));
  const lines: ListLine[] = [];
  let before: string | null | undefined;
  for (const row of rows) {
    const cell = row.cells[group];
    const value = cell === null || cell === undefined || cell === '' ? null : String(cell);
    if (value !== before) lines.push({ group: totals.find((one) => (one.label ?? one.value) === value) ?? { value } });
    before = value;
    lines.push({ row });
  }
  return lines;
}
