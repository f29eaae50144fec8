import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { IndustryOptions } from '@luodi/industries/client';
import { PRIORITIES } from '@luodi/projects/contract';
import { AmountField, DateField, Field, Lens, Session, words } from '@luodi/shared/client';
import { CURRENCIES, type Currency } from '@luodi/shared/contract';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EN, ZH } from './edit-words';
import { InvestorShares } from './investor-shares';
import type { ProjectDraft } from './project-draft';
import { ProjectFormPeople } from './project-form-people';
import { ProjectFormSite } from './project-form-site';

/** The fields of a project in five groups, for a new one and for a change. Stand it in a form. */
@Component({
  selector: 'lu-project-form',
  imports: [AmountField, DateField, Field, FormField, IndustryOptions, InvestorShares, ProjectFormPeople, ProjectFormSite],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-form.html',
  host: { class: 'form-parts' },
})
export class ProjectForm {
  readonly entry = input.required<FieldTree<ProjectDraft>>();
  readonly isNew = input(false);
  /** Name of the officer on record. */
  readonly officer = input('');

  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly names = words(FIELDS_ZH, FIELDS_EN);

  protected readonly units = inject(Session).units;
  protected readonly currencies = CURRENCIES;
  protected readonly priorities = PRIORITIES;
  protected readonly amounts = ['fixedAssetPlan', 'annualPlan', 'estOutput', 'estTax'] as const;

  protected currencyName(currency: Currency): string {
    return this.w().currencies[currency];
  }
}
