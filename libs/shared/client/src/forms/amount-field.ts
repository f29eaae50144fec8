import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { amountUnit } from '../i18n/amount';
import { Language } from '../i18n/language';
import { words } from '../i18n/words';
import { bestOf, typedOf, unitsFor, yuanOf, type AmountUnit } from './amount-input';

/**
 * An amount as ledgers write it, in 万元 or 亿元; the value is in yuan (of `currency`), null when blank, NaN while it is no number. A form
 * control. Changing the unit rewrites what is shown and keeps the amount.
 */
@Component({
  selector: 'lu-amount-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'with-unit' },
  template: `
    <input
      #box
      class="inp num"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      [value]="text()"
      [disabled]="disabled()"
      (input)="type($any($event.target).value)"
      (blur)="touch.emit()"
    />
    @if (units().length > 1) {
      <select class="inp" [attr.aria-label]="w().unit(label())" [disabled]="disabled()" (change)="measure($any($event.target).value)">
        @for (option of units(); track option) {
          <option [value]="option" [selected]="option === unit()">{{ name(option) }}</option>
        }
      </select>
    } @else {
      <span class="u">{{ name(unit()) }}</span>
    }
  `,
  styles: `
    select.inp {
      width: auto;
      flex: none;
    }
  `,
})
export class AmountField {
  readonly value = model<number | null>(null);
  readonly currency = input('CNY');
  /** What the amount is of, said with the choice of unit. */
  readonly label = input('');
  readonly disabled = input(false);
  readonly touch = output<void>();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly language = inject(Language);
  protected readonly w = words({ unit: (of: string) => `${of}的单位` }, { unit: (of: string) => `Unit of ${of}` });
  protected readonly units = computed(() => unitsFor(this.currency(), this.language.code()));
  protected readonly unit = linkedSignal<readonly AmountUnit[], AmountUnit>({
    source: this.units,
    computation: (units) => untracked(() => bestOf(units, this.value())),
  });
  private typed = '';
  /** What stands in the box: as typed as long as it means the value, else the value written out. */
  protected readonly text = linkedSignal(() => {
    const value = this.value();
    return Object.is(yuanOf(this.typed, this.unit()), value) ? this.typed : typedOf(value, this.unit());
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(text: string): void {
    this.typed = text;
    this.text.set(text);
    this.value.set(yuanOf(text, this.unit()));
  }

  protected measure(unit: AmountUnit): void {
    this.unit.set(unit);
  }

  protected name(unit: AmountUnit): string {
    return amountUnit(unit === 'wan' ? 'wan' : 'yi', this.language.code(), this.currency());
  }
}
