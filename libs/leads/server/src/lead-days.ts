import type { IsoDate } from '@luodi/shared/contract';
import { problems } from '@luodi/shared/server';

const Day = problems({
  'day-in-future': { status: 422, zh: '日期不能晚于今天', en: 'The day cannot be later than today' },
  'day-before-report': {
    status: 422,
    zh: '日期不能早于首报日 {since}',
    en: 'The day cannot be before {since}, when the lead was first reported',
  },
});

/** Days on which something was done with a lead, by the field that says so: none before its first report, none to come. */
export function refuseDays(days: Record<string, IsoDate | null | undefined>, firstReportOn: IsoDate, today: IsoDate): void {
  for (const [field, day] of Object.entries(days)) {
    if (!day) continue;
    if (day > today) throw Day('day-in-future', {}, { field });
    if (day < firstReportOn) throw Day('day-before-report', { since: firstReportOn }, { field });
  }
}
