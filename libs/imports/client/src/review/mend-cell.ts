import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { CellNote, CellTextDto, ImportView } from '@luodi/imports/contract';
import { IndustryNames } from '@luodi/industries/client';
import { words } from '@luodi/shared/client';
import { MEND_EN, MEND_ZH } from '../mend-words';
import { chosenText, headOf, mended, sameSaid } from './mending';

/** Corrects a cell of the ledger where it is spoken of: its head above, one of a list where there is one. */
@Component({
  selector: 'lu-mend-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mend-cell.html',
  styleUrl: './mend-cell.css',
})
export class MendCell {
  readonly note = input.required<CellNote>();
  readonly of = input.required<ImportView>();
  readonly busy = input(false);
  readonly mend = output<CellTextDto[]>();

  private readonly industries = inject(IndustryNames);
  protected readonly w = words(MEND_ZH, MEND_EN);
  protected readonly open = signal(false);
  protected readonly everywhere = signal(true);
  protected readonly text = linkedSignal(() => this.note().cell ?? '');
  protected readonly option = signal('');
  protected readonly head = computed(() => headOf(this.note().address, this.of()));
  protected readonly named = computed(() => `${this.note().address}-${this.note().code}`);
  protected readonly options = computed(() => this.of().options[this.note().field] ?? []);
  protected readonly others = computed(() => (this.options().length ? sameSaid(this.note(), this.of().rows) : []));

  /** The cell is written in Chinese, as the ledger is; an industry to choose is named in the reader's language. */
  protected said(option: string): string {
    return this.note().field === 'industry' ? this.industries.said(option) : option;
  }

  protected save(event: Event): void {
    event.preventDefault();
    const listed = this.options().length > 0;
    if (listed && !this.option()) return;
    const notes = [this.note(), ...(this.everywhere() ? this.others() : [])];
    this.mend.emit(mended(notes, (note) => (listed ? chosenText(note, this.option()) : this.text())));
    this.open.set(false);
  }
}
