import { DestroyRef, DOCUMENT, ElementRef, inject, Injectable, signal } from '@angular/core';
import { placeBeside } from './place';

/**
 * What menus and popovers share: opened beside their trigger, closed by Esc, by a press outside, by scrolling away; focus goes back to the
 * trigger. Fixed to the viewport, so that it also works inside dialogs, panels and scrolling tables. Provide it on the component.
 */
@Injectable()
export class Floating {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly shown = signal(false);
  readonly open = this.shown.asReadonly();

  constructor() {
    const outside = (event: Event) => this.open() && !this.host.contains(event.target as Node) && this.close(false);
    const away = (event: Event) => this.open() && !this.host.contains(event.target as Node) && this.close(false);
    this.document.addEventListener('pointerdown', outside, true);
    this.document.addEventListener('scroll', away, true);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('pointerdown', outside, true);
      this.document.removeEventListener('scroll', away, true);
    });
  }

  show(): void {
    this.shown.set(true);
  }

  close(giveFocusBack = true): void {
    this.shown.set(false);
    if (giveFocusBack) this.trigger()?.focus();
  }

  /** Puts the rendered box beside the trigger. */
  place(box: HTMLElement, align: 'start' | 'end'): void {
    const anchor = this.trigger()?.getBoundingClientRect();
    if (!anchor) return;
    const viewport = { width: this.document.documentElement.clientWidth, height: innerHeight };
    const { left, top, maxHeight } = placeBeside(anchor, { width: box.offsetWidth, height: box.offsetHeight }, viewport, align);
    Object.assign(box.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }

  /** Esc closes; focus leaving by Tab closes without pulling it back. */
  left(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (this.open() && to && !this.host.contains(to)) this.close(false);
  }

  private trigger(): HTMLElement | null {
    return this.host.querySelector('button');
  }
}
