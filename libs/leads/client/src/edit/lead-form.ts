import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Directory } from '@luodi/identity/client';
import { IndustryOptions } from '@luodi/industries/client';
import { InvestorOptions } from '@luodi/investors/client';
import { LEAD_METHODS } from '@luodi/leads/contract';
import { AmountField, Combobox, DateField, Field, Language, Lens, problemText, Session, words } from '@luodi/shared/client';
import { CURRENCIES, type Currency } from '@luodi/shared/contract';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../leads-words';
import { EN, ZH } from './edit-words';
import type { LeadDraft } from './lead-draft';

/** The fields of a lead, for a new one and for a change. Stand it in a form. */
@Component({
  selector: 'lu-lead-form',
  imports: [AmountField, Combobox, DateField, Field, FormField, IndustryOptions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './lead-form.html',
  host: { class: 'form-parts' },
})
export class LeadForm {
  readonly entry = input.required<FieldTree<LeadDraft>>();
  readonly isNew = input(false);
  /** Name of the company on record. */
  readonly company = input('');

  private readonly language = inject(Language);
  private readonly directory = inject(Directory);
  private readonly options = inject(InvestorOptions);
  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly names = words(FIELDS_ZH, FIELDS_EN);
  protected readonly units = this.directory.units();
  protected readonly own = inject(Session).units;
  protected readonly methods = LEAD_METHODS;
  protected readonly currencies = CURRENCIES;
  protected readonly amounts = ['estOutput', 'estTax'] as const;
  protected readonly quantities = ['landNeed', 'plantNeed'] as const;
  protected readonly needs = ['energyNeed', 'envNeed'] as const;
  protected readonly days = ['respondedOn', 'feedbackOn', 'lastFollowUpOn'] as const;
  protected readonly refused = signal('');
  /** The name of one just made. */
  protected readonly made = signal('');
  protected readonly findCompany = (text: string) => this.options.find(text);
  protected readonly findPerson = (text: string) => this.directory.find(text);

  protected currencyName(currency: Currency): string {
    return this.w().currencies[currency];
  }

  /** A company held by another unit is refused, and the refusal says which unit to ask. */
  protected async make(fullName: string): Promise<void> {
    this.refused.set('');
    await this.options.make(fullName).then(
      ({ value, label }) => {
        this.made.set(label);
        this.entry().investorId().value.set(value);
      },
      (failure: unknown) => this.refused.set(problemText(failure, this.language.code())),
    );
  }
}
