import { inBranch } from '@luodi/industries/server';
import { countedJoin, firstEntries, IN_PIPELINE, inForce, stateJoins } from '@luodi/projects/server';
import { businessDay, type Period } from '@luodi/shared/contract';
import { instant, tx, Where } from '@luodi/shared/server';
import { VISIT_BEGINS } from '@luodi/visits/server';
import type { ReportPeriod } from './report-period';

/** One figure over the three periods a report compares. Amounts in 分. */
export type Triple = Record<'thisWeek' | 'lastWeek' | 'yearToDate', bigint>;

/** What is counted: each row of `from` that `falls` into a period `t`, as each of `values` (SQL). `joins` may speak of the last day of the period, `t.last`. */
interface Counted<Values extends string> {
  from: string;
  falls: string;
  joins?: string;
  values: Record<Values, string>;
}

/** The periods as rows, so that everything counts as it stood on the last day of the one it falls in. */
const PERIODS = `(VALUES ('thisWeek', $1::date, $2::date), ('lastWeek', $3::date, $4::date), ('yearToDate', $5::date, $6::date)) AS t (name, first, last)`;
const EARLIEST = 'least($1::date, $3::date, $5::date)';
const KNOWN = '$7::timestamptz';
/** From this day on what is known is what is on record now; never, where a report knows less. */
const PRESENT = '$8::date';
const on = (day: string) => `${day} BETWEEN t.first AND t.last`;

const known = ({ week, previous, year, known: at, knownAt }: ReportPeriod) => {
  const days = [week, previous, year].flatMap(({ from, to }: Period) => [from, to]);
  const present = knownAt ? 'infinity' : businessDay(instant());
  const all = '(?::date, ?::date, ?::date, ?::date, ?::date, ?::date, ?::timestamptz, ?::date) IS NOT NULL';
  return new Where().and(all, ...days, at, present);
};

async function triples<Values extends string>(counted: Counted<Values>, where: Where): Promise<Record<Values, Triple>> {
  const { from, falls, joins = '', values } = counted;
  const names = Object.keys(values) as Values[];
  const sums = names.map((name) => `coalesce(sum(${values[name]}), 0)::bigint::text AS "${name}"`).join(', ');
  const sql = `SELECT t.name, ${sums} FROM ${PERIODS} JOIN ${from} ON ${falls} ${joins} ${where} GROUP BY t.name`;
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
  // What begins in a period does not end before it: said of the day too, it is found by its index.
  const falls = `${VISIT_BEGINS} >= t.first AND ${on('v.visited_on')}`;
  return (await triples({ from: 'visits v', falls, values: { value } }, where)).value;
}

export async function leadCounts(period: ReportPeriod): Promise<Triple> {
  const where = known(period).and(`l.created_at <= ${KNOWN} AND l.deleted_at IS NULL`).given(inBranch('l.industry_code'), period.industry);
  return (await triples({ from: 'leads l', falls: on('l.first_report_on'), values: { count: '1' } }, where)).count;
}

/** Projects by something that befell them, as what they counted at the end of the period. `joins` say so of `p`, by the day. */
function projectCounts<Values extends string>(period: ReportPeriod, counted: Counted<Values>): Promise<Record<Values, Triple>> {
  const where = known(period)
    .and('v.status = ANY (?::text[])', IN_PIPELINE)
    .and(`p.deleted_at IS NULL OR p.deleted_at > ${KNOWN}`)
    .given(inBranch('v.industry_code'), period.industry);
  return triples(counted, where);
}

const SIGNED = on('e.signed');
const STARTED = on('e.started');
const ENTRIES = {
  contracts: `(${SIGNED})::int`,
  contractAmount: `CASE WHEN ${SIGNED} AND v.currency = 'CNY' THEN v.total_investment END`,
  starts: `(${STARTED})::int`,
};

/** Projects by the days they first signed and started, so that each counts once. Asked together, as mostly the same were in one year. */
export function entryCounts(period: ReportPeriod): Promise<Record<keyof typeof ENTRIES, Triple>> {
  const first = (stage: string) => firstEntries(`'${stage}'`, inForce(KNOWN), EARLIEST);
  const days = `SELECT project_id, min(signed) AS signed, min(started) AS started FROM (SELECT project_id, day AS signed, NULL::date AS started FROM (${first('SIGNED')}) AS s
    UNION ALL SELECT project_id, NULL, day FROM (${first('STARTED')}) AS s) AS entries GROUP BY project_id`;
  // Whoever entered a stage stands somewhere.
  const joins = `JOIN projects p ON p.id = e.project_id ${countedJoin('t.last', PRESENT, inForce(KNOWN))}`;
  return projectCounts(period, { from: `(${days}) e`, falls: `(${SIGNED} OR ${STARTED})`, joins, values: ENTRIES });
}

/** 纳统: projects by the day they entered the statistics; without a day they are noted, not counted. */
export async function enrolmentCounts(period: ReportPeriod): Promise<Triple> {
  const joins = stateJoins('t.last', inForce(KNOWN));
  const enrolled = { from: 'projects p', falls: `p.enrolled AND ${on('p.enrolled_on')}`, joins, values: { count: '1' } };
  return (await projectCounts(period, enrolled)).count;
}
