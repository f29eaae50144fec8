import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportView, RowAction } from '@luodi/imports/contract';
import { Dialog, Formats, Icon, Lens, words } from '@luodi/shared/client';
import { EN, ZH } from '../imports-words';
import { plan } from './review';

/** Says exactly what will be written and what is left out, writes it, and can take it back. */
@Component({
  selector: 'lu-commit-bar',
  imports: [Dialog, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commit-bar.html',
  styleUrl: './commit-bar.css',
})
export class CommitBar {
  readonly of = input.required<ImportView>();
  readonly busy = input(false);
  readonly commit = output<void>();
  readonly revert = output<void>();

  protected readonly lens = inject(Lens);
  protected readonly formats = inject(Formats);
  protected readonly w = words(ZH, EN);
  protected readonly asking = signal(false);
  protected readonly counted = computed(() => this.w().counted[this.of().kind]);
  /** Where its records are. */
  protected readonly records = computed(() => (this.of().kind === 'visits' ? '/visits' : '/projects'));
  protected readonly plan = computed(() => plan(this.of()));
  protected readonly writes = computed(() => this.said(['create', 'update']));
  protected readonly leaves = computed(() => this.said(['same', 'duplicate', 'problem']));
  /** Why nothing can be written now, in words; undefined when it can. */
  protected readonly barred = computed(() => {
    if (this.lens.past()) return this.w().upload.past(this.formats.day(this.lens.day(), { year: 'always' }));
    return this.plan().written === 0 ? this.w().nothing : this.of().can.commit ? undefined : this.w().notAllowed;
  });

  protected takeBack(): void {
    this.asking.set(false);
    this.revert.emit();
  }

  private said(actions: RowAction[]): string {
    const { counts } = this.of();
    return actions
      .filter((action) => counts[action])
      .map((action) => this.w().planParts[action](counts[action], this.counted()))
      .join(this.w().comma);
  }
}
