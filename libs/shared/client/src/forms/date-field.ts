import { booleanAttribute, ChangeDetectionStrategy, Component, input, linkedSignal, model, output } from '@angular/core';
import { words } from '../i18n/words';

/**
 * A day `YYYY-MM-DD`, or with `partial` also a month `YYYY-MM` for a day known only by month (never turned into the first). Blank is ''.
 * Native pickers: they are what an old phone does best. A form control.
 */
@Component({
  selector: 'lu-date-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row' },
  template: `
    <input
      class="inp"
      [type]="byMonth() ? 'month' : 'date'"
      [value]="value()"
      [min]="bound(from())"
      [max]="bound(to())"
      [disabled]="disabled()"
      [attr.aria-label]="label()"
      (change)="value.set($any($event.target).value)"
      (blur)="touch.emit()"
    />
    @if (partial()) {
      <label class="check s nw"><input type="checkbox" [checked]="byMonth()" (change)="setPrecision(!byMonth())" />{{ w().byMonth }}</label>
    }
  `,
})
export class DateField {
  readonly value = model('');
  readonly partial = input(false, { transform: booleanAttribute });
  /** Earliest and latest day. */
  readonly from = input<string>();
  readonly to = input<string>();
  readonly disabled = input(false);
  readonly label = input<string>();
  readonly touch = output<void>();
  protected readonly w = words({ byMonth: '只知道月份' }, { byMonth: 'Month only' });
  protected readonly byMonth = linkedSignal(() => /^\d{4}-\d{2}$/.test(this.value()));
  protected readonly bound = (day: string | undefined) => (day && this.byMonth() ? day.slice(0, 7) : (day ?? null));

  protected setPrecision(byMonth: boolean): void {
    const day = this.value();
    // From a month to a day nothing is guessed: the day is asked for anew.
    this.value.set(byMonth ? day.slice(0, 7) : '');
    this.byMonth.set(byMonth);
  }
}
