import { IsPartialDay, MayBeLeftOut, STAGES, type PartialDay, type Stage } from '@luodi/shared/contract';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { AGREEMENTS, type AgreementGrade } from './project-terms';

/** POST /projects/:id/stage-moves */
export class MoveStageDto {
  @IsIn(STAGES) to!: Stage;
  @IsPartialDay() effectiveOn!: PartialDay;
  @IsString() @MinLength(2) @MaxLength(500) reason!: string;
  /** For SIGNED: which grade was signed; a formal contract when absent. */
  @IsOptional() @IsIn(AGREEMENTS) agreement?: AgreementGrade;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) evidenceIds?: string[];
  /** Corrects an earlier entry: the move that this one replaces. */
  @IsOptional() @IsUUID() supersedes?: string;
}
