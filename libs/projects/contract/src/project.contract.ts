import {
  CURRENCIES,
  IsDay,
  IsInstant,
  IsMoney,
  IsPartialDay,
  IsQuantity,
  MayBeLeftOut,
  ListDto,
  STAGES,
  Trimmed,
  type Currency,
  type IsoDate,
  type PartialDay,
  type Stage,
} from '@luodi/shared/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';

/** Landing routes 落地方式: new land, leased plant, expansion on own land, headquarters/trade/service, merger/equity/fund. */
export const ROUTES = ['A', 'B', 'C', 'D', 'E'] as const;
export type LandingRoute = (typeof ROUTES)[number];
export const NATURES = ['new', 'expansion', 'upgrade', 'relocation'] as const;
export const PRIORITIES = ['top', 'province', 'city', 'zone', 'general'] as const;
/** `top` is 重中之重. */
export type Priority = (typeof PRIORITIES)[number];
export const STATUSES = [
  'ACTIVE',
  'DELAYED',
  'STALLED',
  'SUSPENDED',
  'TRANSFERRED',
  'TERMINATED',
  'WITHDRAWN',
  'INVALID',
  'MERGED',
] as const;
export type ProjectStatus = (typeof STATUSES)[number];
export const AGREEMENTS = ['framework', 'contract'] as const;
/** 3a framework 框架协议 · 3b formal investment contract 正式合同. Only the latter counts as a signing. */
export type AgreementGrade = (typeof AGREEMENTS)[number];
export const LIGHTS = ['red', 'amber', 'green'] as const;
export type Light = (typeof LIGHTS)[number];

const INDUSTRY = /^[A-Z][A-Z0-9]{0,15}$/;

/** GET /projects. With `asOf`/`knownAt` the list is the pipeline of that day as it was known then, so that a past number opens its own rows. */
export class ListProjectsDto extends ListDto {
  @IsOptional() @Matches(INDUSTRY) industry?: string;
  @IsOptional() @IsIn(STAGES) stage?: Stage;
  @IsOptional() @IsIn(AGREEMENTS) agreement?: AgreementGrade;
  @IsOptional() @IsUUID() orgUnitId?: string;
  @IsOptional() @IsUUID() investorId?: string;
  @IsOptional() @IsIn(PRIORITIES) priority?: Priority;
  @IsOptional() @IsDay() asOf?: IsoDate;
  @IsOptional() @IsInstant() knownAt?: string;
  /** Rows behind a figure: projects whose stage `enteredStage` was entered (effective) from `enteredFrom` to `enteredTo`. */
  @IsOptional() @IsIn(STAGES) enteredStage?: Stage;
  @IsOptional() @IsDay() enteredFrom?: IsoDate;
  @IsOptional() @IsDay() enteredTo?: IsoDate;
  /** Rows behind 纳统: projects enrolled on a known day from `enrolledFrom` to `enrolledTo`. */
  @IsOptional() @IsDay() enrolledFrom?: IsoDate;
  @IsOptional() @IsDay() enrolledTo?: IsoDate;
}

/** GET /projects/:id. With `asOf`, which is not in the future, the record as it was on that day. */
export class ShowProjectDto {
  @IsOptional() @IsDay() asOf?: IsoDate;
}

export class InvestorShareDto {
  @IsUUID() investorId!: string;
  /** Per cent of the project company, two decimals. */
  @IsOptional() @IsQuantity() @Min(0) @Max(100) share?: number;
}

/** What may be written of a project besides its name. Amounts in yuan of `currency`. */
class ProjectFields {
  @IsOptional() @IsString() @MaxLength(60) code?: string;
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => InvestorShareDto)
  investors?: InvestorShareDto[];
  @IsOptional() @IsString() @MaxLength(120) projectCompany?: string;
  @IsOptional() @IsString() @MaxLength(30) projectCompanyUscc?: string;
  @IsOptional() @IsString() @MaxLength(4_000) content?: string;
  @IsOptional() @IsIn(NATURES) nature?: (typeof NATURES)[number];
  @IsOptional() @IsIn(ROUTES) route?: LandingRoute;
  @MayBeLeftOut() @Matches(INDUSTRY) industryCode?: string;
  @MayBeLeftOut() @IsIn(PRIORITIES) priority?: Priority;
  @IsOptional() @IsMoney() @Min(0) totalInvestment?: number;
  @MayBeLeftOut() @IsIn(CURRENCIES) currency?: Currency;
  @IsOptional() @IsMoney() @Min(0) fixedAssetPlan?: number;
  /** Contract foreign capital in US dollars; never added to totalInvestment. */
  @IsOptional() @IsMoney() @Min(0) contractForeign?: number;
  @IsOptional() @IsMoney() @Min(0) annualPlan?: number;
  @IsOptional() @IsQuantity() @Min(0) @Max(1_000_000) landMu?: number;
  @IsOptional() @IsQuantity() @Min(0) @Max(100_000_000) floorArea?: number;
  @IsOptional() @IsMoney() @Min(0) estOutput?: number;
  @IsOptional() @IsMoney() @Min(0) estTax?: number;
  @IsOptional() @IsInt() @Min(0) @Max(10_000_000) jobs?: number;
  @IsOptional() @IsUUID() townId?: string;
  @IsOptional() @IsString() @MaxLength(60) hookedLeader?: string;
  @IsOptional() @IsUUID() officerId?: string;
  @IsOptional() @IsPartialDay() plannedStartOn?: PartialDay;
}

/** POST /projects. Name alone is enough; `stage` starts at NEGOTIATING. `orgUnitId` is the responsible unit, the actor's own when absent. Amounts in yuan of `currency`. */
export class CreateProjectDto extends ProjectFields {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(160) name!: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
  /** The day negotiation began; today when absent. */
  @IsOptional() @IsDay() negotiatingSince?: IsoDate;
}

/** PATCH /projects/:id, with If-Match. The stage is not here: it follows from stage moves. */
export class UpdateProjectDto extends ProjectFields {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(160) name?: string;
}

/** A row of the list, a card of the board. */
export interface ProjectCard {
  id: string;
  name: string;
  investorNames: string[];
  industryCode: string;
  stage: Stage;
  agreement: AgreementGrade | null;
  status: ProjectStatus;
  priority: Priority;
  totalInvestment: number | null;
  currency: Currency;
  town: string | null;
  orgUnitId: string;
  unitName: string;
  /** Day the present stage was entered, and whether only a ledger says so. */
  stageSince: PartialDay;
  declared: boolean;
  light: Light | null;
  updatedAt: string;
  version: number;
}

export interface ProjectView extends ProjectCard {
  code: string | null;
  investors: { investorId: string; fullName: string; share: number | null }[];
  projectCompany: string | null;
  projectCompanyUscc: string | null;
  content: string | null;
  nature: (typeof NATURES)[number] | null;
  route: LandingRoute | null;
  fixedAssetPlan: number | null;
  contractForeign: number | null;
  annualPlan: number | null;
  monthDone: number | null;
  cumulativeDone: number | null;
  fundsReceived: number | null;
  landMu: number | null;
  floorArea: number | null;
  estOutput: number | null;
  estTax: number | null;
  jobs: number | null;
  townId: string | null;
  hookedLeader: string | null;
  officerId: string | null;
  officerName: string | null;
  progressNote: string | null;
  problemNote: string | null;
  plannedStartOn: PartialDay | null;
  enrolledOn: PartialDay | null;
  enrolled: boolean;
  createdAt: string;
  /** The path taken, oldest first; superseded entries stay in the timeline only. */
  path: StageMoveView[];
  /** What a ledger declared about permits and other milestones. */
  facts: DeclaredFactView[];
  /** The lead it came from, where one is on record, with its files, and who talked with the investor first (首谈单位). */
  lead: {
    id: string;
    title: string;
    channel: string;
    firstReportOn: PartialDay;
    firstTalkUnitName: string | null;
    attachments: { id: string; fileName: string }[];
  } | null;
  /** Which file, sheet and row a ledger put it in from; null when entered by hand. */
  origin: { importId: string; fileName: string; sheet: string; row: number; statedOn: IsoDate | null } | null;
  can: { edit: boolean; move: boolean };
  nextMoves: { to: Stage; agreement?: AgreementGrade; needsEvidence: boolean; backwards: boolean }[];
}

export interface StageMoveView {
  id: string;
  to: Stage;
  agreement: AgreementGrade | null;
  effectiveOn: PartialDay;
  /** `by`: known to have been true by that day, the exact day is not known. */
  precision: 'day' | 'month' | 'by';
  recordedAt: string;
  recordedBy: string | null;
  reason: string;
  evidenceIds: string[];
  declared: boolean;
  statedOn: IsoDate | null;
  superseded: boolean;
}

export interface DeclaredFactView {
  kind: string;
  state: 'done' | 'under-way';
  on: PartialDay | null;
  docNo: string | null;
  statedOn: IsoDate | null;
}
