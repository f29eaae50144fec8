import { ValidateBy, type ValidationOptions } from 'class-validator';
import { daysIn, isDay, isMonthOf, type IsoDate } from './day';

/** A day `YYYY-MM-DD`, or only the month `YYYY-MM` where no more is known. A month is never turned into its first day. */
export type PartialDay = string;

/** `by`: known to have been true by that day, the exact day is not known. */
export const PRECISIONS = ['day', 'month', 'by'] as const;
export type Precision = (typeof PRECISIONS)[number];

const MONTH = /^(\d{4})-(\d{2})$/;

export function isPartialDay(value: unknown): value is PartialDay {
  return isDay(value) || monthOf(value) !== null;
}

/**
 * The latest day that a partial day can mean, as it is stored. Of a month that is its last day; in the month of `statedOn`
 * no later than `statedOn`, since what was stated then had already happened.
 * @throws RangeError for what is no partial day
 */
export function boundOf(day: PartialDay, statedOn?: IsoDate): { on: IsoDate; precision: 'day' | 'month' } {
  if (isDay(day)) return { on: day, precision: 'day' };
  const month = monthOf(day);
  if (!month) throw new RangeError(`Not a day or month: ${day}`);
  const last = `${day}-${String(daysIn(...month)).padStart(2, '0')}`;
  return { on: statedOn?.startsWith(day) && statedOn < last ? statedOn : last, precision: 'month' };
}

/** What was stored, as it was meant: the way back from `boundOf`. */
export function toPartialDay(on: IsoDate, precision: Precision): PartialDay {
  return precision === 'month' ? on.slice(0, 7) : on;
}

/** A day that exists, `YYYY-MM-DD`, or a month `YYYY-MM`. */
export function IsPartialDay(options?: ValidationOptions): PropertyDecorator {
  const defaultMessage = () => '$property must be a day such as 2026-03-05 or a month such as 2026-03';
  return ValidateBy({ name: 'isPartialDay', validator: { validate: isPartialDay, defaultMessage } }, options);
}

function monthOf(value: unknown): [year: number, month: number] | null {
  const parts = typeof value === 'string' ? MONTH.exec(value) : null;
  const year = Number(parts?.[1]);
  const month = Number(parts?.[2]);
  return isMonthOf(year, month) ? [year, month] : null;
}
