import { ValidateIf } from 'class-validator';

/** May be left out of a change, but not emptied: `null` is refused, unlike with IsOptional. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
