import { DestroyRef, Directive, ElementRef, inject, input } from '@angular/core';
import type { RowPicks } from './row-picks';

const HELD_MS = 500;
/** A finger is never quite still. */
const STILL_PX = 10;

/** `<li [luPickOnHold]="row.id" [picks]="picks">`: a row held under a finger begins picking, with that row. */
@Directive({
  selector: '[luPickOnHold]',
  host: {
    '[style.-webkit-touch-callout]': "picks().switched() ? 'none' : null",
    '(pointerdown)': 'press($event)',
    '(pointermove)': 'move($event)',
    '(pointerup)': 'end()',
    '(pointercancel)': 'end()',
    '(contextmenu)': 'keep($event)',
  },
})
export class PickOnHold {
  /** The id of the row. */
  readonly luPickOnHold = input.required<string>();
  readonly picks = input.required<Pick<RowPicks, 'switched' | 'begin'>>();
  private at = { x: 0, y: 0 };
  private timer?: ReturnType<typeof setTimeout>;
  private held = false;

  constructor() {
    // Ahead of the link that takes the whole row, which must not be followed when the finger is lifted.
    const row = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    row.addEventListener('click', (event) => this.keepOnce(event), { capture: true });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected press({ pointerType, clientX: x, clientY: y }: PointerEvent): void {
    this.end();
    this.held = false;
    if (pointerType === 'mouse' || !this.picks().switched()) return;
    this.at = { x, y };
    this.timer = setTimeout(() => {
      this.held = true;
      this.picks().begin(this.luPickOnHold());
    }, HELD_MS);
  }

  protected move({ clientX, clientY }: PointerEvent): void {
    if (Math.hypot(clientX - this.at.x, clientY - this.at.y) > STILL_PX) this.end();
  }

  protected end(): void {
    clearTimeout(this.timer);
  }

  private keepOnce(event: Event): void {
    this.keep(event);
    this.held = false;
  }

  protected keep(event: Event): void {
    if (!this.held) return;
    event.preventDefault();
    event.stopPropagation();
  }
}
