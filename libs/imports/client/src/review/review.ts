import type { CellNote, ImportRowView, ImportView, RowAction } from '@luodi/imports/contract';

/** What is looked at: all rows, those of one action, or those with something said about a cell. */
export type Shown = 'all' | 'noted' | RowAction;
export const SHOWN: readonly Shown[] = ['all', 'create', 'update', 'same', 'duplicate', 'problem', 'noted'];

export function shownOf(given: string | undefined): Shown {
  return SHOWN.find((shown) => shown === given) ?? 'all';
}

export function rowsOf(rows: readonly ImportRowView[], shown: Shown): ImportRowView[] {
  return rows.filter((row) => shown === 'all' || (shown === 'noted' ? row.cells.length > 0 : row.action === shown));
}

export function countOf({ counts, rows }: Pick<ImportView, 'counts' | 'rows'>, shown: Shown): number {
  if (shown === 'noted') return rowsOf(rows, 'noted').length;
  return shown === 'all' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[shown];
}

/** How many rows a commit writes, and how many it leaves alone. */
export function plan({ counts }: Pick<ImportView, 'counts'>): { written: number; left: number } {
  const { create, update, same, duplicate, problem } = counts;
  return { written: create + update, left: same + duplicate + problem };
}

/** What is said of a cell without its address, which stands beside it. */
export function said({ address, message }: CellNote): string {
  return message.startsWith(address) ? message.slice(address.length).replace(/^[：:]\s*/, '') : message;
}
