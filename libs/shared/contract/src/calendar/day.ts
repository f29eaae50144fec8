import { ValidateBy, type ValidationOptions } from 'class-validator';

/** A calendar day `YYYY-MM-DD`, without time or zone, end to end. */
export type IsoDate = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Whether it is a day that exists, from 1900 to 2199: `2026-02-30` is none. */
export function isDay(value: unknown): value is IsoDate {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return isMonthOf(year, month) && day >= 1 && day <= daysIn(year, month);
}

/** Whether year and month (1–12) are on the calendar that this system keeps. */
export function isMonthOf(year: number, month: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
}

/** Number of days of a month; month 1–12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** A day that exists, `YYYY-MM-DD`. */
export function IsDay(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name: 'isDay', validator: { validate: isDay, defaultMessage: () => '$property must be a day such as 2026-03-05' } },
    options,
  );
}
