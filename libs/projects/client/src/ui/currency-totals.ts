import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Params } from '@angular/router';
import type { CurrencyTotal } from '@luodi/projects/contract';
import { Amount } from '@luodi/shared/client';
import { CURRENCIES } from '@luodi/shared/contract';

/** Totals side by side, one a currency, never added across. With `to`, each opens the rows it sums. */
@Component({
  selector: 'lu-currency-totals',
  imports: [Amount],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap totals' },
  styles: `
    :host {
      column-gap: var(--s3);
      row-gap: 0;
    }
  `,
  template: `
    @for (total of ordered(); track total.currency) {
      <lu-amount
        [of]="total.amount"
        [currency]="total.currency"
        [scale]="total.currency === 'CNY' ? 'yi' : 'auto'"
        [decimals]="total.currency === 'CNY' ? decimals() : undefined"
        [unit]="!bare() || total.currency !== 'CNY'"
        [bold]="bold()"
        [to]="to()"
        [params]="params()"
      />
    }
  `,
})
export class CurrencyTotals {
  readonly of = input.required<readonly CurrencyTotal[]>();
  readonly bold = input(true);
  protected readonly ordered = computed(() =>
    [...this.of()].sort((a, b) => CURRENCIES.indexOf(a.currency) - CURRENCIES.indexOf(b.currency)),
  );
  /** Of yuan, at the Chinese scale. */
  readonly decimals = input(2);
  /** Under a column head that already says the unit of yuan. */
  readonly bare = input(false, { transform: booleanAttribute });
  readonly to = input<string>();
  readonly params = input<Params>();
}
