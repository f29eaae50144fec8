import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { InvestorView } from '@luodi/investors/contract';
import { Formats, words } from '@luodi/shared/client';
import { IndustryNames } from '@luodi/industries/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';
import { seatOf } from '../ui/seat-of';
import { UsccState } from '../ui/uscc-state';

/** What is known of the company itself; what is not filled in is left out. */
@Component({
  selector: 'lu-investor-facts',
  imports: [UsccState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let investor = of();
    <dl class="kv">
      @for (fact of facts(); track fact.name) {
        <dt>{{ fact.name }}</dt>
        <dd>{{ fact.text }}</dd>
      }
      <dt>{{ w().record.uscc }}</dt>
      <dd>
        <lu-uscc [code]="investor.uscc" [check]="investor.usccCheck" />
        @if (investor.usccCheck === 'legacy' || investor.usccCheck === 'warn') {
          <p class="s sub">{{ w().usccLong[investor.usccCheck] }}</p>
        }
      </dd>
      <dt>{{ w().record.unit }}</dt>
      <dd>
        {{ investor.unitName }} <span class="s mute">{{ w().record.updated(when()) }}</span>
      </dd>
    </dl>
    @if (investor.note; as note) {
      <p class="note">{{ note }}</p>
    }
  `,
  styles: `
    .note {
      margin-top: var(--s3);
      padding: var(--s2) var(--s3);
      background: var(--sunken);
      border-radius: var(--r-2);
      font: var(--t-13);
      white-space: pre-line;
    }
  `,
})
export class InvestorFacts {
  readonly of = input.required<InvestorView>();
  private readonly formats = inject(Formats);
  private readonly industries = inject(IndustryNames);
  protected readonly w = words(ZH, EN);
  protected readonly when = computed(() => this.formats.instant(this.of().updatedAt));
  protected readonly facts = computed(() => {
    const { shortName, industryCode, source } = this.of();
    const w = this.w();
    return [
      { name: w.record.short, text: shortName },
      { name: w.record.industry, text: this.industries.pathOf(industryCode) },
      { name: w.record.from, text: seatOf(this.of()) },
      { name: w.record.source, text: source },
    ].filter(({ text }) => !!text);
  });
}
