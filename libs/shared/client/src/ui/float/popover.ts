import { afterRenderEffect, ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { Floating } from './floating';

/**
 * A button that opens a small panel beside it. The trigger's content is projected by `[trigger]`, the rest fills the panel; call `close()`
 * (template variable) when done.
 */
@Component({
  selector: 'lu-popover',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [Floating],
  host: { '(focusout)': 'floating.left($event)', '(keydown.escape)': 'escape($event)' },
  template: `
    <button
      type="button"
      [class]="look()"
      aria-haspopup="dialog"
      [attr.aria-expanded]="floating.open()"
      [attr.aria-label]="name() || null"
      (click)="floating.open() ? floating.close() : floating.show()"
    >
      <ng-content select="[trigger]" />
    </button>
    @if (floating.open()) {
      <div #box class="float popover placed" role="dialog" tabindex="-1" [attr.aria-label]="label()"><ng-content /></div>
    }
  `,
})
export class Popover {
  /** What the panel is for, said to assistive technology. */
  readonly label = input.required<string>();
  /** Name of the trigger when its content does not say it. */
  readonly name = input('');
  /** Classes of the trigger button. */
  readonly look = input('btn ghost');
  /** The edge of the trigger it lines up with. */
  readonly edge = input<'start' | 'end'>('start');
  protected readonly floating = inject(Floating);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      const box = this.box()?.nativeElement;
      if (!box) return;
      this.floating.place(box, this.edge());
      (box.querySelector<HTMLElement>('input, select, [tabindex="0"], button') ?? box).focus();
    });
  }

  close(): void {
    this.floating.close();
  }

  protected escape(event: Event): void {
    if (!this.floating.open()) return;
    event.stopPropagation();
    this.floating.close();
  }
}
