import { BulkEditDto, BulkRowDto, BulkRows, BulkSet, MayBeLeftOut } from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { INDUSTRY } from './project.contract';
import { PRIORITIES, type Priority } from './project-terms';

export const PROJECT_BULK_FIELDS = ['officerId', 'priority', 'industryCode', 'hookedLeader'] as const;
export type ProjectBulkField = (typeof PROJECT_BULK_FIELDS)[number];

/** What may be written of many projects at once. */
export class BulkProjectValuesDto {
  @IsOptional() @IsUUID() officerId?: string;
  @MayBeLeftOut() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeLeftOut() @Matches(INDUSTRY) industryCode?: string;
  @IsOptional() @IsString() @MaxLength(60) hookedLeader?: string;
}

export class BulkProjectRowDto extends BulkRowDto {
  @BulkSet(() => BulkProjectValuesDto) set!: BulkProjectValuesDto;
}

/** POST /projects/bulk */
export class BulkEditProjectsDto extends BulkEditDto {
  @BulkRows(() => BulkProjectRowDto) rows!: BulkProjectRowDto[];
}
