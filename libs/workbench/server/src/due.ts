import { addDays, type IsoDate } from '@luodi/shared/contract';
import type { Due } from '@luodi/workbench/contract';

/** So many days ahead something is worth knowing today. */
export const SOON_DAYS = 7;

export const soonUntil = (today: IsoDate): IsoDate => addDays(today, SOON_DAYS);

/** Whole days from one business day to another; negative when `to` lies before. */
export const daysFrom = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** How a day stands to `today`, both business days: it is overdue from the day after on. Null when it is further ahead than `SOON_DAYS`. */
export function dueOn(day: IsoDate, today: IsoDate): { due: Due; late: number } | null {
  if (day > soonUntil(today)) return null;
  const late = Math.max(0, daysFrom(day, today));
  return { due: late > 0 ? 'overdue' : day === today ? 'today' : 'soon', late };
}
