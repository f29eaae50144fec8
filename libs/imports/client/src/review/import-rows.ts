import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CellTextDto, ChooseRowDto, ImportView } from '@luodi/imports/contract';
import { words } from '@luodi/shared/client';
import { EN, ZH } from '../imports-words';
import { MendCell } from './mend-cell';
import { arranged, said } from './review';
import { RowChanges } from './row-changes';
import { RowChoice } from './row-choice';
import { Names } from './value-names';

const AT_ONCE = 100;

/** The rows of a ledger: what will be done with each, what changes, and what there is to say about its cells. */
@Component({
  selector: 'lu-import-rows',
  imports: [MendCell, RouterLink, RowChanges, RowChoice],
  providers: [Names],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-rows.html',
  styleUrl: './import-rows.css',
})
export class ImportRows {
  readonly of = input.required<ImportView>();
  /** How many there are, of which the first ones are at hand. */
  readonly count = input.required<number>();
  readonly changing = input(false);
  readonly busy = input(false);
  readonly mend = output<CellTextDto[]>();
  readonly choose = output<ChooseRowDto>();
  /** More rows are to be at hand. */
  readonly more = output();
  protected readonly kind = computed(() => this.of().kind);
  protected readonly w = words(ZH, EN);
  protected readonly said = said;
  private readonly names = inject(Names);
  protected readonly field = (field: string) => this.names.field(field, this.kind());
  /** Where the record of a row is. */
  protected readonly records = computed(() => (this.kind() === 'visits' ? '/visits' : '/projects'));
  protected readonly arranged = arranged;
  private readonly limit = linkedSignal({ source: () => this.of().id, computation: () => AT_ONCE });
  protected readonly visible = computed(() => this.of().rows.slice(0, this.limit()));
  protected readonly next = computed(() => Math.min(AT_ONCE, this.count() - this.visible().length));

  protected showMore(): void {
    this.limit.update((limit) => limit + AT_ONCE);
    if (this.limit() > this.of().rows.length && this.of().rows.length < this.count()) this.more.emit();
  }
}
