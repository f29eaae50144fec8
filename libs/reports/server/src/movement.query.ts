import { inBranch } from '@luodi/industries/server';
import { IN_PIPELINE, partial, yuan } from '@luodi/projects/server';
import type { MovementRow, WeeklyReport } from '@luodi/reports/contract';
import { stageOrder, STAGES, type IsoDate, type PartialDay, type Stage } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import type { ReportPeriod } from './report-period';

interface Pair {
  projectId: string;
  name: string;
  industryCode: string;
  unitName: string;
  totalInvestment: number | null;
  currency: string;
  from: Stage | null;
  to: Stage | null;
  effectiveOn: IsoDate;
  on: PartialDay;
}

/**
 * Known to the previous report: what a ledger stated by its last day $1, and what was recorded by then. A ledger's statement counts from
 * its own 截至时间, since that is the day on which the zone said so; `recorded_at` itself is never moved.
 */
const KNOWN_BEFORE = (m: string) =>
  `coalesce(${m}.stated_on <= $1::date, ${m}.recorded_at < ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;
const BEFORE = `SELECT m."to" FROM stage_moves m WHERE m.project_id = p.id AND m.effective_on <= $1::date AND ${KNOWN_BEFORE('m')}
    AND (m.superseded_at IS NULL OR EXISTS (SELECT FROM stage_moves s WHERE s.id = m.superseded_by AND NOT ${KNOWN_BEFORE('s')}))
  ORDER BY m.effective_on DESC, m.recorded_at DESC, m.id DESC LIMIT 1`;
const AFTER = `SELECT m."to", m.effective_on, m.effective_precision FROM stage_moves m
  WHERE m.project_id = p.id AND m.effective_on <= $2::date AND m.recorded_at <= $3::timestamptz AND (m.superseded_at IS NULL OR m.superseded_at > $3::timestamptz)
  ORDER BY m.effective_on DESC, m.recorded_at DESC, m.id DESC LIMIT 1`;

/** Every project with its stage at the end of the previous week as known then, and at the end of this one as known now. */
export async function stagePairs({ week, previous, known, industry }: ReportPeriod): Promise<Pair[]> {
  const where = new Where().and('(?::date, ?::date, ?::timestamptz) IS NOT NULL', previous.to, week.to, known);
  where
    .and('p.deleted_at IS NULL OR p.deleted_at > ?', known)
    .and('p.status = ANY (?::text[])', IN_PIPELINE)
    .given(inBranch('p.industry_code'), industry);
  const sql = `SELECT p.id AS "projectId", p.name, p.industry_code AS "industryCode", u.name AS "unitName", ${yuan('p.total_investment')} AS "totalInvestment", p.currency,
      b."to" AS "from", a."to" AS "to", a.effective_on::text AS "effectiveOn", ${partial('a.effective_on', 'a.effective_precision')} AS "on"
    FROM projects p JOIN org_units u ON u.id = p.org_unit_id LEFT JOIN LATERAL (${BEFORE}) b ON true LEFT JOIN LATERAL (${AFTER}) a ON true
    ${where} AND (a."to" IS NOT NULL OR b."to" IS NOT NULL) ORDER BY p.pinyin, p.id`;
  return tx().query<Pair[]>(sql, where.params);
}

/** What changed its stage between the two reports: in the period, or before it and only now known (更正). */
export function movementOf(pairs: Pair[], { previous }: ReportPeriod): MovementRow[] {
  return pairs
    .filter(({ from, to }) => from !== to)
    .map(({ effectiveOn, ...pair }) => ({
      ...pair,
      kind: kindOf(pair),
      effect: effectiveOn > previous.to ? ('in-period' as const) : ('correction' as const),
    }));
}

function kindOf({ from, to }: Pick<Pair, 'from' | 'to'>): MovementRow['kind'] {
  if (from === null) return 'new';
  if (to === null) return 'out';
  return stageOrder(to) > stageOrder(from) ? 'up' : 'down';
}

const LEADS = (
  where: Where,
) => `SELECT coalesce(sum(count) FILTER (WHERE day <= $1::date), 0)::int AS "lastWeek", coalesce(sum(count), 0)::int AS "thisWeek",
    coalesce(sum(count) FILTER (WHERE day > $1::date AND count > 0), 0)::int AS "in", -coalesce(sum(count) FILTER (WHERE day > $1::date AND count < 0), 0)::int AS "out"
  FROM pipeline_deltas d ${where}`;

/** Stage by stage: last week, in, out, this week. Projects are counted one by one, so that the columns check each other. */
export async function movementMatrix(pairs: Pair[], { week, previous, known, industry }: ReportPeriod): Promise<WeeklyReport['matrix']> {
  const where = new Where()
    .and('?::date IS NOT NULL', previous.to)
    .and(`d.stage = 'LEAD'`)
    .and('d.day <= ?::date', week.to)
    .and('d.recorded_at <= ?', known);
  where.given(inBranch('d.industry_code'), industry);
  const [leads] = await tx().query<Omit<WeeklyReport['matrix'][number], 'stage'>[]>(LEADS(where), where.params);
  const count = (matches: (pair: Pair) => boolean) => pairs.filter(matches).length;
  return STAGES.map((stage) => {
    if (stage === 'LEAD') return { stage, lastWeek: 0, in: 0, out: 0, thisWeek: 0, ...leads };
    return {
      stage,
      lastWeek: count(({ from }) => from === stage),
      in: count(({ from, to }) => to === stage && from !== stage),
      out: count(({ from, to }) => from === stage && to !== stage),
      thisWeek: count(({ to }) => to === stage),
    };
  });
}
