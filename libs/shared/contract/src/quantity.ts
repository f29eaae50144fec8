import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Class-validator's own rule of decimal places faults at a number such as 1e-7, which has no point in it. */
const TWO_DECIMALS = /^-?\d+(?:\.\d{1,2})?$/;

export const isQuantity = (value: unknown): value is number => typeof value === 'number' && TWO_DECIMALS.test(String(value));

/** A number of at most two decimals: 亩, square metres, per cent. */
export function IsQuantity(options?: ValidationOptions): PropertyDecorator {
  const defaultMessage = () => '$property must be a number of at most two decimals';
  return ValidateBy({ name: 'isQuantity', validator: { validate: isQuantity, defaultMessage } }, options);
}
