import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

/** How much one request may change; more is mended in the workbook. */
const MAX_CELLS = 500;
const MAX_COLUMNS = 300;

export class CellTextDto {
  /** As Excel names it: `J11`. */
  @Matches(/^[A-Z]{1,3}[1-9]\d{0,6}$/) address!: string;
  /** What the cell is to say, blank included; null takes the correction back. */
  @IsOptional() @IsString() @MaxLength(2_000) text?: string | null;
}

/** POST /imports/:id/cells (202). The ledger is then reviewed anew. */
export class CorrectCellsDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MAX_CELLS) @ValidateNested({ each: true }) @Type(() => CellTextDto) cells!: CellTextDto[];
}

export const ROW_TAKES = ['new', 'update', 'leave-out'] as const;
/** `new` and `update` settle a possible duplicate: another record, or that one. */
export type RowTake = (typeof ROW_TAKES)[number];

/** POST /imports/:id/rows (202) */
export class ChooseRowDto {
  @IsInt() @Min(1) @Max(1_048_576) row!: number;
  /** Null: as the review finds it. */
  @IsOptional() @IsIn(ROW_TAKES) take?: RowTake | null;
  /** The record to update. */
  @IsOptional() @IsUUID() recordId?: string;
}

export class ColumnFieldDto {
  @Matches(/^[A-Z]{1,3}$/) column!: string;
  /** Null: the column is ignored. */
  @IsOptional() @IsString() @MaxLength(40) field?: string | null;
}

/** POST /imports/:id/columns (202): what each column of the head is read as, remembered for that head. DELETE forgets. */
export class MapColumnsDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_COLUMNS)
  @ValidateNested({ each: true })
  @Type(() => ColumnFieldDto)
  columns!: ColumnFieldDto[];
}

export const COMMIT_MODES = ['both', 'create', 'update'] as const;
export type CommitMode = (typeof COMMIT_MODES)[number];

/** POST /imports/:id/commit (202) */
export class CommitImportDto {
  /** Both, when absent. */
  @IsOptional() @IsIn(COMMIT_MODES) mode?: CommitMode;
}

/** GET /imports/:id/annotated */
export class AnnotatedLedgerDto {
  /** Of the comments; the request's own, when absent. */
  @IsOptional() @IsIn(['zh', 'en']) language?: 'zh' | 'en';
}

export interface RowChoice {
  take: RowTake;
  recordId: string | null;
}

/** A cell as a person has it read, whatever the file says. */
export interface CellCorrection {
  address: string;
  before: string;
  text: string;
  at: string;
  by: string;
}
