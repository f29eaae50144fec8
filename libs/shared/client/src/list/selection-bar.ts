import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, output } from '@angular/core';
import { EN as BULK_EN, ZH as BULK_ZH } from '../bulk/bulk-words';
import { words } from '../i18n/words';
import { isFree } from '../keys/shortcuts';
import { EN, ZH } from './list-words';
import type { RowPicks } from './row-picks';

type Counted = Pick<RowPicks['selection'], 'count' | 'last'>;

/** After a dialog that closes with it. */
const LATER_MS = 20;

/** What can be done with the picked rows, at the foot of the page. */
@Component({
  selector: 'lu-selection-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'region', '[attr.aria-label]': 'w().picked', '(keydown.escape)': 'picks().leave()', '(document:keydown)': 'press($event)' },
  template: `
    <span class="b" role="status">{{ w().pickedCount(count()) }}</span>
    @if (more()) {
      <button class="btn ghost s" type="button" [disabled]="picks().taking()" (click)="picks().takeAll()">
        {{ all() }}
      </button>
    }
    <span class="sp"></span>
    <button class="btn primary s" type="button" [disabled]="!count()" (click)="edit.emit()">{{ bulk().open }}</button>
    <button class="btn ghost s" type="button" (click)="picks().leave()">{{ w().unpick }}</button>
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
  readonly picks = input.required<Pick<RowPicks, 'list' | 'most' | 'taking' | 'takeAll' | 'leave'> & { selection: Counted }>();
  /** The picked rows are to be changed; E does so too. */
  readonly edit = output<void>();
  protected readonly w = words(ZH, EN);
  protected readonly bulk = words(BULK_ZH, BULK_EN);
  protected readonly count = computed(() => this.picks().selection.count());
  protected readonly more = computed(() => this.count() < Math.min(this.picks().list.total(), this.picks().most));
  protected readonly all = computed(() => {
    const { list, most } = this.picks();
    return list.capped() || list.total() > most ? this.w().pickFirst(most) : this.w().pickAll(list.totalText());
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => setTimeout(() => this.giveBack(), LATER_MS));
  }

  protected press(event: KeyboardEvent): void {
    if (!isFree(event) || event.key.toUpperCase() !== 'E' || !this.count()) return;
    event.preventDefault();
    this.edit.emit();
  }

  /** Gone, it leaves focus nowhere: that goes on from the row picked last. */
  private giveBack(): void {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-record="${this.picks().selection.last}"]`)?.focus({ preventScroll: true });
  }
}
