import type { Cell, MergedRange, Sheet } from '../workbook/workbook.ts';

/** The top of a sheet, where heads are, with merged cells repeated over what they cover. */
export interface SheetTop {
  /** Numbers of the rows that hold something, in order. */
  rowNumbers: number[];
  /** Column numbers in use. */
  columns: number[];
  text(row: number, col: number): string;
}

const covers = (merge: MergedRange, row: number, col: number): boolean =>
  row >= merge.top && row <= merge.bottom && col >= merge.left && col <= merge.right;

/** Looks at the first `depth` rows that hold something. */
export function sheetTop(sheet: Sheet, depth: number): SheetTop {
  const rows = sheet.rows.slice(0, depth);
  const last = rows.at(-1)?.row ?? 0;
  const cells = new Map<string, Cell>();
  for (const row of rows) for (const cell of row.cells) cells.set(`${row.row}:${cell.col}`, cell);
  const merges = sheet.merges.filter((merge) => merge.top <= last && merge.bottom - merge.top < depth);
  const columns = [...new Set(rows.flatMap((row) => row.cells.map((cell) => cell.col)))].sort((a, b) => a - b);
  return {
    rowNumbers: rows.map((row) => row.row),
    columns,
    text(row, col) {
      const own = cells.get(`${row}:${col}`);
      if (own) return own.text;
      const merge = merges.find((range) => covers(range, row, col));
      return (merge && cells.get(`${merge.top}:${merge.left}`)?.text) ?? '';
    },
  };
}
