import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import type { AmountScale } from '../../i18n/amount';
import { Formats } from '../../i18n/formats';

/** An amount in yuan with its unit one size down; with `to` the figure opens its rows. Null is shown as a dash. */
@Component({
  selector: 'lu-amount',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'nw' },
  template: `
    @if (parts(); as shown) {
      @if (to(); as target) {
        <a class="n" [class.b]="bold()" [routerLink]="target" [queryParams]="params()">{{ shown.figure }}</a>
      } @else {
        <span [class.b]="bold()">{{ shown.figure }}</span>
      }
      @if (unit()) {
        <span class="u">{{ shown.unit }}</span>
      }
    } @else {
      <span class="mute">—</span>
    }
  `,
})
export class Amount {
  readonly of = input.required<number | null | undefined>();
  readonly currency = input('CNY');
  readonly scale = input<AmountScale>('auto');
  readonly decimals = input<number>();
  readonly signed = input(false, { transform: booleanAttribute });
  readonly unit = input(true);
  readonly bold = input(false, { transform: booleanAttribute });
  readonly to = input<string | readonly unknown[]>();
  readonly params = input<Params>();

  private readonly formats = inject(Formats);
  protected readonly parts = computed(() => {
    const amount = this.of();
    const style = { currency: this.currency(), scale: this.scale(), decimals: this.decimals(), signed: this.signed() };
    return amount === null || amount === undefined ? null : this.formats.parts(amount, style);
  });
}
