import type { CreateLeadDto, LeadView, UpdateLeadDto } from '@luodi/leads/contract';
import { changed, filled } from '@luodi/shared/client/rules';

const TEXTS = [
  'title',
  'channel',
  'method',
  'industryCode',
  'contentBrief',
  'currency',
  'energyNeed',
  'envNeed',
  'firstTalkUnitId',
] as const;
const DAYS = ['respondedOn', 'feedbackOn', 'lastFollowUpOn'] as const;
const NUMBERS = ['estInvestment', 'estOutput', 'estTax', 'landNeed', 'plantNeed'] as const;
/** Settled when the lead is recorded, or by an act of its own. */
const ASKED_ONCE = ['firstReportOn', 'firstReportUnitId', 'orgUnitId', 'officerId'] as const;

/** A lead as the form holds it: text blank as '', numbers and choices blank as null; amounts in units of the currency. */
export type LeadDraft = Record<
  (typeof TEXTS)[number] | (typeof DAYS)[number] | 'firstReportOn' | 'firstReportUnitId' | 'orgUnitId',
  string
> &
  Record<(typeof NUMBERS)[number], number | null> &
  Record<'investorId' | 'officerId', string | null>;

export function blankDraft(title = ''): LeadDraft {
  const texts = Object.fromEntries([...TEXTS, ...DAYS, ...ASKED_ONCE].map((field) => [field, '']));
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, null]));
  return { ...texts, ...numbers, title, currency: 'CNY', investorId: null, officerId: null } as LeadDraft;
}

export function draftOf(lead: LeadView): LeadDraft {
  const texts = Object.fromEntries([...TEXTS, ...DAYS].map((field) => [field, lead[field] ?? '']));
  const numbers = Object.fromEntries(NUMBERS.map((field) => [field, lead[field]]));
  return { ...blankDraft(), ...texts, ...numbers, investorId: lead.investorId };
}

/** The body of a POST. */
export function newLead(draft: LeadDraft): CreateLeadDto {
  return filled(draft) as unknown as CreateLeadDto;
}

/** The body of a PATCH: what differs from the lead as it was read; emptied fields as null. */
export function changesOf(draft: LeadDraft, read: LeadView): UpdateLeadDto {
  const asked = Object.entries(draft).filter(([field]) => !(ASKED_ONCE as readonly string[]).includes(field));
  return changed(Object.fromEntries(asked), { ...read }) as UpdateLeadDto;
}
