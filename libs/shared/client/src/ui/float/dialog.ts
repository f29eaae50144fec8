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
  viewChild,
} from '@angular/core';
import { words } from '../../i18n/words';
import { BehindPill } from '../../live/behind-pill';
import type { KeptUp } from '../../live/live';
import { Icon } from '../marks/icon';

let made = 0;

/**
 * A modal dialog (`lu-dialog`) or a sheet from the side, on a phone from the foot (`lu-sheet`). It is open while it exists:
 * `@if (adding()) { <lu-dialog title="…" (closed)="adding.set(false)"> … </lu-dialog> }`. Esc and the cross close; focus goes back.
 */
@Component({
  selector: 'lu-dialog, lu-sheet',
  imports: [BehindPill, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog [class]="kind" [class.wide]="wide()" [attr.aria-labelledby]="id" (cancel)="refuse($event)">
      <div class="dh">
        <div class="sp">
          <h2 [id]="id">{{ title() }}</h2>
          @if (lead(); as line) {
            <p>{{ line }}</p>
          }
        </div>
        <button class="btn ghost icon s" type="button" [attr.aria-label]="w().close" (click)="closed.emit()">
          <lu-icon name="close" />
        </button>
      </div>
      @if (live(); as live) {
        <lu-behind-pill [of]="live" />
      }
      <div class="db"><ng-content /></div>
    </dialog>
  `,
})
export class Dialog {
  readonly title = input.required<string>();
  readonly lead = input<string>();
  /** What tells that somebody else changes what is being written. */
  readonly live = input<KeptUp>();
  readonly wide = input(false, { transform: booleanAttribute });
  readonly closed = output<void>();
  protected readonly kind = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.localName === 'lu-sheet' ? 'sheet' : 'dlg';
  protected readonly id = `dialog-${++made}`;
  protected readonly w = words({ close: '关闭' }, { close: 'Close' });
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const before = document.activeElement as HTMLElement | null;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    // Taken out of the page while open, a dialog does not give focus back by itself.
    inject(DestroyRef).onDestroy(() => setTimeout(() => before?.focus()));
  }

  protected refuse(event: Event): void {
    event.preventDefault();
    this.closed.emit();
  }
}
