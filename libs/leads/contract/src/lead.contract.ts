import {
  CURRENCIES,
  IsDay,
  IsInstant,
  IsMoney,
  IsQuantity,
  MayBeLeftOut,
  ListDto,
  Trimmed,
  type Currency,
  type IsoDate,
  type PartialDay,
} from '@luodi/shared/contract';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import type { LeadVerdict } from './lead-acts.contract';
import type { LeadClock } from './lead-clocks';

export const LEAD_STATES = ['open', 'converted', 'reserve', 'dropped'] as const;
export type LeadState = (typeof LEAD_STATES)[number];

/** 招商方式: 一把手招商 以商引商 链主招商 产业链招商 基金招商 展会招商 委托招商 驻点招商 云招商 乡贤回归 场景招商 */
export const LEAD_METHODS = [
  'top-leader',
  'referral',
  'leading-firm',
  'chain',
  'fund',
  'expo',
  'agency',
  'stationed',
  'cloud',
  'hometown',
  'scenario',
] as const;
export type LeadMethod = (typeof LEAD_METHODS)[number];

const INDUSTRY = /^[A-Z][A-Z0-9]{0,15}$/;

/** GET /leads, latest reported first unless a sort is given. */
export class ListLeadsDto extends ListDto {
  @IsOptional() @Matches(INDUSTRY) industry?: string;
  @IsOptional() @IsIn(LEAD_STATES) state?: LeadState;
  @IsOptional() @IsUUID() officerId?: string;
  /** Rows behind 新增线索: those first reported from `firstReportFrom` to `firstReportTo`, as far as recorded by `knownAt`. */
  @IsOptional() @IsDay() firstReportFrom?: IsoDate;
  @IsOptional() @IsDay() firstReportTo?: IsoDate;
  @IsOptional() @IsInstant() knownAt?: string;
}

/** What may be written of a lead besides title and channel. Amounts in yuan of `currency`, land in 亩, plant in ㎡. */
class LeadFields {
  @IsOptional() @IsIn(LEAD_METHODS) method?: LeadMethod;
  @IsOptional() @IsUUID() investorId?: string;
  @MayBeLeftOut() @Matches(INDUSTRY) industryCode?: string;
  @IsOptional() @IsString() @MaxLength(2_000) contentBrief?: string;
  @IsOptional() @IsMoney() @Min(0) estInvestment?: number;
  @MayBeLeftOut() @IsIn(CURRENCIES) currency?: Currency;
  @IsOptional() @IsQuantity() @Min(0) @Max(1_000_000) landNeed?: number;
  @IsOptional() @IsQuantity() @Min(0) @Max(100_000_000) plantNeed?: number;
  @IsOptional() @IsString() @MaxLength(500) energyNeed?: string;
  @IsOptional() @IsString() @MaxLength(500) envNeed?: string;
  @IsOptional() @IsMoney() @Min(0) estOutput?: number;
  @IsOptional() @IsMoney() @Min(0) estTax?: number;
  /** 首谈单位: the unit that was the first to talk with the investor. */
  @IsOptional() @IsUUID() firstTalkUnitId?: string;
  /** Files the lead takes besides those it has. */
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(20) @IsUUID(undefined, { each: true }) attachmentIds?: string[];
}

/** POST /leads. Only the title and the channel are asked for. `orgUnitId` is the unit that keeps it, the actor's own when absent. */
export class CreateLeadDto extends LeadFields {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(120) title!: string;
  @Trimmed() @IsString() @MinLength(1) @MaxLength(60) channel!: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
  /** 首报 day and unit are settled here and never change: first-report claims rest on them. Today and `orgUnitId` when absent. */
  @IsOptional() @IsDay() firstReportOn?: IsoDate;
  @IsOptional() @IsUUID() firstReportUnitId?: string;
  @IsOptional() @IsUUID() officerId?: string;
}

/** PATCH /leads/:id, with If-Match. Verdict, officer and conversion have routes of their own. */
export class UpdateLeadDto extends LeadFields {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(120) title?: string;
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(1) @MaxLength(60) channel?: string;
  /** The days on which somebody answered, told the investor, last reported. A visit on the lead answers and follows up by itself. */
  @IsOptional() @IsDay() respondedOn?: IsoDate;
  @IsOptional() @IsDay() feedbackOn?: IsoDate;
  @IsOptional() @IsDay() lastFollowUpOn?: IsoDate;
}

export interface LeadView {
  id: string;
  title: string;
  channel: string;
  method: LeadMethod | null;
  state: LeadState;
  investorId: string | null;
  investorName: string | null;
  industryCode: string;
  contentBrief: string | null;
  estInvestment: number | null;
  currency: Currency;
  landNeed: number | null;
  plantNeed: number | null;
  energyNeed: string | null;
  envNeed: string | null;
  estOutput: number | null;
  estTax: number | null;
  /** Only a month where a ledger knows no day. */
  firstReportOn: PartialDay;
  firstReportUnitId: string;
  firstReportUnitName: string;
  firstTalkUnitId: string | null;
  firstTalkUnitName: string | null;
  officerId: string | null;
  officerName: string | null;
  verdict: LeadVerdict | null;
  verdictReason: string | null;
  verdictOn: IsoDate | null;
  /** Days as written down, or those of a visit on the lead where it came before (answer) or after (follow-up). */
  respondedOn: IsoDate | null;
  feedbackOn: IsoDate | null;
  lastFollowUpOn: IsoDate | null;
  /** As of today; none once the lead is closed. */
  clocks: LeadClock[];
  /** The day it was closed; null while open. */
  closedOn: IsoDate | null;
  /** What it was converted to. */
  projectId: string | null;
  projectName: string | null;
  orgUnitId: string;
  unitName: string;
  attachments: { id: string; fileName: string }[];
  createdAt: string;
  updatedAt: string;
  version: number;
  can: { edit: boolean; convert: boolean };
}
