import { addDays, type IsoDate } from '@luodi/shared/contract';

/** How much is done in each month: little around Spring Festival, much around the fair of September and at the end of the year. */
const MONTHS = [8, 4, 8, 9, 9, 9, 8, 8, 11, 9, 10, 12];
const DAY_MS = 86_400_000;

/**
 * Moves a day of a past year to where that year was busier, never earlier and never past its end, and of two days never the later before
 * the earlier. Days of this year stay, so that the present is what the story says it is.
 */
export function inSeason(day: IsoDate, today: IsoDate): IsoDate {
  const year = day.slice(0, 4);
  if (year >= today.slice(0, 4)) return day;
  const first = `${year}-01-01`;
  const length = daysFrom(first, `${year}-12-31`) + 1;
  return addDays(first, Math.floor(shareOfYear(daysFrom(first, day) / length) * length));
}

/** How much of the year has gone when this share of its work is done. */
function shareOfYear(done: number): number {
  let left = done * MONTHS.reduce((sum, weight) => sum + weight);
  const month = MONTHS.findIndex((weight) => (left -= weight) < 0);
  return (month + 1 + left / MONTHS[month]!) / MONTHS.length;
}

const daysFrom = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
