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
import { AGREEMENTS, NATURES, PRIORITIES, ROUTES, type AgreementGrade, type LandingRoute, type Priority } from './project-terms';

export const INDUSTRY = /^[A-Z][A-Z0-9]{0,15}$/;

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
