import { inject, Injectable } from '@angular/core';
import { words } from '@luodi/shared/client';
import { IndustryNames } from '@luodi/industries/client';
import { ZH } from '../investors-words';
import { EN } from '../investors-words.en';

/** Fields of a company and their values in words, for a conflict. */
@Injectable()
export class FieldWords {
  private readonly industries = inject(IndustryNames);
  private readonly w = words(ZH, EN);

  readonly nameOf = (field: string): string => {
    const { form } = this.w();
    const names: Record<string, unknown> = { ...form, industryCode: form.industry, doNotContact: form.noContact };
    return typeof names[field] === 'string' ? names[field] : field;
  };

  readonly textOf = (field: string, value: unknown): string => {
    const kinds: Record<string, string> = this.w().kinds;
    if (typeof value === 'boolean') return value ? '✓' : '';
    if (typeof value !== 'string') return '';
    return field === 'industryCode' ? this.industries.pathOf(value) : (kinds[value] ?? value);
  };
}
