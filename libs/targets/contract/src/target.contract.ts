import { INDUSTRY_CODE } from '@luodi/industries/contract';
import type { UsccCheck } from '@luodi/investors/contract';
import { IsDay, MayBeLeftOut, PageDto, Trimmed, type IsoDate } from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';

/** `open` 跟进中, `turned` 已转线索 (for good), `dropped` 已放弃. */
export const TARGET_STATES = ['open', 'turned', 'dropped'] as const;
export type TargetState = (typeof TARGET_STATES)[number];

/** GET /targets: the next touch that comes first, first. */
export class ListTargetsDto extends PageDto {
  /** A node of the industry tree; its whole branch is meant. */
  @IsOptional() @Matches(INDUSTRY_CODE) industry?: string;
  @IsOptional() @IsIn(TARGET_STATES) state?: TargetState;
  @IsOptional() @IsUUID() ownerId?: string;
  /** Open ones whose next touch lies before today. */
  @IsOptional() @IsIn(['true']) overdue?: 'true';
}

/** What may be written of a target besides its name, node and reason. */
class TargetFields {
  @IsOptional() @IsString() @MaxLength(30) uscc?: string;
  @IsOptional() @IsString() @MaxLength(200) source?: string;
  @IsOptional() @IsString() @MaxLength(200) nextTouch?: string;
  @IsOptional() @IsDay() nextTouchOn?: IsoDate;
}

/** POST /targets. `ownerId` is the actor when absent, `orgUnitId` the actor's own unit. */
export class CreateTargetDto extends TargetFields {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(120) name!: string;
  @Matches(INDUSTRY_CODE) industryCode!: string;
  /** Why this company 理由: what it would fill or strengthen. */
  @Trimmed() @IsString() @MinLength(2) @MaxLength(500) reason!: string;
  @IsOptional() @IsUUID() ownerId?: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
}

/** PATCH /targets/:id, with If-Match. Fields left out stay; one that was turned into a lead changes no more. */
export class UpdateTargetDto extends TargetFields {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(120) name?: string;
  @MayBeLeftOut() @Matches(INDUSTRY_CODE) industryCode?: string;
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(500) reason?: string;
  @MayBeLeftOut() @IsUUID() ownerId?: string;
  @MayBeLeftOut() @IsIn(['open', 'dropped']) state?: 'open' | 'dropped';
}

export interface TargetView {
  id: string;
  name: string;
  uscc: string | null;
  usccCheck: UsccCheck;
  industryCode: string;
  reason: string;
  source: string | null;
  ownerId: string;
  ownerName: string;
  nextTouch: string | null;
  nextTouchOn: IsoDate | null;
  /** Open, and the next touch lies before today. */
  overdue: boolean;
  state: TargetState;
  /** The day it was turned or dropped; null while open. */
  closedOn: IsoDate | null;
  /** The company on record in the same unit, where there is one. */
  investorId: string | null;
  /** What it was turned into. */
  leadId: string | null;
  orgUnitId: string;
  unitName: string;
  updatedAt: string;
  version: number;
  can: { edit: boolean; turn: boolean };
}

/** GET /targets/known: while a name is typed. */
export class KnownCompanyDto {
  @IsString() @MinLength(2) @MaxLength(120) name!: string;
  @IsOptional() @IsString() @MaxLength(30) uscc?: string;
}

/** What is known of a company: of another unit its name and nothing else, of the reader's own the records. */
export interface KnownCompany {
  heldBy: string | null;
  target: { id: string; name: string } | null;
  investor: { id: string; fullName: string } | null;
}
