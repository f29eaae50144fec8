import { afterRenderEffect, ChangeDetectionStrategy, Component, Directive, ElementRef, inject, input, viewChild } from '@angular/core';
import { nextIndex } from '../choice/roving';
import { Floating } from './floating';

/** An entry of a menu: `<button luMenuItem (click)="…">` or `<a luMenuItem routerLink="…">`. */
@Directive({ selector: '[luMenuItem]', host: { role: 'menuitem', tabindex: '-1' } })
export class MenuItem {}

/** A button that opens a list of actions. Trigger content by `[trigger]`; entries carry `luMenuItem`. Arrows, Home, End, Esc, Tab. */
@Component({
  selector: 'lu-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [Floating],
  host: { '(focusout)': 'floating.left($event)' },
  template: `
    <button
      type="button"
      [class]="look()"
      aria-haspopup="menu"
      [attr.aria-expanded]="floating.open()"
      [attr.aria-label]="name() || null"
      (click)="floating.open() ? floating.close() : floating.show()"
      (keydown.arrowdown)="floating.show(); $event.preventDefault()"
    >
      <ng-content select="[trigger]" />
    </button>
    @if (floating.open()) {
      <div
        #box
        class="float menu placed"
        role="menu"
        tabindex="-1"
        [attr.aria-label]="label()"
        (keydown)="press($event)"
        (click)="pressed($event)"
      >
        <ng-content />
      </div>
    }
  `,
})
export class Menu {
  readonly label = input.required<string>();
  readonly name = input('');
  readonly look = input('btn ghost icon');
  /** The edge of the trigger it lines up with. */
  readonly edge = input<'start' | 'end'>('end');
  protected readonly floating = inject(Floating);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      const box = this.box()?.nativeElement;
      if (!box) return;
      this.floating.place(box, this.edge());
      this.entries()[0]?.focus();
    });
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return this.floating.close();
    }
    const entries = this.entries();
    const next = nextIndex(event.key, Math.max(0, entries.indexOf(document.activeElement as HTMLElement)), entries.length);
    if (next === undefined) return;
    event.preventDefault();
    entries[next]?.focus();
  }

  protected pressed(event: Event): void {
    if ((event.target as HTMLElement).closest('[role^="menuitem"]')) this.floating.close();
  }

  private entries(): HTMLElement[] {
    return [...(this.box()?.nativeElement.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  }
}
