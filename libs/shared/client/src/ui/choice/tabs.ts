import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model } from '@angular/core';
import { nextIndex } from './roving';

export interface Tab<T extends string = string> {
  value: T;
  label: string;
  count?: number;
}

/** Saved views or parts of a page. The panel it shows has `role="tabpanel"` and the id given as `panel`. */
@Component({
  selector: 'lu-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="tabs" role="tablist" tabindex="-1" [attr.aria-label]="label()" (keydown)="move($event)">
      @for (tab of tabs(); track tab.value) {
        <button
          type="button"
          role="tab"
          [attr.aria-selected]="tab.value === value()"
          [attr.aria-controls]="panel()"
          [tabindex]="tab.value === value() ? 0 : -1"
          (click)="value.set(tab.value)"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="mute">{{ tab.count }}</span>
          }
        </button>
      }
    </div>
  `,
})
export class Tabs<T extends string = string> {
  readonly tabs = input.required<readonly Tab<T>[]>();
  readonly label = input.required<string>();
  readonly value = model.required<T>();
  readonly panel = input<string>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected move(event: KeyboardEvent): void {
    const tabs = this.tabs();
    const at = tabs.findIndex(({ value }) => value === this.value());
    const next = nextIndex(event.key, Math.max(0, at), tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    this.value.set(tabs[next]!.value);
    this.element.querySelectorAll('button')[next]?.focus();
  }
}
