import type { Cell, MergedRange, Sheet, SheetRow } from '../workbook/workbook.ts';

/** A value a row has from the merged cell above it. */
export interface FilledCell {
  cell: Cell;
  fromRow: number;
}

/**
 * Carries merged cells down while the rows go by, in order. A group row in between ends the carrying: 颜厝镇 above 二、一药
 * says nothing of the rows below it.
 */
export class MergedFill {
  readonly #merges = new Map<number, MergedRange[]>();
  readonly #current = new Map<number, { range: MergedRange; cell: Cell | null }>();
  #lastGroup = 0;

  constructor(sheet: Sheet, columns: number[]) {
    for (const col of columns) {
      const over = sheet.merges.filter((merge) => merge.bottom > merge.top && merge.left === col);
      if (over.length > 0)
        this.#merges.set(
          col,
          over.sort((a, b) => a.top - b.top),
        );
    }
  }

  /** To be told of every row, whatever its kind. */
  pass(row: SheetRow, isGroup: boolean): void {
    if (isGroup) this.#lastGroup = row.row;
    for (const [col, ranges] of this.#merges) {
      while (ranges[0] && ranges[0].top <= row.row) {
        const range = ranges.shift()!;
        const cell = range.top === row.row ? (row.cells.find((one) => one.col === col) ?? null) : null;
        this.#current.set(col, { range, cell });
      }
    }
  }

  /** The merged cell that covers this row from above. */
  at(row: number, col: number): FilledCell | null {
    const now = this.#current.get(col);
    if (!now?.cell || row <= now.range.top || row > now.range.bottom || this.#lastGroup > now.range.top) return null;
    return { cell: now.cell, fromRow: now.range.top };
  }
}
