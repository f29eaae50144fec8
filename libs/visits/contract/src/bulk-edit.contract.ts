import { BulkEditDto, BulkRowDto, BulkRows, BulkSet, IsDay, MayBeLeftOut, type IsoDate } from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { DIRECTIONS, type Direction } from './visit.contract';

export const VISIT_BULK_FIELDS = ['nextActionOwnerId', 'nextActionDueOn', 'direction', 'topic', 'city'] as const;
export type VisitBulkField = (typeof VISIT_BULK_FIELDS)[number];

/** What may be written of many visits at once. Owner and day are those of a next step that is still open; a visit without one is refused. */
export class BulkVisitValuesDto {
  @MayBeLeftOut() @IsUUID() nextActionOwnerId?: string;
  @MayBeLeftOut() @IsDay() nextActionDueOn?: IsoDate;
  @MayBeLeftOut() @IsIn(DIRECTIONS) direction?: Direction;
  @IsOptional() @IsString() @MaxLength(200) topic?: string;
  @IsOptional() @IsString() @MaxLength(60) city?: string;
}

export class BulkVisitRowDto extends BulkRowDto {
  @BulkSet(() => BulkVisitValuesDto) set!: BulkVisitValuesDto;
}

/** POST /visits/bulk */
export class BulkEditVisitsDto extends BulkEditDto {
  @BulkRows(() => BulkVisitRowDto) rows!: BulkVisitRowDto[];
}
