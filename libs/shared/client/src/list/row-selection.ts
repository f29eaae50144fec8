import { computed, signal } from '@angular/core';
import { toggled, type Picked } from './picked';

interface PickedFrom<Row> {
  /** Those loaded, in the order shown. */
  rows(): readonly Row[];
  /** What a row is called to those who hear it. */
  nameOf(row: Row): string;
}

/** The rows of a list that are picked to be changed together. */
export class RowSelection<Row extends { id: string } = { id: string }> {
  private readonly picked = signal<Picked<Row>>(new Map());
  private picker: string | null = null;
  readonly rows = computed(() => [...this.picked().values()]);
  readonly count = computed(() => this.picked().size);
  readonly hasAll = computed(() => this.from.rows().length > 0 && this.from.rows().every(({ id }) => this.has(id)));

  constructor(private readonly from: PickedFrom<Row>) {}

  /** The row that was picked, or let go, last. */
  get last(): string | null {
    return this.picker;
  }

  has(id: string): boolean {
    return this.picked().has(id);
  }

  nameOf(row: Row): string {
    return this.from.nameOf(row);
  }

  /** `range`: with all rows from the one picked last. */
  toggle(id: string, range = false): void {
    this.picked.set(toggled(this.picked(), this.from.rows(), id, range && this.count() ? this.picker : null));
    this.picker = id;
  }

  /** All that are loaded, or none. */
  toggleAll(): void {
    if (this.hasAll()) this.clear();
    else this.take(this.from.rows());
  }

  take(rows: readonly Row[]): void {
    this.picked.set(new Map(rows.map((row) => [row.id, row])));
  }

  clear(): void {
    if (this.count()) this.picked.set(new Map());
  }
}
