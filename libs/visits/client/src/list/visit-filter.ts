import { isDay, isInstant } from '@luodi/shared/contract';
import { DIRECTIONS, type Direction } from '@luodi/visits/contract';

/** What the address of the visits page says. */
export interface VisitFilter {
  q: string;
  direction: Direction | null;
  from: string | null;
  to: string | null;
  investorId: string | null;
  projectId: string | null;
  leadId: string | null;
  orgUnitId: string | null;
  /** 一把手带队 only: comes with a figure of a report. */
  topLeader: 'true' | null;
  /** Only what had been recorded by then: comes with a figure of a report as it was known. */
  knownAt: string | null;
}

/** Reads the address; what is unknown, no day or no instant counts as not given. */
export function visitFilter(params: Record<string, unknown>): VisitFilter {
  return {
    q: (textOf(params['q']) ?? '').slice(0, 100),
    direction: DIRECTIONS.find((one) => one === params['direction']) ?? null,
    from: dayOf(params['from']),
    to: dayOf(params['to']),
    investorId: textOf(params['investorId']),
    projectId: textOf(params['projectId']),
    leadId: textOf(params['leadId']),
    orgUnitId: textOf(params['orgUnitId']),
    topLeader: params['topLeader'] === 'true' ? 'true' : null,
    knownAt: isInstant(params['knownAt']) ? params['knownAt'] : null,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const dayOf = (value: unknown): string | null => (isDay(value) ? value : null);
