import { IsDay, IsInstant, IsPartialDay, ListDto, MayBeLeftOut, Trimmed, type IsoDate, type PartialDay } from '@luodi/shared/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { RANKS, type Rank } from './ranks';

/** 拜访 · 来访接待 · 考察 · 洽谈 · 视频洽谈 · 电话微信 */
export const DIRECTIONS = ['outbound', 'inbound', 'inspection', 'negotiation', 'video', 'call'] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const INTENTS = ['strong', 'medium', 'weak', 'none'] as const;
export type Intent = (typeof INTENTS)[number];

export class HostDto {
  @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name!: string;
  @IsOptional() @IsIn(RANKS) rank?: Rank;
}
export class GuestDto {
  @Trimmed() @IsString() @MinLength(1) @MaxLength(60) name!: string;
  @IsOptional() @IsString() @MaxLength(60) title?: string;
}

/** GET /visits, newest day first */
export class ListVisitsDto extends ListDto {
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
  @IsOptional() @IsUUID() investorId?: string;
  @IsOptional() @IsUUID() projectId?: string;
  @IsOptional() @IsUUID() leadId?: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
  @IsOptional() @IsIn(DIRECTIONS) direction?: Direction;
  /** 一把手带队 only. */
  @IsOptional() @IsIn(['true']) topLeader?: 'true';
  @IsOptional() @IsDay() from?: IsoDate;
  @IsOptional() @IsDay() to?: IsoDate;
  /** Only what had been recorded by this instant; the rows behind a figure of a report as it was known then. */
  @IsOptional() @IsInstant() knownAt?: string;
}

/** What may be written of a visit besides what every visit must have. */
class VisitFields {
  /** Day of the visit; today when absent. */
  @MayBeLeftOut() @IsPartialDay() visitedOn?: PartialDay;
  @IsOptional() @IsString() @MaxLength(60) city?: string;
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => HostDto)
  hosts?: HostDto[];
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => GuestDto)
  guests?: GuestDto[];
  @IsOptional() @IsString() @MaxLength(200) topic?: string;
  @IsOptional() @IsString() @MaxLength(2_000) askFromInvestor?: string;
  @IsOptional() @IsString() @MaxLength(2_000) ourPromise?: string;
  @IsOptional() @IsIn(INTENTS) intent?: Intent;
  @IsOptional() @IsUUID() nextActionOwnerId?: string;
}

/** POST /visits. Every visit ends in a next step with an owner (the actor when absent) and a day. */
export class LogVisitDto extends VisitFields {
  @IsIn(DIRECTIONS) direction!: Direction;
  /** Investor, lead or project: at least one of the three. A visit on a lead is of the project too once it has become one. */
  @IsOptional() @IsUUID() investorId?: string;
  @IsOptional() @IsUUID() leadId?: string;
  @IsOptional() @IsUUID() projectId?: string;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(4_000) summary!: string;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(500) nextAction!: string;
  @IsDay() nextActionDueOn!: IsoDate;
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) attachmentIds?: string[];
}

/** PATCH /visits/:id, with If-Match */
export class UpdateVisitDto extends VisitFields {
  @MayBeLeftOut() @IsIn(DIRECTIONS) direction?: Direction;
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(4_000) summary?: string;
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(500) nextAction?: string;
  @MayBeLeftOut() @IsDay() nextActionDueOn?: IsoDate;
  /** Done today by whoever says so; false takes that back. Another next step begins undone. */
  @MayBeLeftOut() @IsBoolean() nextActionDone?: boolean;
}

export interface VisitView {
  id: string;
  direction: Direction;
  visitedOn: PartialDay;
  investorId: string | null;
  investorName: string | null;
  projectId: string | null;
  projectName: string | null;
  leadId: string | null;
  leadTitle: string | null;
  industryCode: string;
  city: string | null;
  hosts: HostDto[];
  guests: GuestDto[];
  /** 一把手带队: a host of the highest rank of the city or the zone. */
  isTopLeader: boolean;
  topic: string | null;
  summary: string;
  askFromInvestor: string | null;
  ourPromise: string | null;
  intent: Intent | null;
  nextAction: string | null;
  nextActionOwnerId: string | null;
  nextActionOwnerName: string | null;
  nextActionDueOn: IsoDate | null;
  nextActionDone: boolean;
  /** The business day on which it was done, and by whom; both null while it is open. */
  nextActionDoneOn: IsoDate | null;
  nextActionDoneByName: string | null;
  attachments: { id: string; fileName: string }[];
  orgUnitId: string;
  unitName: string;
  loggedById: string;
  loggedByName: string;
  createdAt: string;
  version: number;
  can: { edit: boolean };
}
