import type { IsoDate } from './day';

/** The zone in which a day begins and ends, whatever the machine's own. */
export const BUSINESS_ZONE = 'Asia/Shanghai';

const CALENDAR = new Intl.DateTimeFormat('en-CA', { timeZone: BUSINESS_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The business day in which an instant lies: the calendar day in China. */
export function businessDay(instant: Date): IsoDate {
  const parts = new Map(CALENDAR.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
