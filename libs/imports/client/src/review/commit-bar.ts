import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COMMIT_MODES, type CommitMode, type ImportView, type RowAction } from '@luodi/imports/contract';
import { Dialog, Formats, Icon, Lens, Seg, words } from '@luodi/shared/client';
import { EN, ZH } from '../imports-words';
import { MEND_EN, MEND_ZH } from '../mend-words';
import { plan } from './review';

/** Says exactly what will be written and what is left out, writes it, and can take it back. */
@Component({
  selector: 'lu-commit-bar',
  imports: [Dialog, Icon, RouterLink, Seg],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commit-bar.html',
  styleUrl: './commit-bar.css',
})
export class CommitBar {
  readonly of = input.required<ImportView>();
  readonly busy = input(false);
  readonly commit = output<CommitMode>();
  readonly revert = output<void>();

  protected readonly lens = inject(Lens);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly m = words(MEND_ZH, MEND_EN);
  protected readonly asking = signal(false);
  protected readonly counted = computed(() => this.w().counted[this.of().kind]);
  /** Where its records are. */
  protected readonly records = computed(() => (this.of().kind === 'visits' ? '/visits' : '/projects'));
  protected readonly mode = linkedSignal(() => this.of().mode);
  protected readonly modes = computed(() => COMMIT_MODES.map((value) => ({ value, label: this.m().modes[value] })));
  /** There is only something to choose where there is both. */
  protected readonly mayChoose = computed(() => this.of().counts.create > 0 && this.of().counts.update > 0);
  protected readonly plan = computed(() => plan(this.of(), this.mayChoose() ? this.mode() : 'both'));
  protected readonly writes = computed(() => this.said(this.plan().writes));
  protected readonly leaves = computed(() => this.said(this.plan().leaves));
  protected readonly written = computed(() => {
    const { counts } = this.of();
    const of = (action: RowAction) => (this.plan().writes.includes(action) ? counts[action] : 0);
    return { created: of('create'), updated: of('update') };
  });
  /** Why nothing can be written now, in words; undefined when it can. */
  protected readonly barred = computed(() => {
    if (this.lens.past()) return this.w().upload.past(this.formats.day(this.lens.day(), { year: 'always' }));
    return this.plan().writes.length === 0 ? this.w().nothing : this.of().can.commit ? undefined : this.w().notAllowed;
  });

  protected takeBack(): void {
    this.asking.set(false);
    this.revert.emit();
  }

  private said(actions: RowAction[]): string {
    const { counts } = this.of();
    return actions.map((action) => this.w().planParts[action](counts[action], this.counted())).join(this.w().comma);
  }
}
