import { inBranch } from '@luodi/industries/server';
import { firstEntries, IN_PIPELINE, inForce, stateJoins, versionJoin } from '@luodi/projects/server';
import type { Period } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import { VISIT_BEGINS } from '@luodi/visits/server';
import type { ReportPeriod } from './report-period';

/** One figure over the three periods a report compares. Amounts in 分. */
export type Triple = Record<'thisWeek' | 'lastWeek' | 'yearToDate', bigint>;

/**
 * What is counted: each row of `from` on its `day`, as `value` (SQL); what is not known to the day lies between `begins` and `day`. `joins`
 * may speak of the last day of the period, `t.last`.
 */
interface Counted {
  from: string;
  begins?: string;
  day: string;
  joins?: string;
  value: string;
}

/** The periods as rows, so that everything counts as it stood on the last day of the one it falls in. */
const PERIODS = `(VALUES ('thisWeek', $1::date, $2::date), ('lastWeek', $3::date, $4::date), ('yearToDate', $5::date, $6::date)) AS t (name, first, last)`;
const KNOWN = '$7::timestamptz';

const known = ({ week, previous, year, known: at }: ReportPeriod) => {
  const days = [week, previous, year].flatMap(({ from, to }: Period) => [from, to]);
  return new Where().and('(?::date, ?::date, ?::date, ?::date, ?::date, ?::date, ?::timestamptz) IS NOT NULL', ...days, at);
};

async function triple({ from, day, begins = day, joins = '', value }: Counted, where: Where): Promise<Triple> {
  const sql = `SELECT t.name, sum(${value})::bigint::text AS sum FROM ${PERIODS} JOIN ${from} ON ${begins} >= t.first AND ${day} <= t.last ${joins} ${where} GROUP BY t.name`;
  const sums = await tx().query<{ name: keyof Triple; sum: string }[]>(sql, where.params);
  const none: Triple = { thisWeek: 0n, lastWeek: 0n, yearToDate: 0n };
  return { ...none, ...Object.fromEntries(sums.map(({ name, sum }) => [name, BigInt(sum)])) };
}

/** Visits of a kind; `value` is what each of them counts. */
export function visitCounts(period: ReportPeriod, condition: string, value = '1'): Promise<Triple> {
  const where = known(period)
    .and(condition)
    .and(`v.created_at <= ${KNOWN} AND v.deleted_at IS NULL`)
    .given(inBranch('v.industry_code'), period.industry);
  return triple({ from: 'visits v', begins: VISIT_BEGINS, day: 'v.visited_on', value }, where);
}

export function leadCounts(period: ReportPeriod): Promise<Triple> {
  const where = known(period).and(`l.created_at <= ${KNOWN} AND l.deleted_at IS NULL`).given(inBranch('l.industry_code'), period.industry);
  return triple({ from: 'leads l', day: 'l.first_report_on', value: '1' }, where);
}

/** Projects on the day of an event, by what they counted as at the end of the period. `state`: joins that say so, by the day. */
function projectCounts(
  period: ReportPeriod,
  { events, state, value = '1' }: { events: string; state: typeof stateJoins; value?: string },
): Promise<Triple> {
  const where = known(period)
    .and('v.status = ANY (?::text[])', IN_PIPELINE)
    .and(`p.deleted_at IS NULL OR p.deleted_at > ${KNOWN}`)
    .given(inBranch('v.industry_code'), period.industry);
  const joins = `JOIN projects p ON p.id = e.project_id ${state('t.last', inForce(KNOWN))}`;
  return triple({ from: `(${events}) e`, day: 'e.day', joins, value }, where);
}

const AMOUNT = `CASE WHEN v.currency = 'CNY' THEN coalesce(v.total_investment, 0) ELSE 0 END`;

/** Projects by the day they first entered a stage, so that each counts once. Whoever entered one stands somewhere. */
export function entryCounts(period: ReportPeriod, stage: 'SIGNED' | 'STARTED', value: 'count' | 'amount'): Promise<Triple> {
  return projectCounts(period, {
    events: firstEntries(`'${stage}'`, inForce(KNOWN)),
    state: versionJoin,
    value: value === 'count' ? '1' : AMOUNT,
  });
}

/** 纳统: projects by the day they entered the statistics; without a day they are noted, not counted. */
export function enrolmentCounts(period: ReportPeriod): Promise<Triple> {
  return projectCounts(period, { events: 'SELECT id AS project_id, enrolled_on AS day FROM projects WHERE enrolled', state: stateJoins });
}
