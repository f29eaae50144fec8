import { addDays, type Currency, type IsoDate } from '@luodi/shared/contract';
import type { LeadState } from './lead.contract';

export const LEAD_CLOCKS = ['respond', 'verdict', 'feedback', 'follow-up'] as const;
export type LeadClockKind = (typeof LEAD_CLOCKS)[number];
export type LeadClockState = 'met' | 'running' | 'due-soon' | 'overdue';

/** How long a lead may wait for something, in calendar days from the day that starts the clock. */
export interface LeadTerm {
  /** Its name among the settings. */
  setting: string;
  days: number;
  /** Instead of `days` for a big lead. */
  bigDays?: number;
  /** So many days before, or fewer, it is due soon. */
  soon: number;
  source: string;
}

const JIANGMEN = '江门市招商引资项目线索管理办法〔2024〕37号';

export const LEAD_TERMS: Record<LeadClockKind, LeadTerm> = {
  respond: { setting: 'lead.respond-days', days: 1, soon: 1, source: JIANGMEN },
  verdict: { setting: 'lead.verdict-days', days: 3, bigDays: 7, soon: 1, source: JIANGMEN },
  feedback: { setting: 'lead.feedback-days', days: 7, soon: 2, source: JIANGMEN },
  'follow-up': { setting: 'lead.follow-up-days', days: 14, soon: 3, source: JIANGMEN },
};

/**
 * `lead.big-from`: from this estimated investment on, in units of the currency, a lead is big. 10 亿元 is where 河南 protects a first talk;
 * ten million dollars stand for 亿元 as in 三明, so a hundred million for 10 亿元. In other currencies none is.
 */
export const BIG_LEAD_FROM: Partial<Record<Currency, number>> = { CNY: 1_000_000_000, USD: 100_000_000 };

/** The days of a lead that its clocks are read from. */
export interface LeadDays {
  state: LeadState;
  estInvestment: number | null;
  currency: Currency;
  firstReportOn: IsoDate;
  respondedOn: IsoDate | null;
  verdictOn: IsoDate | null;
  feedbackOn: IsoDate | null;
  lastFollowUpOn: IsoDate | null;
}

export interface LeadClock {
  kind: LeadClockKind;
  dueOn: IsoDate;
  state: LeadClockState;
  /** The day it was met, maybe late; null while it runs. */
  metOn: IsoDate | null;
}

export function isBigLead({ estInvestment, currency }: Pick<LeadDays, 'estInvestment' | 'currency'>): boolean {
  const from = BIG_LEAD_FROM[currency];
  return from !== undefined && estInvestment !== null && estInvestment >= from;
}

/**
 * What an open lead waits for, as of the business day `today`. Answer and verdict are counted from the first report; feedback from the
 * verdict, or while there is none from the day it is due; the follow-up begins anew with each. A closed lead waits for nothing.
 */
export function leadClocks(lead: LeadDays, today: IsoDate): LeadClock[] {
  if (lead.state !== 'open') return [];
  const { firstReportOn, respondedOn, verdictOn, feedbackOn, lastFollowUpOn } = lead;
  const verdictDue = dueAfter('verdict', firstReportOn, isBigLead(lead));
  return [
    clock('respond', dueAfter('respond', firstReportOn), respondedOn, today),
    clock('verdict', verdictDue, verdictOn, today),
    clock('feedback', dueAfter('feedback', verdictOn ?? verdictDue), feedbackOn, today),
    clock('follow-up', dueAfter('follow-up', lastFollowUpOn ?? firstReportOn), null, today),
  ];
}

/** The clock that presses most: of those still running the one due first. */
export function mostPressing(clocks: readonly LeadClock[]): LeadClock | null {
  const running = clocks.filter(({ state }) => state !== 'met');
  return running.reduce<LeadClock | null>((first, one) => (first && first.dueOn <= one.dueOn ? first : one), null);
}

function dueAfter(kind: LeadClockKind, from: IsoDate, big = false): IsoDate {
  const { days, bigDays = days } = LEAD_TERMS[kind];
  return addDays(from, big ? bigDays : days);
}

function clock(kind: LeadClockKind, dueOn: IsoDate, metOn: IsoDate | null, today: IsoDate): LeadClock {
  if (metOn) return { kind, dueOn, state: 'met', metOn };
  const soonFrom = addDays(dueOn, -LEAD_TERMS[kind].soon);
  return { kind, dueOn, state: today > dueOn ? 'overdue' : today >= soonFrom ? 'due-soon' : 'running', metOn };
}
