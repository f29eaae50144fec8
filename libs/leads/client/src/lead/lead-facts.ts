import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LeadView } from '@luodi/leads/contract';
import { Formats, words } from '@luodi/shared/client';
import { FieldText } from '../field-text';
import { EN } from './lead-words.en';
import { ZH } from './lead-words';

const TOLD = [
  'method',
  'channel',
  'industryCode',
  'estInvestment',
  'estOutput',
  'estTax',
  'landNeed',
  'plantNeed',
  'energyNeed',
  'envNeed',
] as const;

/** What is known of a lead; what is not known is left out. */
@Component({
  selector: 'lu-lead-facts',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2>{{ w().facts.title }}</h2>
    </header>
    <p class="text" [class.mute]="!of().contentBrief">{{ of().contentBrief || w().facts.none }}</p>
    <dl class="kv">
      @if (of().investorId; as id) {
        <dt>{{ texts.name('investorId') }}</dt>
        <dd>
          <a class="link" [routerLink]="['/investors', id]">{{ of().investorName }}</a>
        </dd>
      }
      @for (fact of facts(); track fact.name) {
        <dt>{{ fact.name }}</dt>
        <dd>{{ fact.text }}</dd>
      }
    </dl>
  `,
  styles: `
    .text {
      padding: var(--s3) 0;
      max-width: 72ch;
      white-space: pre-line;
    }
  `,
})
export class LeadFacts {
  readonly of = input.required<LeadView>();
  private readonly formats = inject(Formats);
  protected readonly texts = inject(FieldText);
  protected readonly w = words(ZH, EN);
  protected readonly facts = computed(() => {
    const lead = this.of();
    const told = TOLD.map((field) => ({ name: this.texts.name(field), text: this.texts.value(field, lead[field], lead.currency) }));
    const first = this.w().facts.report(lead.firstReportUnitName, this.formats.day(lead.firstReportOn));
    return [
      ...told,
      { name: this.texts.name('firstReportOn'), text: first },
      { name: this.texts.name('firstTalkUnitId'), text: lead.firstTalkUnitName ?? '' },
      { name: this.texts.name('orgUnitId'), text: [lead.unitName, lead.officerName].filter(Boolean).join(' · ') },
    ].filter(({ text }) => text);
  });
}
