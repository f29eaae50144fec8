import { computed, effect, inject, signal, untracked } from '@angular/core';
import { BULK_LIMIT } from '@luodi/shared/contract';
import type { PageList, PageParams } from '../data/page-list';
import { Toasts } from '../ui/float/toasts';
import { RowSelection } from './row-selection';

interface PickedFrom<Row> {
  list: PageList<Row>;
  /** The request behind the list; another one lets all rows go. */
  asked: () => PageParams | undefined;
  /** Whether rows may be picked now. */
  may: () => boolean;
  /** Whether each row has its box at once, or once it is asked for. */
  boxes: () => boolean;
  nameOf(row: Row): string;
}

/** The rows of a list that are picked to be changed together. Make it in an injection context. */
export class RowPicks<Row extends { id: string; version: number } = { id: string; version: number }> {
  private readonly toasts = inject(Toasts);
  readonly list: PageList<unknown>;
  readonly most = BULK_LIMIT;
  readonly selection: RowSelection<Row>;
  readonly choosing = signal(false);
  /** What begins and ends picking is of use. */
  readonly switched = computed(() => this.from.may() && !this.from.boxes());
  readonly offered = computed(() => (this.from.may() && (this.from.boxes() || this.choosing()) ? this.selection : undefined));
  readonly underWay = computed(() => this.selection.count() > 0 || this.choosing());
  /** All that match are being fetched. */
  readonly taking = signal(false);

  constructor(private readonly from: PickedFrom<Row>) {
    this.list = from.list as PageList<unknown>;
    this.selection = new RowSelection({ rows: () => from.list.items(), nameOf: (row) => from.nameOf(row) });
    effect(() => {
      from.asked();
      untracked(() => this.leave());
    });
  }

  /** Picking begins, with this row. */
  begin(id: string): void {
    if (!this.switched() || this.choosing()) return;
    this.choosing.set(true);
    this.selection.toggle(id);
  }

  leave(): void {
    this.selection.clear();
    this.choosing.set(false);
  }

  /** Those that match, as many as one change may take. */
  async takeAll(): Promise<void> {
    this.taking.set(true);
    await this.from.list.firstRows(BULK_LIMIT).then(
      (rows) => this.selection.take(rows),
      (failure: unknown) => this.toasts.failed(failure),
    );
    this.taking.set(false);
  }
}
