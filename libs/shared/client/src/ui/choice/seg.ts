import { booleanAttribute, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model, output } from '@angular/core';
import { nextIndex } from './roving';

export interface SegOption<T extends string = string> {
  value: T;
  label: string;
  /** `zhi`, `yao` or `''`: a dot in the hue of an industry before the label. */
  hue?: string;
}

/** Segmented control: one of few, as a radio group. Arrow keys choose; Tab leaves. Also a form control (`[formField]`). */
@Component({
  selector: 'lu-seg',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="seg"
      [class.s]="small()"
      [class.wide]="wide()"
      role="radiogroup"
      tabindex="-1"
      [attr.aria-label]="label()"
      (keydown)="move($event)"
    >
      @for (option of options(); track option.value) {
        <button
          type="button"
          role="radio"
          [attr.aria-checked]="option.value === value()"
          [tabindex]="$index === current() ? 0 : -1"
          [disabled]="disabled()"
          (click)="choose(option.value)"
          (blur)="touch.emit()"
        >
          @if (option.hue !== undefined) {
            <i class="ind {{ option.hue }}"></i>
          }
          {{ option.label }}
        </button>
      }
    </div>
  `,
})
export class Seg<T extends string = string> {
  readonly options = input.required<readonly SegOption<T>[]>();
  readonly label = input.required<string>();
  readonly value = model.required<T>();
  readonly small = input(false, { transform: booleanAttribute });
  readonly wide = input(false, { transform: booleanAttribute });
  readonly disabled = input(false);
  readonly touch = output<void>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly current = computed(() =>
    Math.max(
      0,
      this.options().findIndex(({ value }) => value === this.value()),
    ),
  );

  protected choose(value: T): void {
    this.value.set(value);
  }

  protected move(event: KeyboardEvent): void {
    const next = nextIndex(event.key, this.current(), this.options().length);
    if (next === undefined) return;
    event.preventDefault();
    this.choose(this.options()[next]!.value);
    this.element.querySelectorAll('button')[next]?.focus();
  }
}
