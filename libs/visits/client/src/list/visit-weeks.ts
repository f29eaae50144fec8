import { addDays, cutOffOn, weekOf, type CutOff, type IsoDate, type Period } from '@luodi/shared/contract';
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
const reportingWeek = (day: IsoDate, cutOffs: readonly CutOff[]) => weekOf(day, cutOffOn(day, cutOffs));

/** Visits in the order they come (newest first), put together by the reporting week they fall in. A visit known by month only stands in its month. */
export function byWeek(visits: readonly VisitView[], cutOffs: readonly CutOff[]): VisitWeek[] {
  const weeks: VisitWeek[] = [];
  for (const visit of visits) {
    const begun = begin(visit.visitedOn, cutOffs);
    const week = weeks.find(({ key }) => key === begun.key) ?? begun;
    if (week === begun) weeks.push(week);
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
export function nearness({ period }: VisitWeek, today: IsoDate, cutOffs: readonly CutOff[]): 'this' | 'last' | null {
  const now = reportingWeek(today, cutOffs);
  if (period?.from === now.from) return 'this';
  return period && addDays(period.from, 7) === now.from ? 'last' : null;
}

function begin(day: string, cutOffs: readonly CutOff[]): VisitWeek {
  const period = isMonth(day) ? null : reportingWeek(day, cutOffs);
  return { key: period?.from ?? day, period, month: period ? null : day, visits: [], ledByTop: 0 };
}
