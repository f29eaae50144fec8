import {
  afterNextRender,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { words } from '../../i18n/words';
import { BehindPill } from '../../live/behind-pill';
import type { KeptUp } from '../../live/live';
import { Icon } from '../marks/icon';

const IN_A_FIELD = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"]';

/**
 * Side panel of a list: the list stays live. ↑/↓ ask for the neighbouring record, Enter opens the full page, Esc closes; focus goes back to
 * the row. Stand it beside the list in a `.with-panel` grid; content is projected, `[actions]` go to its foot.
 */
@Component({
  selector: 'lu-panel',
  imports: [BehindPill, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <aside class="panel" [class.over]="over()" tabindex="-1" [attr.aria-label]="label()" (keydown)="press($event)">
      <div class="ph">
        <span class="ell">{{ position() || label() }}</span>
        <span class="sp"></span>
        @if (steps()) {
          <button class="btn ghost icon s" type="button" [attr.aria-label]="w().before" (click)="step.emit(-1)">
            <lu-icon name="up" />
          </button>
          <button class="btn ghost icon s" type="button" [attr.aria-label]="w().next" (click)="step.emit(1)">
            <lu-icon name="down" />
          </button>
        }
        @if (full(); as page) {
          <a class="btn ghost icon s" [routerLink]="page" [attr.aria-label]="w().full"><lu-icon name="expand" /></a>
        }
        <button class="btn ghost icon s" type="button" [attr.aria-label]="w().close" (click)="closed.emit()">
          <lu-icon name="close" />
        </button>
      </div>
      @if (live(); as live) {
        <lu-behind-pill [of]="live" />
      }
      <div class="pb"><ng-content /></div>
      <div class="pf"><ng-content select="[actions]" /></div>
    </aside>
  `,
})
export class Panel {
  readonly label = input.required<string>();
  /** Where the record stands in the list: 第 1 个，共 13 个. */
  readonly position = input<string>();
  /** Link to the full page. */
  readonly full = input<string | readonly unknown[]>();
  /** What keeps it up to date. */
  readonly live = input<KeptUp>();
  readonly steps = input(true, { transform: booleanAttribute });
  readonly step = output<1 | -1>();
  readonly closed = output<void>();
  protected readonly w = words(
    { before: '上一个', next: '下一个', full: '打开全页', close: '关闭' },
    { before: 'Previous', next: 'Next', full: 'Open full page', close: 'Close' },
  );
  /** At first it lies over the list, which makes room one frame later: laying out every row anew would keep the press waiting for its answer. */
  protected readonly over = signal(true);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    const before = document.activeElement as HTMLElement | null;
    afterNextRender(() => {
      this.host.querySelector('aside')?.focus({ preventScroll: true });
      requestAnimationFrame(() => requestAnimationFrame(() => this.over.set(false)));
    });
    inject(DestroyRef).onDestroy(() => setTimeout(() => this.giveBack(before)));
  }

  /** Unless the page has already put it elsewhere, as onto the row one ended on. */
  private giveBack(before: HTMLElement | null): void {
    if (document.activeElement === document.body) before?.focus({ preventScroll: true });
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing || event.defaultPrevented || (event.target as HTMLElement).closest(IN_A_FIELD)) return;
    const onItself = event.target === event.currentTarget;
    const act: Record<string, (() => void) | false> = {
      Escape: () => this.closed.emit(),
      ArrowDown: this.steps() && (() => this.step.emit(1)),
      ArrowUp: this.steps() && (() => this.step.emit(-1)),
      Enter: onItself && (() => this.host.querySelector<HTMLElement>('a.btn')?.click()),
    };
    const chosen = act[event.key];
    if (!chosen) return;
    event.preventDefault();
    chosen();
  }
}
