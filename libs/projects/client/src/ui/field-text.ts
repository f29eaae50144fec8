import { inject, Injectable } from '@angular/core';
import { IndustryNames } from '@luodi/industries/client';
import { Formats, isBlank, words } from '@luodi/shared/client';
import { isPartialDay } from '@luodi/shared/contract';
import { LookupsApi } from '../data-access/lookups-api';
import { EN as FIELDS_EN, ZH as FIELDS_ZH, type FieldName } from '../field-words';
import { EN, ZH } from '../projects-words';

const AMOUNTS = ['totalInvestment', 'fixedAssetPlan', 'annualPlan', 'estOutput', 'estTax', 'monthDone', 'cumulativeDone', 'fundsReceived'];

/** Fields of a project and their values in words. Provide it on the page: it reads the towns once. */
@Injectable()
export class FieldText {
  private readonly formats = inject(Formats);
  private readonly names = words(FIELDS_ZH, FIELDS_EN);
  private readonly w = words(ZH, EN);
  private readonly industries = inject(IndustryNames);
  private readonly places = inject(LookupsApi).places();

  name(field: string): string {
    return this.names()[field as FieldName] ?? field;
  }

  /** A value of the field; '' for an empty one. `currency` is that of the project. */
  value(field: string, value: unknown, currency = 'CNY'): string {
    if (isBlank(value)) return '';
    if (typeof value === 'number') return this.number(field, value, currency);
    if (typeof value === 'string') return this.coded(field, value) ?? this.plain(value);
    return Array.isArray(value) ? this.formats.list(value.map((each) => this.entry(each))) : JSON.stringify(value);
  }

  private plain(value: string): string {
    return isPartialDay(value) ? this.formats.day(value) : value;
  }

  private number(field: string, value: number, currency: string): string {
    if (field === 'contractForeign') return this.formats.amount(value, { currency: 'USD' });
    return AMOUNTS.includes(field) ? this.formats.amount(value, { currency }) : String(value);
  }

  private coded(field: string, value: string): string | undefined {
    const { priority, route, nature, status, agreement } = this.w();
    const dictionaries: Record<string, Record<string, string>> = { priority, route, nature, status, agreement };
    if (field === 'industryCode') return this.industry(value);
    if (field === 'townId') return this.places.value().towns.find(({ id }) => id === value)?.name;
    return dictionaries[field]?.[value];
  }

  /** Name of a node of the industry tree, once the tree is there. */
  industry(code: string): string | undefined {
    return this.industries.nameOf(code);
  }

  private entry(value: unknown): string {
    const { fullName, name, share } = value as { fullName?: string; name?: string; share?: number | null };
    return [fullName ?? name ?? '', share ? `${share}%` : ''].filter(Boolean).join(' ');
  }
}
