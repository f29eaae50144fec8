import { MayBeLeftOut, Trimmed } from '@luodi/shared/contract';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

export const CHAIN_STRENGTHS = ['strong', 'has', 'weak', 'missing'] as const;
export type ChainStrength = (typeof CHAIN_STRENGTHS)[number];
export const INDUSTRY_CODE = /^[A-Z][A-Z0-9]{0,15}$/;

/** GET /industries: the whole tree, parents before children. A root is a lens. */
export interface IndustryView {
  code: string;
  parentCode: string | null;
  /** Code of the root this node hangs under: the lens it belongs to. */
  rootCode: string;
  nameZh: string;
  nameEn: string;
  /** Short name of a root as the lens shows it: 一智, 一药. */
  lensZh: string | null;
  lensEn: string | null;
  /** As the desk has stated it; null where what is on record decides (`strengthOf`). */
  strength: ChainStrength | null;
  active: boolean;
  version: number;
}

/** POST /industries */
export class AddIndustryDto {
  @Matches(INDUSTRY_CODE) code!: string;
  @IsOptional() @Matches(INDUSTRY_CODE) parentCode?: string;
  @IsString() @MinLength(1) @MaxLength(60) nameZh!: string;
  @IsString() @MinLength(1) @MaxLength(80) nameEn!: string;
  @IsOptional() @IsInt() @Min(0) @Max(10_000) sort?: number;
}

/** PATCH /industries/:code */
export class UpdateIndustryDto {
  @MayBeLeftOut() @IsString() @MinLength(1) @MaxLength(60) nameZh?: string;
  @MayBeLeftOut() @IsString() @MinLength(1) @MaxLength(80) nameEn?: string;
  @MayBeLeftOut() @IsBoolean() active?: boolean;
}

/** POST /industries/:code/strength. `strength` left out or null takes a statement back: what is on record decides again. */
export class StateStrengthDto {
  @IsOptional() @IsIn(CHAIN_STRENGTHS) strength?: ChainStrength | null;
  @Trimmed() @IsString() @MinLength(2) @MaxLength(200) reason!: string;
}

/** GET /places: districts 片区 and the towns 镇 in them. */
export interface PlacesView {
  districts: { id: string; name: string }[];
  towns: { id: string; districtId: string | null; name: string }[];
}

/** POST /districts */
export class AddDistrictDto {
  @IsString() @MinLength(1) @MaxLength(60) name!: string;
}

/** POST /towns */
export class AddTownDto {
  @IsString() @MinLength(1) @MaxLength(60) name!: string;
  @IsOptional() @IsUUID() districtId?: string;
}
