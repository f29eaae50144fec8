import { BulkEditDto, BulkRowDto, BulkRows, BulkSet } from '@luodi/shared/contract';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { INVESTOR_KINDS, TIERS, type InvestorKind, type Tier } from './investor.contract';

export const INVESTOR_BULK_FIELDS = ['tier', 'industryCode', 'kind', 'source'] as const;
export type InvestorBulkField = (typeof INVESTOR_BULK_FIELDS)[number];

/** What may be written of many investors at once. */
export class BulkInvestorValuesDto {
  @IsOptional() @IsIn(TIERS) tier?: Tier;
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industryCode?: string;
  @IsOptional() @IsIn(INVESTOR_KINDS) kind?: InvestorKind;
  @IsOptional() @IsString() @MaxLength(200) source?: string;
}

export class BulkInvestorRowDto extends BulkRowDto {
  @BulkSet(() => BulkInvestorValuesDto) set!: BulkInvestorValuesDto;
}

/** POST /investors/bulk */
export class BulkEditInvestorsDto extends BulkEditDto {
  @BulkRows(() => BulkInvestorRowDto) rows!: BulkInvestorRowDto[];
}
