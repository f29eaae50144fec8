import { ListDto, MayBeLeftOut, Trimmed } from '@luodi/shared/contract';
import { IsBoolean, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import type { UsccCheck } from './uscc';

export const INVESTOR_KINDS = [
  'private',
  'central-soe',
  'provincial-soe',
  'municipal-soe',
  'foreign',
  'hong-kong',
  'taiwan',
  'overseas-chinese',
  'fund',
  'association',
] as const;
export type InvestorKind = (typeof INVESTOR_KINDS)[number];
export const TIERS = ['A', 'B', 'C'] as const;
export type Tier = (typeof TIERS)[number];

/** GET /investors */
export class ListInvestorsDto extends ListDto {
  /** A node of the industry tree; its whole branch is meant. */
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
}

/** GET /investors/held: whether another unit holds a company, asked while its name is being typed. */
export class HeldDto {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(120) fullName!: string;
  @IsOptional() @IsString() @MaxLength(30) uscc?: string;
}

/** The holding unit where it is not one of the reader's, and nothing else of the company. */
export interface HeldView {
  unitName: string | null;
}

/** What may be written of an investor besides its name. */
class InvestorFields {
  @IsOptional() @IsString() @MaxLength(60) shortName?: string;
  @IsOptional() @IsString() @MaxLength(30) uscc?: string;
  @IsOptional() @IsIn(INVESTOR_KINDS) kind?: InvestorKind;
  @IsOptional() @IsString() @MaxLength(60) country?: string;
  @IsOptional() @IsString() @MaxLength(60) regProvince?: string;
  @IsOptional() @IsString() @MaxLength(60) regCity?: string;
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industryCode?: string;
  @IsOptional() @IsIn(TIERS) tier?: Tier;
  @IsOptional() @IsString() @MaxLength(200) source?: string;
  @IsOptional() @IsString() @MaxLength(2_000) note?: string;
  @MayBeLeftOut() @IsBoolean() doNotContact?: boolean;
}

/** POST /investors. Only the full name is asked for. `orgUnitId` is the holding unit, the actor's own when absent. */
export class CreateInvestorDto extends InvestorFields {
  @Trimmed() @IsString() @MinLength(2) @MaxLength(120) fullName!: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
}

/** PATCH /investors/:id, with If-Match. Fields left out stay. */
export class UpdateInvestorDto extends InvestorFields {
  @MayBeLeftOut() @Trimmed() @IsString() @MinLength(2) @MaxLength(120) fullName?: string;
}

export interface InvestorView {
  id: string;
  fullName: string;
  shortName: string | null;
  uscc: string | null;
  usccCheck: UsccCheck;
  kind: InvestorKind | null;
  country: string | null;
  regProvince: string | null;
  regCity: string | null;
  industryCode: string | null;
  tier: Tier | null;
  source: string | null;
  note: string | null;
  doNotContact: boolean;
  orgUnitId: string;
  unitName: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  /** What the reader may do with it, computed by the server. */
  can: { edit: boolean };
  /** Softer matches found on create or change: another record of the reader's own scope that may be the same company. */
  similar?: { id: string; fullName: string; score: number }[];
}
