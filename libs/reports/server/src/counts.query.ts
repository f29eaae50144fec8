import { inBranch } from '@luodi/industries/server';
import { firstEntries, IN_PIPELINE, inForce, stateJoins, versionJoin } from '@luodi/projects/server';
import type { Period } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import { VISIT_BEGINS } from '@luodi/visits/server';
import type { ReportPeriod } from './report-period';

/** One figure over the three periods a report compares. Amounts in 分. */
export type Triple = Record<'thisWeek' | 'lastWeek' | 'yearToDate', bigint>;

/**
 * What is counted: each row of `from` on its `day`, as each of `values` (SQL); what is not known to the day lies between `begins` and `day`. `joins`
 * may speak of the last day of the period, `t.last`.
 */
interface Counted<Values extends string> {
  from: string;
  begins?: string;
  day: string;
  joins?: string;
  values: Record<Values, string>;
}

/** The periods as rows, so that everything counts as it stood on the last day of the one it falls in. */
const PERIODS = `(VALUES ('thisWeek', $1::date, $2::date), ('lastWeek', $3::date, $4::date), ('yearToDate', $5::date, $6::date)) AS t (name, first, last)`;
const EARLIEST = 'least($1::date, $3::date, $5::date)';
const KNOWN = '$7::timestamptz';

const known = ({ week, previous, year, known: at }: ReportPeriod) => {
  const days = [week, previous, year].flatMap(({ from, to }: Period) => [from, to]);
  return new Where().and('(?::date, ?::date, ?::date, ?::date, ?::date, ?::date, ?::timestamptz) IS NOT NULL', ...days, at);
};

async function triples<Values extends string>(counted: Counted<Values>, where: Where): Promise<Record<Values, Triple>> {
  const { from, day, begins = day, joins = '', values } = counted;
  const names = Object.keys(values) as Values[];
  const sums = names.map((name) => `sum(${values[name]})::bigint::text AS "${name}"`).join(', ');
  // What begins in a period does not end before it: said of the day too, it is found by its index.
  const sql = `SELECT t.name, ${sums} FROM ${PERIODS} JOIN ${from} ON ${begins} >= t.first AND ${day} BETWEEN t.first AND t.last ${joins} ${where} GROUP BY t.name`;
  const rows = await tx().query<({ name: keyof Triple } & Record<Values, string>)[]>(sql, where.params);
  const none: Triple = { thisWeek: 0n, lastWeek: 0n, yearToDate: 0n };
  const triple = (value: Values): Triple => ({ ...none, ...Object.fromEntries(rows.map((row) => [row.name, BigInt(row[value])])) });
  return Object.fromEntries(names.map((name) => [name, triple(name)])) as Record<Values, Triple>;
}

/** Visits of a kind; `value` is what each of them counts. */
export async function visitCounts(period: ReportPeriod, condition: string, value = '1'): Promise<Triple> {
  const where = known(period)
    .and(condition)
    .and(`v.created_at <= ${KNOWN} AND v.deleted_at IS NULL`)
    .given(inBranch('v.industry_code'), period.industry);
  return (await triples({ from: 'visits v', begins: VISIT_BEGINS, day: 'v.visited_on', values: { value } }, where)).value;
}

export async function leadCounts(period: ReportPeriod): Promise<Triple> {
  const where = known(period).and(`l.created_at <= ${KNOWN} AND l.deleted_at IS NULL`).given(inBranch('l.industry_code'), period.industry);
  return (await triples({ from: 'leads l', day: 'l.first_report_on', values: { count: '1' } }, where)).count;
}

const COUNT_AND_AMOUNT = { count: '1', amount: `CASE WHEN v.currency = 'CNY' THEN coalesce(v.total_investment, 0) ELSE 0 END` };

/** Projects on the day of an event, by what they counted as at the end of the period. `state`: joins that say so, by the day. */
function projectCounts(period: ReportPeriod, events: string, state: typeof stateJoins): Promise<Record<'count' | 'amount', Triple>> {
  const where = known(period)
    .and('v.status = ANY (?::text[])', IN_PIPELINE)
    .and(`p.deleted_at IS NULL OR p.deleted_at > ${KNOWN}`)
    .given(inBranch('v.industry_code'), period.industry);
  const joins = `JOIN projects p ON p.id = e.project_id ${state('t.last', inForce(KNOWN))}`;
  return triples({ from: `(${events}) e`, day: 'e.day', joins, values: COUNT_AND_AMOUNT }, where);
}

/** Projects by the day they first entered a stage, so that each counts once. Whoever entered one stands somewhere. */
export const entryCounts = (period: ReportPeriod, stage: 'SIGNED' | 'STARTED'): Promise<Record<'count' | 'amount', Triple>> =>
  projectCounts(period, firstEntries(`'${stage}'`, inForce(KNOWN), EARLIEST), versionJoin);

/** 纳统: projects by the day they entered the statistics; without a day they are noted, not counted. */
export const enrolmentCounts = async (period: ReportPeriod): Promise<Triple> =>
  (await projectCounts(period, 'SELECT id AS project_id, enrolled_on AS day FROM projects WHERE enrolled', stateJoins)).count;
