import type { LeadClock } from '@luodi/leads/contract';
import type { AgreementGrade, Light } from '@luodi/projects/contract';
import type { IndicatorRow } from '@luodi/reports/contract';
import { IsInstant, type IsoDate, type PartialDay, type Period, type Stage } from '@luodi/shared/contract';
import { IsOptional, Matches } from 'class-validator';

/** GET /today. Today is always today: it takes no day. */
export class TodayDto {
  @IsOptional() @Matches(/^[A-Z][A-Z0-9]{0,15}$/) industry?: string;
  /** When the reader last looked: what others have done since is what changed. At most two weeks back; a day back when absent. */
  @IsOptional() @IsInstant() since?: string;
}

/** The first few, most pressing first, and how many there are; at most `TOTAL_CAP` are counted. */
export interface Few<T> {
  items: T[];
  total: number;
}

export const DUES = ['overdue', 'today', 'soon'] as const;
/** Overdue, due today, or due within the next seven days. */
export type Due = (typeof DUES)[number];

/** A next step that is not done. It is ticked by PATCH /visits/:id with `nextActionDone` and this version. */
export interface TodayStep {
  visitId: string;
  version: number;
  text: string;
  /** The project or else the company it is about. */
  subject: string;
  industryCode: string;
  /** Whether it is the reader who has to do it. */
  mine: boolean;
  ownerName: string | null;
  dueOn: IsoDate;
  due: Due;
  /** Days since it was due; 0 when it is not overdue. */
  late: number;
}

/** A project that has stayed in its stage for longer than the stage may last. */
export interface RestingProject {
  id: string;
  name: string;
  industryCode: string;
  unitName: string;
  stage: Stage;
  agreement: AgreementGrade | null;
  light: Light | null;
  stageSince: PartialDay;
  days: number;
}

export interface WaitingLead {
  id: string;
  title: string;
  industryCode: string;
  unitName: string;
  /** What it waits for first. */
  clock: LeadClock;
}

/** A day that was agreed and lies ahead, or has passed without the event. */
export interface ComingDay {
  kind: 'framework-expires' | 'planned-start';
  id: string;
  name: string;
  industryCode: string;
  on: PartialDay;
  late: number;
}

export const CHANGE_SUBJECTS = ['project', 'investor', 'lead', 'visit'] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** What others have done with one record since the reader last looked; the latest of it. */
export interface RecentChange {
  subject: ChangeSubject;
  id: string;
  name: string;
  industryCode: string;
  /** As in the audit trail: `project.move`, `visit.log`. */
  action: string;
  by: string;
  at: string;
  /** How many acts. */
  count: number;
}

/** A project that has entered a stage this week. */
export interface WeekMove {
  id: string;
  name: string;
  industryCode: string;
  unitName: string;
  to: Stage;
  agreement: AgreementGrade | null;
  on: PartialDay;
}

export const LEDGER_FACTS = ['totalInvestment', 'content', 'town', 'officer'] as const;
export type LedgerFact = (typeof LEDGER_FACTS)[number];

/** A project whose row in the ledger would have holes. */
export interface LedgerGap {
  id: string;
  name: string;
  industryCode: string;
  unitName: string;
  missing: LedgerFact[];
}

export interface UnassignedProject {
  id: string;
  name: string;
  industryCode: string;
  unitName: string;
  stage: Stage;
}

/** What the desk needs for the week's report. */
export interface DeskWork {
  gaps: Few<LedgerGap>;
  /** 日期待补: visits of this year of which only the month is known. */
  undatedVisits: number;
  /** The reader's own ledgers that were read and wait to be written. */
  imports: { id: string; fileName: string }[];
}

/** GET /today: what waits for the reader, by role and scope. A part that the role has no use for is null. */
export interface TodayView {
  day: IsoDate;
  week: Period & { issueNo: number };
  since: string;
  /** No project, lead, investor or visit is in the reader's scope: the rest is empty, and one begins. */
  nothingYet: boolean;
  steps: Few<TodayStep>;
  leads: Few<WaitingLead> | null;
  resting: Few<RestingProject>;
  coming: ComingDay[] | null;
  unassigned: Few<UnassignedProject> | null;
  changes: RecentChange[];
  /** The five numbers, this week against the last. */
  numbers: IndicatorRow[] | null;
  moves: Few<WeekMove> | null;
  desk: DeskWork | null;
}
