import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import type { PageList } from '../data/page-list';
import { words } from '../i18n/words';
import { isFree } from '../keys/shortcuts';
import { EN, ZH } from './list-words';
import type { RowSelection } from './row-selection';

/** After a dialog that closes with it. */
const LATER_MS = 20;

/** What can be done with the picked rows, at the foot of the page; its content are the acts. */
@Component({
  selector: 'lu-selection-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'region', '[attr.aria-label]': 'w().picked', '(keydown.escape)': 'closed.emit()', '(document:keydown)': 'press($event)' },
  template: `
    <span class="b" role="status">{{ w().pickedCount(selection().count()) }}</span>
    @if (more()) {
      <button class="btn ghost s" type="button" [disabled]="busy()" (click)="all.emit()">
        {{ list().capped() || list().total() > most() ? w().pickFirst(most()) : w().pickAll(list().totalText()) }}
      </button>
    }
    <span class="sp"></span>
    <ng-content />
    <button class="btn ghost s" type="button" (click)="closed.emit()">{{ w().unpick }}</button>
  `,
  styles: `
    :host {
      position: sticky;
      bottom: var(--s3);
      z-index: 14;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
      margin-top: var(--s3);
      padding: var(--s2) var(--s4);
      border: 1px solid var(--line-2);
      border-radius: var(--r-2);
      background: var(--surface);
      box-shadow: var(--shadow-float);
    }
    @media (max-width: 767px) {
      :host {
        bottom: calc(var(--tabbar) + env(safe-area-inset-bottom) + var(--s2));
      }
    }
  `,
})
export class SelectionBar {
  readonly selection = input.required<RowSelection>();
  readonly list = input.required<PageList<unknown>>();
  /** At most so many rows can be changed together. */
  readonly most = input.required<number>();
  readonly busy = input(false);
  /** All rows that match are asked for, also those not loaded. */
  readonly all = output<void>();
  readonly closed = output<void>();
  /** E: the picked rows are to be changed. */
  readonly edit = output<void>();
  protected readonly w = words(ZH, EN);
  protected readonly more = computed(() => this.selection().count() < Math.min(this.list().total(), this.most()));

  constructor() {
    inject(DestroyRef).onDestroy(() => setTimeout(() => this.giveBack(), LATER_MS));
  }

  protected press(event: KeyboardEvent): void {
    if (!isFree(event) || event.key.toUpperCase() !== 'E' || !this.selection().count()) return;
    event.preventDefault();
    this.edit.emit();
  }

  /** Gone, it leaves focus nowhere: that goes on from the row picked last. */
  private giveBack(): void {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-record="${this.selection().last}"]`)?.focus({ preventScroll: true });
  }
}
