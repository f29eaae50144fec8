import { checkUscc, normaliseUscc, type UpdateInvestorDto } from '@luodi/investors/contract';
import type { Investor } from './investor.entity';

/** What may be written of an investor besides its name; null or an empty text empties a field, undefined leaves it. */
export type InvestorInput = { [K in keyof Omit<UpdateInvestorDto, 'fullName'>]?: UpdateInvestorDto[K] | null };

const FIELDS = [
  'shortName',
  'kind',
  'country',
  'regProvince',
  'regCity',
  'industryCode',
  'tier',
  'source',
  'note',
  'doNotContact',
] as const;

/** The fields given, as they are stored: no empty texts, the code normalised and checked. */
export function fieldsOf(input: InvestorInput): Partial<Investor> {
  const given = FIELDS.filter((field) => input[field] !== undefined).map((field) => [field, input[field] === '' ? null : input[field]]);
  const code = input.uscc === undefined ? {} : { uscc: normaliseUscc(input.uscc), usccCheck: checkUscc(input.uscc) };
  return { ...Object.fromEntries(given), ...code } as Partial<Investor>;
}
