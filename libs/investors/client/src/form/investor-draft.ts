import type { InvestorKind, InvestorView, Tier } from '@luodi/investors/contract';

/** A company as the form holds it: blank is ''. */
export interface InvestorDraft {
  fullName: string;
  shortName: string;
  uscc: string;
  kind: InvestorKind | '';
  country: string;
  regProvince: string;
  regCity: string;
  industryCode: string;
  tier: Tier | '';
  source: string;
  note: string;
  doNotContact: boolean;
}

const TEXTS = [
  'fullName',
  'shortName',
  'uscc',
  'kind',
  'country',
  'regProvince',
  'regCity',
  'industryCode',
  'tier',
  'source',
  'note',
] as const;

/** `fullName`: what a new one is about to be called. */
export function investorDraft(investor: InvestorView | null, fullName = ''): InvestorDraft {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, investor?.[name] ?? ''])) as unknown as Omit<InvestorDraft, 'doNotContact'>;
  return { ...texts, ...(investor ? {} : { fullName }), doNotContact: investor?.doNotContact ?? false };
}
