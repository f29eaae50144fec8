import { addDays, type IsoDate } from './day';

export const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A span of whole days, both included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** The last day of the reporting week where nobody set another. */
export const DEFAULT_CUT_OFF: Weekday = 'THU';

/** From `from` on the reporting week ends on `day`, until a later one says otherwise. */
export interface CutOff {
  from: IsoDate;
  day: Weekday;
}

/** The cut-off in force on a day. `cutOffs` come latest first. */
export function cutOffOn(day: IsoDate, cutOffs: readonly CutOff[]): Weekday {
  return cutOffs.find(({ from }) => from <= day)?.day ?? DEFAULT_CUT_OFF;
}

/** The reporting week that holds a day: seven days ending on the cut-off, Friday to Thursday by default. */
export function weekOf(day: IsoDate, cutOff: Weekday = DEFAULT_CUT_OFF): Period {
  const ahead = (WEEKDAYS.indexOf(cutOff) - weekdayOf(day) + 7) % 7;
  const to = addDays(day, ahead);
  return { from: addDays(to, -6), to };
}

export function previousWeek({ from, to }: Period): Period {
  return { from: addDays(from, -7), to: addDays(to, -7) };
}

/** 本年累计: from 1 January of the year in which the week ends. */
export function yearToDate({ to }: Period): Period {
  return { from: `${to.slice(0, 4)}-01-01`, to };
}

/** 第X期: which cut-off of its year the week ends on, 1–53. */
export function issueNumber({ to }: Period): number {
  const dayOfYear = (utc(to) - utc(`${to.slice(0, 4)}-01-01`)) / 86_400_000;
  return Math.floor(dayOfYear / 7) + 1;
}

function weekdayOf(day: IsoDate): number {
  return new Date(utc(day)).getUTCDay();
}

function utc(day: IsoDate): number {
  return Date.parse(`${day}T00:00:00Z`);
}
