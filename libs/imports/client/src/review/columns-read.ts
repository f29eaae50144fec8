import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { ColumnFieldDto, ImportView } from '@luodi/imports/contract';
import { words } from '@luodi/shared/client';
import { MEND_EN, MEND_ZH } from '../mend-words';
import { Names } from './value-names';

type Assigned = Record<string, string | null>;

/** Which column was read as which field; to be assigned otherwise, remembered for this head, or forgotten. */
@Component({
  selector: 'lu-columns-read',
  providers: [Names],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './columns-read.html',
  styleUrl: './columns-read.css',
})
export class ColumnsRead {
  readonly of = input.required<ImportView>();
  readonly busy = input(false);
  readonly assign = output<ColumnFieldDto[]>();
  readonly forget = output<void>();

  protected readonly w = words(MEND_ZH, MEND_EN);
  private readonly names = inject(Names);
  protected readonly columns = computed(() => this.of().columns.map((one) => ({ ...one, column: one.address.replace(/\d+$/, '') })));
  protected readonly ignored = computed(() => this.columns().filter(({ field }) => field === null).length);
  /** Fields under their names; two of one name (a column that may hold both) stay apart by their own. */
  protected readonly fields = computed(() => this.of().fields.map((field) => ({ field, name: this.names.field(field, this.of().kind) })));
  protected readonly chosen = linkedSignal<Assigned>(() => Object.fromEntries(this.columns().map(({ column, field }) => [column, field])));
  protected readonly changes = computed(() =>
    this.columns()
      .filter(({ column, field }) => this.chosen()[column] !== field)
      .map(({ column }) => ({ column, field: this.chosen()[column] ?? null })),
  );

  protected readonly nameOf = (field: string | null) => (field === null ? this.w().ignored : this.names.field(field, this.of().kind));

  /** A field is read from one column: the one that had it is ignored. */
  protected choose(column: string, value: string): void {
    const field = value || null;
    this.chosen.update((all) => {
      const others = Object.entries(all).map(([name, had]) => [name, field !== null && had === field ? null : had]);
      return { ...Object.fromEntries(others), [column]: field } as Assigned;
    });
  }
}
