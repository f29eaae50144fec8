import { daysBetween } from '@luodi/shared/client/rules';
import { boundOf, isPartialDay, type IsoDate, type PartialDay } from '@luodi/shared/contract';

export interface Resting {
  days: number;
  /** The day the stage was entered is known by its month or as a limit only, so it may have been longer. */
  atLeast: boolean;
}

/** How many days a stage has lasted on `day`; null where the beginning lies after it or is unreadable. */
export function restingOn(day: IsoDate, since: PartialDay, known: 'day' | 'month' | 'by' = 'day'): Resting | null {
  if (!isPartialDay(since)) return null;
  const { on, precision } = boundOf(since, day);
  const days = daysBetween(on, day);
  return days < 0 ? null : { days, atLeast: precision === 'month' || known === 'by' };
}
