import { IsDay, Trimmed, type IsoDate } from '@luodi/shared/contract';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

/** Somebody who is away for longer has another role or unit instead. */
export const MOST_DELEGATED_DAYS = 92;

/** GET /delegations: what the reader has lent, and what is lent to them; the latest first, those of the last year. */
export interface DelegationView {
  id: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  firstOn: IsoDate;
  lastOn: IsoDate;
  reason: string;
  state: 'ahead' | 'now' | 'over';
  /** Lent by the reader, who may end it. */
  own: boolean;
}

/** POST /delegations: lends all that the writer may do themselves, in their unit, from the first day to the last. */
export class DelegateDto {
  @IsUUID() toId!: string;
  @IsDay() firstOn!: IsoDate;
  @IsDay() lastOn!: IsoDate;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(200) reason!: string;
}
