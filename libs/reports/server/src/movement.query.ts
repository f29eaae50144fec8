import { inBranch } from '@luodi/industries/server';
import type { AgreementGrade, PipelineView } from '@luodi/projects/contract';
import {
  IN_PIPELINE,
  inForce,
  movementsOf,
  movementTotals,
  partial,
  PipelineQuery,
  standingOn,
  versionOn,
  yuan,
  type Known,
  type ProjectMovement,
  type Standing,
} from '@luodi/projects/server';
import type { MovementRow, WeeklyReport } from '@luodi/reports/contract';
import type { Currency, IsoDate, PartialDay, Stage } from '@luodi/shared/contract';
import { beginOf, tx, Where } from '@luodi/shared/server';
import type { ReportPeriod } from './report-period';

interface MoveRow {
  effectiveOn: IsoDate;
  shown: PartialDay;
  to: Stage;
  agreement: AgreementGrade | null;
}

/** A standing that counts, with what it adds to a sum. `amountFen` is the total investment, null where it is not known. */
export type CountedStanding = (NonNullable<Standing> & { currency: Currency; amountFen: string | null }) | null;
type Standings = Record<'before' | 'restated' | 'after', CountedStanding>;

/** A project between two reports, with what a row of the report says of it. */
export interface MovedProject extends Omit<ProjectMovement, 'moves' | keyof Standings>, Standings {
  name: string;
  industryCode: string;
  unitName: string;
  totalInvestment: number | null;
  currency: string;
  moves: MoveRow[];
}

/** The last day of the previous report, that of this one, and the instant up to which this one knows. */
const [PREVIOUS, NOW, INSTANT] = ['$1::date', '$2::date', '$3::timestamptz'];
/** The instant at which the week of this report begins. */
const SINCE = beginOf(`${PREVIOUS} + 1`);
const KNOWN = inForce(INSTANT);

/**
 * Known to the previous report: what a ledger stated by its last day, and what was recorded by then. A ledger's statement counts from
 * its own 截至时间, since that is the day on which the zone said so; `recorded_at` itself is never moved. Nothing counts that
 * this report does not know itself, and what has been taken back since without anything in its place was never said.
 */
const SAID_BEFORE = (row: string, statedOn: string) =>
  `(${row}.recorded_at <= ${INSTANT} AND coalesce(${statedOn} <= ${PREVIOUS}, ${row}.recorded_at < ${SINCE}))`;
const MOVES_BEFORE: Known = (m) => `${SAID_BEFORE(m, `${m}.stated_on`)} AND (CASE WHEN ${m}.superseded_by IS NULL
    THEN coalesce(${m}.superseded_at > ${INSTANT}, true)
    ELSE EXISTS (SELECT FROM stage_moves s WHERE s.id = ${m}.superseded_by AND NOT ${SAID_BEFORE('s', 's.stated_on')}) END)`;
/** A ledger's version begins on the day the ledger speaks of. */
const VERSIONS_BEFORE: Known = (v) => `${SAID_BEFORE(v, `CASE WHEN ${v}.import_id IS NOT NULL THEN ${v}.effective_on END`)}
  AND coalesce(${v}.superseded_at > ${INSTANT}, true)`;

/** Before, restated, after. */
type View = 'b' | 'r' | 'a';
const joined = (view: View, day: string, moves: Known, versions: Known) => `
  LEFT JOIN LATERAL (${standingOn('p.id', day, moves)}) m${view} ON true LEFT JOIN LATERAL (${versionOn('p.id', day, versions)}) v${view} ON true`;
const FROM = `projects p ${joined('b', PREVIOUS, MOVES_BEFORE, VERSIONS_BEFORE)} ${joined('r', PREVIOUS, KNOWN, KNOWN)} ${joined('a', NOW, KNOWN, KNOWN)}
  JOIN org_units u ON u.id = va.org_unit_id`;

/** A ledger may have stated a project that was recorded only later: then it counted as it is known now to have been. */
const field = (view: View, column: string) =>
  view === 'b' ? `CASE WHEN vb.id IS NULL THEN vr.${column} ELSE vb.${column} END` : `v${view}.${column}`;
/** Null unless it counts: a project that was withdrawn or moved elsewhere has left the pipeline, and one of another industry is out of the lens. */
const counted = (view: View, inLens: (column: string) => string) => `CASE WHEN m${view}."to" IS NOT NULL
    AND ${field(view, 'status')} = ANY ($4::text[]) AND ${inLens(field(view, 'industry_code'))}
    THEN json_build_object('stage', m${view}."to", 'agreement', m${view}.agreement, 'currency', ${field(view, 'currency')},
      'amountFen', (${field(view, 'total_investment')})::text) END`;
const MOVES = `(SELECT json_agg(json_build_object('effectiveOn', m.effective_on, 'shown', ${partial('m.effective_on', 'm.effective_precision')}, 'to', m."to", 'agreement', m.agreement)
    ORDER BY m.effective_on) FROM stage_moves m WHERE m.project_id = p.id AND ${KNOWN('m')})`;

const COLUMNS = (
  inLens: (column: string) => string,
) => `p.id AS "projectId", p.name, va.industry_code AS "industryCode", u.name AS "unitName",
  ${yuan('va.total_investment')} AS "totalInvestment", va.currency, ${counted('b', inLens)} AS before, ${counted('r', inLens)} AS restated,
  ${counted('a', inLens)} AS after, coalesce(${MOVES}, '[]') AS moves`;

/**
 * Projects of whose history something is of this period, was learned in it or was stated for it: of all others the three standings are one.
 * Asked first, as an array: among so many joins the planner would otherwise come to it last, with the standings of all projects in hand.
 */
const TOUCHED = `SELECT project_id FROM stage_moves WHERE effective_on > ${PREVIOUS} AND effective_on <= ${NOW} AND superseded_at IS NULL
  UNION SELECT project_id FROM stage_moves WHERE superseded_at > ${INSTANT}
  UNION SELECT project_id FROM stage_moves WHERE recorded_at >= ${SINCE} AND recorded_at <= ${INSTANT}
  UNION SELECT project_id FROM stage_moves WHERE stated_on > ${PREVIOUS}
  UNION SELECT project_id FROM project_versions WHERE effective_on > ${PREVIOUS}
  UNION SELECT project_id FROM project_versions WHERE recorded_at >= ${SINCE} AND recorded_at <= ${INSTANT}`;

/** The projects that may have moved, with three standings: what the last report knew, what it should have known, and what is true at the end of this week. */
async function movedProjects({ week, previous, known, industry }: ReportPeriod): Promise<MovedProject[]> {
  const inLens = (column: string) => `($5::text IS NULL OR ${inBranch(column, '$5')})`;
  const sql = `SELECT ${COLUMNS(inLens)} FROM ${FROM} WHERE p.id = ANY (ARRAY(${TOUCHED})) AND (p.deleted_at IS NULL OR p.deleted_at > ${INSTANT}) ORDER BY p.pinyin, p.id`;
  const projects = await tx().query<MovedProject[]>(sql, [previous.to, week.to, known, IN_PIPELINE, industry ?? null]);
  return projects.filter(({ before, restated, after }) => before ?? restated ?? after);
}

/** What may have moved, and all that stands at the end of the week. */
export interface WeekMovement {
  projects: MovedProject[];
  pipeline: PipelineView;
}

export async function weekMovement(period: ReportPeriod): Promise<WeekMovement> {
  const { week, knownAt, industry } = period;
  const pipeline = await new PipelineQuery().run({ asOf: week.to, knownAt, industry });
  return { projects: await movedProjects(period), pipeline };
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

/** Stage by stage: last week, in, out, this week. What moved is counted project by project, what stayed is the rest of the pipeline. */
export async function movementMatrix(
  { projects, pipeline }: WeekMovement,
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
  return totals.map(({ stage, before, after, ...flow }) => {
    const thisWeek = pipeline.stages.find((one) => one.stage === stage)?.count ?? 0;
    return { stage, lastWeek: thisWeek - after + before, thisWeek, ...flow, ...(stage === 'LEAD' && leads) };
  });
}
