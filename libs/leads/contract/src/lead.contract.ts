import {
  CURRENCIES,
  IsDay,
  IsInstant,
  IsMoney,
  PageDto,
  Trimmed,
  type Currency,
  type IsoDate,
  type PartialDay,
} from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, Min, MinLength } from 'class-validator';

export const LEAD_STATES = ['open', 'converted', 'reserve', 'dropped'] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** GET /leads */
export class ListLeadsDto extends PageDto {
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
  @IsOptional() @IsIn(LEAD_STATES) state?: LeadState;
  /** Rows behind 新增线索: those first reported from `firstReportFrom` to `firstReportTo`, as far as recorded by `knownAt`. */
  @IsOptional() @IsDay() firstReportFrom?: IsoDate;
  @IsOptional() @IsDay() firstReportTo?: IsoDate;
  @IsOptional() @IsInstant() knownAt?: string;
}

/** POST /leads. Only the title and the channel are asked for. */
export class CreateLeadDto {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(120) title!: string;
  @Trimmed() @IsString() @MinLength(1) @MaxLength(60) channel!: string;
  @IsOptional() @IsUUID() investorId?: string;
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industryCode?: string;
  @IsOptional() @IsMoney() @Min(0) estInvestment?: number;
  @IsOptional() @IsIn(CURRENCIES) currency?: Currency;
  @IsOptional() @IsDay() firstReportOn?: IsoDate;
  @IsOptional() @IsString() @MaxLength(2_000) contentBrief?: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
}

/** PATCH /leads/:id, with If-Match. Every state but `open` closes the lead today; `open` reopens it. */
export class UpdateLeadDto {
  @IsIn(LEAD_STATES) state!: LeadState;
}

export interface LeadView {
  id: string;
  title: string;
  channel: string;
  state: LeadState;
  investorId: string | null;
  industryCode: string;
  estInvestment: number | null;
  currency: Currency;
  /** Only a month where a ledger knows no day. */
  firstReportOn: PartialDay;
  /** 首谈单位; null where nobody said. */
  firstTalkUnitName: string | null;
  /** The project it became. */
  projectId: string | null;
  /** The day it was closed; null while open. */
  closedOn: IsoDate | null;
  contentBrief: string | null;
  orgUnitId: string;
  unitName: string;
  createdAt: string;
  version: number;
  can: { edit: boolean };
}
