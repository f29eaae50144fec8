import { inject, Service } from '@angular/core';
import { Directory } from '@luodi/identity/client';
import { IndustryNames } from '@luodi/industries/client';
import { Formats, isBlank, words } from '@luodi/shared/client';
import { isDay } from '@luodi/shared/contract';
import { EN as FIELDS_EN, ZH as FIELDS_ZH, type FieldName } from './field-words';
import { EN, ZH } from './leads-words';

const AMOUNTS = ['estInvestment', 'estOutput', 'estTax'];

/** Fields of a lead and their values in words. */
@Service()
export class FieldText {
  private readonly formats = inject(Formats);
  private readonly industries = inject(IndustryNames);
  private readonly units = inject(Directory).units();
  private readonly names = words(FIELDS_ZH, FIELDS_EN);
  private readonly w = words(ZH, EN);

  name(field: string): string {
    return this.names()[field as FieldName] ?? field;
  }

  /** A value of the field; '' for an empty one. `currency` is that of the lead. */
  value(field: string, value: unknown, currency = 'CNY'): string {
    if (isBlank(value)) return '';
    if (typeof value === 'number') return AMOUNTS.includes(field) ? this.formats.amount(value, { currency }) : String(value);
    const text = String(value);
    return this.coded(field, text) ?? (isDay(text) ? this.formats.day(text) : text);
  }

  private coded(field: string, value: string): string | undefined {
    const { methods: method, verdicts: verdict, states: state } = this.w();
    const dictionaries: Record<string, Record<string, string>> = { method, verdict, state };
    if (field === 'industryCode') return this.industries.pathOf(value);
    if (field.endsWith('UnitId')) return this.units.value().find(({ id }) => id === value)?.name;
    return dictionaries[field]?.[value];
  }
}
