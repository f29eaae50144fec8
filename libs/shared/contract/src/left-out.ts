import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

/** May be left out of a change, but not emptied: `null` is refused, unlike with IsOptional. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** Spaces around it do not count, so that a text of spaces is an empty one. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
