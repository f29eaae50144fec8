import { MayBeLeftOut } from '@luodi/shared/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { INDUSTRY } from './project.contract';
import { PRIORITIES, type Priority } from './project-terms';

/** At most so many projects in one bulk edit. */
export const BULK_LIMIT = 500;
export const BULK_FIELDS = ['officerId', 'priority', 'industryCode', 'hookedLeader'] as const;
export type BulkField = (typeof BULK_FIELDS)[number];

/** What may be written of many projects at once; a field left out stays, null empties it. */
export class BulkValuesDto {
  @IsOptional() @IsUUID() officerId?: string;
  @MayBeLeftOut() @IsIn(PRIORITIES) priority?: Priority;
  @MayBeLeftOut() @Matches(INDUSTRY) industryCode?: string;
  @IsOptional() @IsString() @MaxLength(60) hookedLeader?: string;
}

export class BulkRowDto {
  @IsUUID() id!: string;
  /** As it was read; the row is refused where it has changed since. */
  @IsInt() @Min(1) @Max(2_147_483_647) version!: number;
  @IsObject() @ValidateNested() @Type(() => BulkValuesDto) set!: BulkValuesDto;
}

/** POST /projects/bulk: each row is changed or refused by itself. With `preview` nothing is written and the answer is what would be. */
export class BulkEditDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(BULK_LIMIT)
  @ArrayUnique(({ id }: BulkRowDto) => id)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => BulkRowDto)
  rows!: BulkRowDto[];
  @MayBeLeftOut() @IsBoolean() preview?: boolean;
}

export type BulkValues = { [F in BulkField]?: string | null };

/** Gone or not the reader's to see; changed by somebody since it was read. */
export type BulkRefusal = 'not-found' | 'version-conflict';

/** One row of a bulk edit, in the order asked for. */
export interface BulkRowView {
  id: string;
  /** Null where it is not the reader's to see. */
  name: string | null;
  outcome: 'changed' | 'unchanged' | 'refused';
  /** After the change; as it is now where it was not changed. Null where it is not the reader's to see. */
  version: number | null;
  /** Of the fields that change: as they were, and as they are now. */
  before: BulkValues;
  after: BulkValues;
  refusal: BulkRefusal | null;
}

export interface BulkEditView {
  rows: BulkRowView[];
  /** Names of the people whom `before` and `after` name, by id. */
  people: Record<string, string>;
}
