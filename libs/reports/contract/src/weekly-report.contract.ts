import { IsDay, IsInstant, type IsoDate, type PartialDay, type Stage } from '@luodi/shared/contract';
import type { VisitView } from '@luodi/visits/contract';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** GET /reports/weekly and /reports/weekly.xlsx: `week` is any day inside the week, this week when absent. */
export class WeeklyReportDto {
  @IsOptional() @IsDay() week?: IsoDate;
  @IsOptional() @IsInstant() knownAt?: string;
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
  @IsOptional() @IsIn(['zh', 'en']) language?: 'zh' | 'en';
}

export const INDICATORS = [
  'outbound-visits',
  'inbound-visits',
  'inbound-guests',
  'top-leader-visits',
  'new-leads',
  'negotiating-count',
  'negotiating-amount',
  'new-contracts',
  'new-contract-amount',
  'started',
  'enrolled',
] as const;
export type IndicatorCode = (typeof INDICATORS)[number];

/** One row of the core table. Amounts in yuan (CNY); counts plain. `door` are query parameters of the list that opens exactly the rows. */
export interface IndicatorRow {
  code: IndicatorCode;
  unit: 'times' | 'people' | 'items' | 'yuan';
  thisWeek: number;
  lastWeek: number;
  yearToDate: number | null;
  door: { list: 'visits' | 'projects' | 'leads'; params: Record<string, string> } | null;
}

export interface MovementRow {
  projectId: string;
  name: string;
  industryCode: string;
  unitName: string;
  from: Stage | null;
  to: Stage | null;
  kind: 'new' | 'up' | 'down' | 'out';
  /** Correction 更正: the change took effect before this week and came to be known only now. */
  effect: 'in-period' | 'correction';
  /** The day that brought it there; null when an entry was only taken back. */
  on: PartialDay | null;
  totalInvestment: number | null;
  currency: string;
}

export interface WeeklyReport {
  issueNo: number;
  from: IsoDate;
  to: IsoDate;
  previous: { from: IsoDate; to: IsoDate };
  knownAt: string;
  industry: string | null;
  indicators: IndicatorRow[];
  /** Top-leader visits first. */
  visits: VisitView[];
  /** 日期待补: of the months of this week, known to the month only; they count in their month, in no week. */
  undatedVisits: VisitView[];
  movement: MovementRow[];
  /** Stage by stage: last week, in, out, this week; in − out is the net change. */
  matrix: { stage: Stage; lastWeek: number; in: number; out: number; thisWeek: number }[];
  nextSteps: { visitId: string; text: string; ownerName: string | null; dueOn: IsoDate; subject: string; overdue: boolean }[];
}
