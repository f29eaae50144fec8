import { IsDay, IsInstant, type Currency, type IsoDate, type Stage } from '@luodi/shared/contract';
import { IsOptional, IsUUID, Matches } from 'class-validator';

/** GET /pipeline: the state of every stage on day `asOf` (today when absent) as far as known at `knownAt` (now when absent). */
export class PipelineDto {
  @IsOptional() @IsDay() asOf?: IsoDate;
  @IsOptional() @IsInstant() knownAt?: string;
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
  @IsOptional() @IsUUID() orgUnitId?: string;
}

/** Yuan (or the currency's own unit), never summed across currencies. */
export interface CurrencyTotal {
  currency: Currency;
  amount: number;
}

export interface StageTotals {
  stage: Stage;
  count: number;
  totals: CurrencyTotal[];
  /** Of these, by root of the industry tree. */
  industries: { code: string; count: number; totals: CurrencyTotal[] }[];
  /** SIGNED only: framework agreements apart from formal contracts. */
  agreements?: { framework: number; contract: number };
}

export interface PipelineView {
  asOf: IsoDate;
  knownAt: string;
  industry: string | null;
  stages: StageTotals[];
  count: number;
  totals: CurrencyTotal[];
}
