import type { Cell, MergedRange, Sheet, SheetRow } from '../workbook/workbook.ts';
import type { RowKind } from './row-kind.ts';

/** A value a row has from the merged cell above it. */
export interface FilledCell {
  cell: Cell;
  fromRow: number;
  /** Nobody says that it was merged: the file cannot. */
  assumed?: true;
}

/** Carries cells down while the rows go by, in order. To be told of every row, whatever its kind. */
export interface Fill {
  pass(row: SheetRow, kind: RowKind['kind']): void;
  /** The cell that covers this row from above. */
  at(row: number, col: number): FilledCell | null;
}

/** A table of text has its merged cells in their first row only: a blank there takes the value above, as far as the group goes. */
export class AssumedFill implements Fill {
  readonly #columns: number[];
  readonly #above = new Map<number, FilledCell>();

  constructor(columns: number[]) {
    this.#columns = columns;
  }

  pass(row: SheetRow, kind: RowKind['kind']): void {
    if (kind === 'group') this.#above.clear();
    if (kind !== 'data') return;
    for (const cell of row.cells.filter(({ col }) => this.#columns.includes(col)))
      this.#above.set(cell.col, { cell, fromRow: row.row, assumed: true });
  }

  at(row: number, col: number): FilledCell | null {
    const above = this.#above.get(col);
    return above && above.fromRow < row ? above : null;
  }
}

/**
 * Carries merged cells down while the rows go by, in order. A group row in between ends the carrying: 颜厝镇 above 二、一药
 * says nothing of the rows below it.
 */
export class MergedFill implements Fill {
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

  pass(row: SheetRow, kind: RowKind['kind']): void {
    if (kind === 'group') this.#lastGroup = row.row;
    for (const [col, ranges] of this.#merges) {
      while (ranges[0] && ranges[0].top <= row.row) {
        const range = ranges.shift()!;
        const cell = range.top === row.row ? (row.cells.find((one) => one.col === col) ?? null) : null;
        this.#current.set(col, { range, cell });
      }
    }
  }

  at(row: number, col: number): FilledCell | null {
    const now = this.#current.get(col);
    if (!now?.cell || row <= now.range.top || row > now.range.bottom || this.#lastGroup > now.range.top) return null;
    return { cell: now.cell, fromRow: now.range.top };
  }
}
