import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isDay } from './day';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Whether it is a moment with its offset, such as `2026-03-12T16:00:00.000Z`: JavaScript and PostgreSQL read it alike. */
export function isInstant(value: unknown): value is string {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  return isDay(day);
}

/** A moment with its offset. ISO 8601 has more forms, such as `2026-W11-4`, which nobody here reads. */
export function IsInstant(options?: ValidationOptions): PropertyDecorator {
  const defaultMessage = () => '$property must be a moment such as 2026-03-12T16:00:00Z';
  return ValidateBy({ name: 'isInstant', validator: { validate: isInstant, defaultMessage } }, options);
}
