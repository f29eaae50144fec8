import {
  businessDay,
  DEFAULT_CUT_OFF,
  previousWeek,
  weekOf,
  yearToDate,
  type IsoDate,
  type Period,
  type Weekday,
} from '@luodi/shared/contract';
import { instant, tx } from '@luodi/shared/server';

/** The weeks a report compares, and the instant up to which it knows. */
export interface ReportPeriod {
  week: Period;
  previous: Period;
  year: Period;
  known: Date;
  /** `knownAt` as it was asked for; undefined means now, and what is opened then means its own now. */
  knownAt: string | undefined;
  industry: string | undefined;
}

const CUT_OFF = `SELECT value #>> '{}' AS day FROM settings WHERE key = 'week.last-day' AND effective_on <= $1::date ORDER BY effective_on DESC LIMIT 1`;

/** The week of `day` (today when absent) by the cut-off in force then: Friday to Thursday unless the zone has set another. */
export async function reportPeriod(
  day: IsoDate | undefined,
  knownAt: string | undefined,
  industry: string | undefined,
): Promise<ReportPeriod> {
  const on = day ?? businessDay(instant());
  const [setting] = await tx().query<{ day: Weekday }[]>(CUT_OFF, [on]);
  const week = weekOf(on, setting?.day ?? DEFAULT_CUT_OFF);
  return { week, previous: previousWeek(week), year: yearToDate(week), known: knownAt ? new Date(knownAt) : instant(), knownAt, industry };
}
