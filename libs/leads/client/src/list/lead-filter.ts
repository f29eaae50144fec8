import { LEAD_STATES, type LeadState } from '@luodi/leads/contract';
import { isDay, isInstant } from '@luodi/shared/contract';

/** What the address of the leads page says. The days and the instant come with a figure of a report. */
export interface LeadFilter {
  state: LeadState | null;
  firstReportFrom: string | null;
  firstReportTo: string | null;
  knownAt: string | null;
}

/** Reads the address; what is unknown, no day or no instant counts as not given. */
export function leadFilter(params: Record<string, unknown>): LeadFilter {
  const { state, firstReportFrom, firstReportTo, knownAt } = params;
  return {
    state: LEAD_STATES.find((one) => one === state) ?? null,
    firstReportFrom: isDay(firstReportFrom) ? firstReportFrom : null,
    firstReportTo: isDay(firstReportTo) ? firstReportTo : null,
    knownAt: isInstant(knownAt) ? knownAt : null,
  };
}
