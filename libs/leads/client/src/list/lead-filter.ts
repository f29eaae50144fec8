import { LEAD_STATES, type LeadState } from '@luodi/leads/contract';
import { isDay, isInstant } from '@luodi/shared/contract';

/** What the address of the leads page says. The days and the instant come with a figure of a report. */
export interface LeadFilter {
  q: string;
  state: LeadState | null;
  officerId: string | null;
  firstReportFrom: string | null;
  firstReportTo: string | null;
  knownAt: string | null;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the address; what is unknown, no day, no id or no instant counts as not given. */
export function leadFilter(params: Record<string, unknown>): LeadFilter {
  const { q, state, officerId, firstReportFrom, firstReportTo, knownAt } = params;
  return {
    q: typeof q === 'string' ? q.slice(0, 100) : '',
    state: LEAD_STATES.find((one) => one === state) ?? null,
    officerId: typeof officerId === 'string' && ID.test(officerId) ? officerId : null,
    firstReportFrom: isDay(firstReportFrom) ? firstReportFrom : null,
    firstReportTo: isDay(firstReportTo) ? firstReportTo : null,
    knownAt: isInstant(knownAt) ? knownAt : null,
  };
}
