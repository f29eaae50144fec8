import { inBranch } from '@luodi/industries/server';
import type { AgreementGrade } from '@luodi/projects/contract';
import { IN_PIPELINE, movementsOf, movementTotals, partial, yuan, type ProjectMovement, type Standing } from '@luodi/projects/server';
import type { MovementRow, WeeklyReport } from '@luodi/reports/contract';
import type { IsoDate, PartialDay, Stage } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import type { ReportPeriod } from './report-period';

interface MoveRow {
  effectiveOn: IsoDate;
  shown: PartialDay;
  to: Stage;
  agreement: AgreementGrade | null;
}

/** A project between two reports, with what a row of the report says of it. */
export interface MovedProject extends Omit<ProjectMovement, 'moves'> {
  name: string;
  industryCode: string;
  unitName: string;
  totalInvestment: number | null;
  currency: string;
  moves: MoveRow[];
}

/**
 * Known to the previous report: what a ledger stated by its last day $1, and what was recorded by then. A ledger's statement counts from
 * its own 截至时间, since that is the day on which the zone said so; `recorded_at` itself is never moved.
 */
const KNOWN_BEFORE = (m: string) =>
  `coalesce(${m}.stated_on <= $1::date, ${m}.recorded_at < ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;
const BEFORE = `${KNOWN_BEFORE('m')} AND (CASE WHEN m.superseded_by IS NULL THEN coalesce(m.superseded_at > $3::timestamptz, true)
    ELSE EXISTS (SELECT FROM stage_moves s WHERE s.id = m.superseded_by AND NOT ${KNOWN_BEFORE('s')}) END)`;
const KNOWN_NOW = (row: string) =>
  `${row}.recorded_at <= $3::timestamptz AND (${row}.superseded_at IS NULL OR ${row}.superseded_at > $3::timestamptz)`;

/** Where a project stood on a day, of the moves that `known` lets through. */
const standing = (day: string, known: string) => `(SELECT json_build_object('stage', m."to", 'agreement', m.agreement) FROM stage_moves m
    WHERE m.project_id = p.id AND m.effective_on <= ${day}::date AND ${known} ORDER BY m.effective_on DESC, m.recorded_at DESC, m.id DESC LIMIT 1)`;
/** Whether it counted then: a project that was withdrawn or moved elsewhere has left the pipeline. */
const counted = (
  day: string,
) => `(p.deleted_at IS NULL OR p.deleted_at > $3::timestamptz) AND coalesce((SELECT v.status = ANY ($4::text[]) FROM project_versions v
    WHERE v.project_id = p.id AND v.effective_on <= ${day}::date AND ${KNOWN_NOW('v')} ORDER BY v.effective_on DESC, v.recorded_at DESC, v.id DESC LIMIT 1), true)`;
const MOVES = `(SELECT json_agg(json_build_object('effectiveOn', m.effective_on, 'shown', ${partial('m.effective_on', 'm.effective_precision')}, 'to', m."to", 'agreement', m.agreement)
    ORDER BY m.effective_on) FROM stage_moves m WHERE m.project_id = p.id AND ${KNOWN_NOW('m')})`;

const COLUMNS = `p.id AS "projectId", p.name, p.industry_code AS "industryCode", u.name AS "unitName", ${yuan('p.total_investment')} AS "totalInvestment", p.currency,
  ${standing('$1', BEFORE)} AS before, CASE WHEN ${counted('$1')} THEN ${standing('$1', KNOWN_NOW('m'))} END AS restated,
  CASE WHEN ${counted('$2')} THEN ${standing('$2', KNOWN_NOW('m'))} END AS after, coalesce(${MOVES}, '[]') AS moves`;

/** Every project with its three standings: what the last report knew, what it should have known, and what is true at the end of this week. */
export async function movedProjects({ week, previous, known, industry }: ReportPeriod): Promise<MovedProject[]> {
  const where = new Where().and('(?::date, ?::date, ?::timestamptz, ?::text[]) IS NOT NULL', previous.to, week.to, known, IN_PIPELINE);
  where.given(inBranch('p.industry_code'), industry);
  const sql = `SELECT ${COLUMNS} FROM projects p JOIN org_units u ON u.id = p.org_unit_id ${where} ORDER BY p.pinyin, p.id`;
  const projects = await tx().query<(MovedProject & Record<'before' | 'restated' | 'after', Standing>)[]>(sql, where.params);
  return projects.filter(({ before, restated, after }) => before ?? restated ?? after);
}

/** What changed its stage between the two reports: in the period, or before it and only now known (更正). */
export function movementRows(projects: MovedProject[], { previous }: ReportPeriod): MovementRow[] {
  const of = new Map(projects.map((project) => [project.projectId, project]));
  return movementsOf(projects, previous.to).map((movement) => {
    const { name, industryCode, unitName, totalInvestment, currency, moves } = of.get(movement.projectId)!;
    const on = moves.find(({ effectiveOn, to }) => effectiveOn === movement.on && to === movement.to)?.shown ?? movement.on;
    return { ...movement, name, industryCode, unitName, totalInvestment, currency, on };
  });
}

const LEADS = (
  where: Where,
) => `SELECT coalesce(sum(count) FILTER (WHERE day <= $1::date), 0)::int AS "lastWeek", coalesce(sum(count), 0)::int AS "thisWeek",
    coalesce(sum(count) FILTER (WHERE day > $1::date AND count > 0), 0)::int AS "in", -coalesce(sum(count) FILTER (WHERE day > $1::date AND count < 0), 0)::int AS "out"
  FROM pipeline_deltas d ${where}`;

/** Stage by stage: last week, in, out, this week. Projects are counted one by one, so that the columns check each other. */
export async function movementMatrix(
  projects: MovedProject[],
  { week, previous, known, industry }: ReportPeriod,
): Promise<WeeklyReport['matrix']> {
  const where = new Where()
    .and('?::date IS NOT NULL', previous.to)
    .and(`d.stage = 'LEAD'`)
    .and('d.day <= ?::date', week.to)
    .and('d.recorded_at <= ?', known);
  where.given(inBranch('d.industry_code'), industry);
  const [leads] = await tx().query<Omit<WeeklyReport['matrix'][number], 'stage'>[]>(LEADS(where), where.params);
  const totals = movementTotals(projects, movementsOf(projects, previous.to));
  return totals.map(({ stage, before, after, ...flow }) => ({
    stage,
    lastWeek: before,
    thisWeek: after,
    ...flow,
    ...(stage === 'LEAD' && leads),
  }));
}
