import { inBranch } from '@luodi/industries/server';
import { IN_PIPELINE } from '@luodi/projects/server';
import type { Period } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import type { ReportPeriod } from './report-period';

/** One figure over the three periods a report compares. Amounts in 分. */
export interface Triple {
  thisWeek: bigint;
  lastWeek: bigint;
  yearToDate: bigint;
}

type Row = Record<'thisWeek' | 'lastWeek' | 'yearToDate', string | null>;

/** `value` summed over the rows whose `day` lies in each period. The periods are $1 to $6. */
const overPeriods = (value: string, day: string) => {
  const within = (name: string, at: number) =>
    `coalesce(sum(${value}) FILTER (WHERE ${day} BETWEEN $${at}::date AND $${at + 1}::date), 0)::bigint::text AS "${name}"`;
  return `${within('thisWeek', 1)}, ${within('lastWeek', 3)}, ${within('yearToDate', 5)}`;
};

const inPeriods = ({ week, previous, year }: ReportPeriod) => {
  const days = ({ from, to }: Period) => [from, to];
  const where = new Where();
  return where.and('(?::date, ?::date, ?::date, ?::date, ?::date, ?::date) IS NOT NULL', ...days(week), ...days(previous), ...days(year));
};

async function triple(sql: string, where: Where): Promise<Triple> {
  const [row] = await tx().query<Row[]>(`${sql} ${where}`, where.params);
  return { thisWeek: BigInt(row?.thisWeek ?? 0), lastWeek: BigInt(row?.lastWeek ?? 0), yearToDate: BigInt(row?.yearToDate ?? 0) };
}

/** Visits of a kind; `value` is what each of them counts. */
export function visitCounts(period: ReportPeriod, condition: string, value = '1'): Promise<Triple> {
  const where = inPeriods(period)
    .and(condition)
    .and('v.deleted_at IS NULL')
    .and('v.created_at <= ?', period.known)
    .given(inBranch('v.industry_code'), period.industry);
  return triple(`SELECT ${overPeriods(value, 'v.visited_on')} FROM visits v`, where);
}

export function leadCounts(period: ReportPeriod): Promise<Triple> {
  const where = inPeriods(period)
    .and('l.deleted_at IS NULL')
    .and('l.created_at <= ?', period.known)
    .given(inBranch('l.industry_code'), period.industry);
  return triple(`SELECT ${overPeriods('1', 'l.first_report_on')} FROM leads l`, where);
}

/** The first entry of a project into stage $7 (of grade $8, '' for any), as known at $9. */
const FIRST_ENTRY = `projects p CROSS JOIN LATERAL (SELECT min(e.effective_on) AS day FROM stage_moves e
    WHERE e.project_id = p.id AND e."to" = $7 AND $8 IN ('', e.agreement) AND e.recorded_at <= $9 AND (e.superseded_at IS NULL OR e.superseded_at > $9)) f`;
const AMOUNT = `CASE WHEN p.currency = 'CNY' THEN coalesce(p.total_investment, 0) ELSE 0 END`;

/** Projects by the day they first entered a stage, so that each counts once. 新签约 is a formal contract; frameworks do not count. */
export function entryCounts(period: ReportPeriod, stage: 'SIGNED' | 'STARTED', value: 'count' | 'amount'): Promise<Triple> {
  const where = inPeriods(period).and(
    '(?::text, ?::text, ?::timestamptz) IS NOT NULL',
    stage,
    stage === 'SIGNED' ? 'contract' : '',
    period.known,
  );
  where
    .and('p.deleted_at IS NULL OR p.deleted_at > ?', period.known)
    .and('p.status = ANY (?::text[])', IN_PIPELINE)
    .given(inBranch('p.industry_code'), period.industry);
  return triple(`SELECT ${overPeriods(value === 'count' ? '1' : AMOUNT, 'f.day')} FROM ${FIRST_ENTRY}`, where);
}

/** 纳统: projects by the day they entered the statistics; without a day they are noted, not counted. */
export function enrolmentCounts(period: ReportPeriod): Promise<Triple> {
  const where = inPeriods(period).and('p.deleted_at IS NULL').and('p.enrolled').given(inBranch('p.industry_code'), period.industry);
  return triple(`SELECT ${overPeriods('1', 'p.enrolled_on')} FROM projects p`, where);
}
