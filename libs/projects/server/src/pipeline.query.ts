import { inBranch } from '@luodi/industries/server';
import type { CurrencyTotal, PipelineDto, PipelineView, StageTotals } from '@luodi/projects/contract';
import { businessDay, STAGES, type Currency, type IsoDate, type Stage } from '@luodi/shared/contract';
import { instant, tx, Where } from '@luodi/shared/server';

interface Sum {
  stage: Stage;
  agreement: 'framework' | 'contract' | null;
  industry: string;
  currency: Currency;
  count: number;
  amount: string;
}

/** The sums up to day $1 that `SumPipeline` has made: of all time until a month's end, and of what followed until a day. Asked first: told the days, the planner knows how little is to be read. */
const LAST_SUMS = `WITH month AS MATERIALIZED (SELECT coalesce(max(until), '-infinity') AS until FROM pipeline_sums WHERE since = '-infinity' AND until <= $1::date)
  SELECT m.until::text AS month, coalesce((SELECT s.until FROM pipeline_sums s WHERE s.since > m.until AND (s.since, s.until) <= (date_trunc('month', $1::date)::date, $1::date)
    ORDER BY s.since DESC, s.until DESC LIMIT 1), '-infinity')::text AS day FROM month m`;
const COLUMNS = 'stage, agreement, org_unit_id, industry_code, currency, count, amount';
const LEDGER = `SELECT ${COLUMNS} FROM pipeline_deltas WHERE day <= $1::date AND recorded_at <= $2::timestamptz`;
/** What makes up the pipeline of a day as known now: the sums of its month and day, and what is not summed yet. */
const PARTS = `SELECT ${COLUMNS} FROM pipeline_sums WHERE since = '-infinity' AND until = $3::date
  UNION ALL SELECT ${COLUMNS} FROM pipeline_sums WHERE since > $3::date AND until = $4::date UNION ALL ${LEDGER} AND NOT summed`;

const SUMS = (
  parts: string,
  where: Where,
) => `SELECT d.stage, d.agreement, i.root_code AS industry, d.currency, sum(d.count)::int AS count, sum(d.amount)::bigint AS amount
  FROM (${parts}) d JOIN industries i ON i.code = d.industry_code ${where} GROUP BY 1, 2, 3, 4 HAVING sum(d.count) <> 0 OR sum(d.amount) <> 0`;

/** The pipeline of any day as known at any instant: a sum over the delta ledger, in the reader's scope. What was known in the past is summed row by row. */
export class PipelineQuery {
  async run({ asOf, knownAt, industry, orgUnitId }: PipelineDto): Promise<PipelineView> {
    const day = asOf ?? businessDay(instant());
    const known = knownAt ? new Date(knownAt) : instant();
    const where = new Where().and('(?::date, ?::timestamptz) IS NOT NULL', day, known);
    if (!knownAt) where.and('(?::date, ?::date) IS NOT NULL', ...(await lastSums(day)));
    where.given(inBranch('d.industry_code'), industry).given('d.org_unit_id = ?', orgUnitId);
    const sums = await tx().query<Sum[]>(SUMS(knownAt ? LEDGER : PARTS, where), where.params);
    const stages = STAGES.map((stage) =>
      stageTotals(
        stage,
        sums.filter((sum) => sum.stage === stage),
      ),
    );
    return { asOf: day, knownAt: known.toISOString(), industry: industry ?? null, stages, count: countOf(sums), totals: totalsOf(sums) };
  }
}

async function lastSums(of: IsoDate): Promise<[month: string, day: string]> {
  const [last] = await tx().query<{ month: string; day: string }[]>(LAST_SUMS, [of]);
  return [last!.month, last!.day];
}

function stageTotals(stage: Stage, sums: Sum[]): StageTotals {
  const roots = [...new Set(sums.map(({ industry }) => industry))].sort();
  const industries = roots.map((code) => {
    const of = sums.filter(({ industry }) => industry === code);
    return { code, count: countOf(of), totals: totalsOf(of) };
  });
  const totals = { stage, count: countOf(sums), totals: totalsOf(sums), industries };
  if (stage !== 'SIGNED') return totals;
  const graded = (grade: Sum['agreement']) => countOf(sums.filter(({ agreement }) => agreement === grade));
  return { ...totals, agreements: { framework: graded('framework'), contract: graded('contract') } };
}

const countOf = (sums: Sum[]) => sums.reduce((total, { count }) => total + count, 0);

/** In 分 as bigint until the end: no amount is summed as a floating number, none across currencies. */
function totalsOf(sums: Sum[]): CurrencyTotal[] {
  const byCurrency = new Map<Currency, bigint>();
  for (const { currency, amount } of sums) byCurrency.set(currency, (byCurrency.get(currency) ?? 0n) + BigInt(amount));
  return [...byCurrency].filter(([, fen]) => fen !== 0n).map(([currency, fen]) => ({ currency, amount: Number(fen) / 100 }));
}
