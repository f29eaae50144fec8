import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { PRIORITIES } from '@luodi/projects/contract';
import { AmountField, DateField, Field, Language, Lens, Session, words } from '@luodi/shared/client';
import { CURRENCIES, type Currency } from '@luodi/shared/contract';
import { LookupsApi } from '../data-access/lookups-api';
import { EN as FIELDS_EN, ZH as FIELDS_ZH } from '../field-words';
import { EN as COMMON_EN, ZH as COMMON_ZH } from '../projects-words';
import { EN, ZH } from './edit-words';
import { industryOptions } from './industry-options';
import { InvestorShares } from './investor-shares';
import type { ProjectDraft } from './project-draft';
import { ProjectFormPeople } from './project-form-people';
import { ProjectFormSite } from './project-form-site';

/** The fields of a project in five groups, for a new one and for a change. Stand it in a form. */
@Component({
  selector: 'lu-project-form',
  imports: [AmountField, DateField, Field, FormField, InvestorShares, ProjectFormPeople, ProjectFormSite],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './project-form.html',
  host: { class: 'form-parts' },
})
export class ProjectForm {
  readonly entry = input.required<FieldTree<ProjectDraft>>();
  readonly isNew = input(false);
  /** Name of the officer on record. */
  readonly officer = input('');

  private readonly language = inject(Language);
  protected readonly today = inject(Lens).today();
  protected readonly w = words(ZH, EN);
  protected readonly common = words(COMMON_ZH, COMMON_EN);
  protected readonly names = words(FIELDS_ZH, FIELDS_EN);

  private readonly tree = inject(LookupsApi).industries();
  protected readonly industries = computed(() => industryOptions(this.tree.value(), this.language.code()));
  protected readonly units = inject(Session).units;
  protected readonly currencies = CURRENCIES;
  protected readonly priorities = PRIORITIES;
  protected readonly amounts = ['fixedAssetPlan', 'annualPlan', 'estOutput', 'estTax'] as const;

  protected currencyName(currency: Currency): string {
    return this.w().currencies[currency];
  }
}
