import type { IsoDate } from '@luodi/shared/contract';
import { TOP_RANKS, type HostDto, type UpdateVisitDto } from '@luodi/visits/contract';

export interface VisitDays {
  /** The last day that the day of the visit can mean. */
  visitedOn: IsoDate;
  nextActionDueOn: IsoDate | null;
}

export type VisitRefusal = { code: 'visit-in-future'; field: 'visitedOn' } | { code: 'next-step-before-visit'; field: 'nextActionDueOn' };

/** A visit has taken place, and what comes next comes after it. `today` is the business day. */
export function refuseVisit({ visitedOn, nextActionDueOn }: VisitDays, today: IsoDate): VisitRefusal | null {
  if (visitedOn > today) return { code: 'visit-in-future', field: 'visitedOn' };
  if (nextActionDueOn !== null && nextActionDueOn < visitedOn) return { code: 'next-step-before-visit', field: 'nextActionDueOn' };
  return null;
}

/** 一把手带队: by the rank of a host, never by whose account logged the visit. */
export const isTopLeader = (hosts: readonly HostDto[]): boolean => hosts.some(({ rank }) => rank !== undefined && TOP_RANKS.includes(rank));

/** When a next step was done and by whom; both null while it is open. */
export interface DoneMark {
  nextActionDoneAt: Date | null;
  nextActionDoneBy: string | null;
}
const OPEN: DoneMark = { nextActionDoneAt: null, nextActionDoneBy: null };

/** What a change makes of the mark; nothing where it stays. Who ticked first stays, and another next step begins undone. */
export function doneMark(
  before: DoneMark & { nextAction: string | null },
  { nextActionDone, nextAction }: Pick<UpdateVisitDto, 'nextActionDone' | 'nextAction'>,
  { at, by }: { at: Date; by: string },
): Partial<DoneMark> {
  const another = nextAction !== undefined && nextAction !== before.nextAction;
  if (nextActionDone === false || (another && !nextActionDone)) return OPEN;
  return nextActionDone && (another || !before.nextActionDoneAt) ? { nextActionDoneAt: at, nextActionDoneBy: by } : {};
}
