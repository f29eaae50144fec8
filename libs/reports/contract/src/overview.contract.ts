import type { PipelineView } from '@luodi/projects/contract';
import { IsDay, IsInstant, type IsoDate } from '@luodi/shared/contract';
import { IsOptional, Matches } from 'class-validator';
import type { IndicatorRow, MovementRow, WeeklyReport } from './weekly-report.contract';

/** GET /overview */
export class OverviewDto {
  @IsOptional() @IsDay() asOf?: IsoDate;
  @IsOptional() @IsInstant() knownAt?: string;
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
}

/** Everything the leader's page shows, in one answer: five numbers (contract amount, contracts, starts, negotiating, visits), stage × industry, movement of the week. */
export interface Overview {
  week: { issueNo: number; from: IsoDate; to: IsoDate };
  numbers: (IndicatorRow & { code: IndicatorRow['code'] })[];
  pipeline: PipelineView;
  previousCount: number;
  movement: MovementRow[];
  matrix: WeeklyReport['matrix'];
}
