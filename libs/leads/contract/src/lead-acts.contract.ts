import { IsDay, Trimmed, type IsoDate } from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength, ValidateIf } from 'class-validator';

/** 研判结论: 跟进 keeps the lead open or reopens it, 储备 and 放弃 close it today. */
export const LEAD_VERDICTS = ['follow', 'reserve', 'drop'] as const;
export type LeadVerdict = (typeof LEAD_VERDICTS)[number];

/** POST /leads/:id/verdict, with If-Match. Putting it by and dropping it want a reason. */
export class JudgeLeadDto {
  @IsIn(LEAD_VERDICTS) verdict!: LeadVerdict;
  @ValidateIf(({ verdict, reason }: JudgeLeadDto) => verdict !== 'follow' || reason !== undefined)
  @Trimmed()
  @IsString()
  @MinLength(2)
  @MaxLength(500)
  reason?: string;
  /** The day it was reached; today when absent. */
  @IsOptional() @IsDay() on?: IsoDate;
}

/** POST /leads/:id/assignment, with If-Match: who looks after it. */
export class AssignLeadDto {
  @IsUUID() officerId!: string;
}

/** POST /leads/:id/convert: the lead becomes a project in negotiation as of today, named like the lead unless said otherwise. */
export class ConvertLeadDto {
  @IsOptional() @Trimmed() @IsString() @MinLength(2) @MaxLength(160) name?: string;
}
