import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrencyTotals } from '@luodi/projects/client';
import { ErrorState, Language, LENS_CODES, Skeleton, words } from '@luodi/shared/client';
import { strengthTally } from '../chain/chain-columns';
import { HomesApi } from '../data-access/homes-api';
import { EN, ZH } from '../industries-words';
import { StrengthMark } from '../ui/strength-mark';

/** One industry in a line that leads to its home. */
@Component({
  selector: 'lu-industry-line',
  imports: [CurrencyTotals, ErrorState, RouterLink, Skeleton, StrengthMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './industry-line.html',
  styleUrl: './industry-line.css',
})
export class IndustryLine {
  readonly code = input.required<string>();
  private readonly language = inject(Language);
  protected readonly w = words(ZH, EN);
  protected readonly home = inject(HomesApi).home(this.code);
  protected readonly tally = computed(() =>
    (this.home.hasValue() ? strengthTally(this.home.value().nodes) : []).filter(({ count }) => count > 0),
  );
  protected readonly name = computed(() => {
    if (!this.home.hasValue()) return '';
    return this.language.nameOf(this.home.value());
  });
  /** Through the lens where it has the industry, else by the code. */
  protected readonly door = computed(() => {
    const lens = LENS_CODES.find((code) => code === this.code());
    return lens ? { to: ['/industries'], params: { lens } } : { to: ['/industries', this.code()], params: {} };
  });
}
