import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { InvestorView } from '@luodi/investors/contract';
import { Industry, words } from '@luodi/shared/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';

/** What kind of company it is at a glance: industry, tier, kind, and whether it asked to be left alone. */
@Component({
  selector: 'lu-investor-marks',
  imports: [Industry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'row wrap' },
  template: `
    @let investor = of();
    @if (investor.industryCode) {
      <lu-ind [code]="investor.industryCode" [name]="industryName() || null" />
    }
    @if (investor.tier; as tier) {
      <span class="tag">{{ w().tier(tier) }}</span>
    }
    @if (investor.kind; as kind) {
      <span class="tag">{{ w().kinds[kind] }}</span>
    }
    @if (investor.doNotContact) {
      <span class="tag b">{{ w().noContact }}</span>
    }
  `,
  styles: `
    lu-ind {
      display: inline-flex;
    }
  `,
})
export class InvestorMarks {
  readonly of = input.required<InvestorView>();
  /** Name of the node in the reader's language, where it is known. */
  readonly industryName = input('');
  protected readonly w = words(ZH, EN);
}
