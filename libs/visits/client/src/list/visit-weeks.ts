import { addDays, weekOf, type IsoDate, type Period } from '@luodi/shared/contract';
import type { VisitView } from '@luodi/visits/contract';

/** The visits of one reporting week, or of one month where only the month is known. */
export interface VisitWeek {
  /** First day, or the month: what tells it from the others. */
  key: string;
  period: Period | null;
  month: string | null;
  visits: VisitView[];
  /** How many of them a top leader led. */
  ledByTop: number;
}

const isMonth = (day: string) => day.length === 7;

/** Visits in the order they come (newest first), put together by the week they fall in. A visit known by month only stands in its month. */
export function byWeek(visits: readonly VisitView[]): VisitWeek[] {
  const weeks: VisitWeek[] = [];
  for (const visit of visits) {
    const key = keyOf(visit.visitedOn);
    const week = weeks.find((one) => one.key === key) ?? begin(visit.visitedOn, key, weeks);
    week.visits.push(visit);
    if (visit.isTopLeader) week.ledByTop++;
  }
  return weeks;
}

/** Whether a day is written at a visit: once for all visits of it. */
export function startsDay(visits: readonly VisitView[], at: number): boolean {
  return visits[at]?.visitedOn !== visits[at - 1]?.visitedOn;
}

/** How a week lies to today: this one, the one before, or neither. */
export function nearness({ period }: VisitWeek, today: IsoDate): 'this' | 'last' | null {
  const now = weekOf(today);
  if (period?.from === now.from) return 'this';
  return period && addDays(period.from, 7) === now.from ? 'last' : null;
}

function keyOf(day: string): string {
  return isMonth(day) ? day : weekOf(day).from;
}

function begin(day: string, key: string, weeks: VisitWeek[]): VisitWeek {
  const week: VisitWeek = {
    ...{ key, visits: [], ledByTop: 0 },
    ...(isMonth(day) ? { period: null, month: day } : { period: weekOf(day), month: null }),
  };
  weeks.push(week);
  return week;
}
