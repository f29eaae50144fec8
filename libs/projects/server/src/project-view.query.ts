import type { DeclaredFactView, ProjectCard, ProjectView, StageMoveView } from '@luodi/projects/contract';
import { actorInScope, notFound, permits, tx } from '@luodi/shared/server';
import { nextMoves } from './stage-rules';
import { cardColumns, cardJoins, iso, NOW, partial, yuan } from './project-columns';

const MONEY = [
  'fixed_asset_plan',
  'contract_foreign',
  'annual_plan',
  'month_done',
  'cumulative_done',
  'funds_received',
  'est_output',
  'est_tax',
];
const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const PROJECT = `SELECT ${cardColumns(NOW)}, p.code, p.project_company AS "projectCompany", p.project_company_uscc AS "projectCompanyUscc", p.content, p.nature, p.route,
    ${MONEY.map((column) => `${yuan(`p.${column}`)} AS "${camel(column)}"`).join(', ')}, p.land_mu::float8 AS "landMu", p.floor_area::float8 AS "floorArea", p.jobs,
    p.town_id AS "townId", p.hooked_leader AS "hookedLeader", p.officer_id AS "officerId", coalesce(o.name, p.officer_note) AS "officerName",
    p.progress_note AS "progressNote", p.problem_note AS "problemNote", ${partial('p.planned_start_on', 'p.planned_start_precision')} AS "plannedStartOn",
    p.enrolled, ${partial('p.enrolled_on', 'p.enrolled_precision')} AS "enrolledOn", ${iso('p.created_at')} AS "createdAt", p.origin
  FROM projects p ${cardJoins(NOW)} LEFT JOIN people o ON o.id = p.officer_id WHERE p.id = $1 AND p.deleted_at IS NULL`;

const INVESTORS = `SELECT pi.investor_id AS "investorId", i.full_name AS "fullName", pi.share::float8 AS share
  FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = $1 ORDER BY pi.position`;

const PATH = `SELECT m.id, m."to", m.agreement, ${partial('m.effective_on', 'm.effective_precision')} AS "effectiveOn", m.effective_precision AS precision,
    ${iso('m.recorded_at')} AS "recordedAt", w.name AS "recordedBy", m.reason, m.evidence_ids AS "evidenceIds", m.declared, m.stated_on::text AS "statedOn",
    m.superseded_at IS NOT NULL AS superseded
  FROM stage_moves m LEFT JOIN people w ON w.id = m.recorded_by WHERE m.project_id = $1 AND m.superseded_at IS NULL ORDER BY m.effective_on, m.recorded_at, m.id`;

const FACTS = `SELECT kind, state, "on", doc_no AS "docNo", coalesce(stated_on, done_by, begun_by)::text AS "statedOn"
  FROM declared_facts WHERE project_id = $1 AND superseded_at IS NULL AND kind <> 'signed' ORDER BY "on" NULLS LAST, kind`;

/** Everything the project page shows but its visits and files. @throws not-found, also for what is not the reader's to see */
export class ProjectViewQuery {
  async run(id: string): Promise<ProjectView> {
    const [found] = await tx().query<(ProjectView & { pinyin?: string })[]>(PROJECT, [id]);
    if (!found) throw notFound();
    const { pinyin: _, ...project } = found;
    const investors = await tx().query<ProjectView['investors']>(INVESTORS, [id]);
    const path = await tx().query<StageMoveView[]>(PATH, [id]);
    const facts = await tx().query<DeclaredFactView[]>(FACTS, [id]);
    return { ...project, investors, path, facts, ...this.allowed(project) };
  }

  /** What the reader may do next: the client shows it and decides nothing. */
  private allowed({ stage, agreement, stageSince }: ProjectCard): Pick<ProjectView, 'can' | 'nextMoves'> {
    const actor = actorInScope();
    const can = { edit: permits(actor, 'projects.write'), move: permits(actor, 'projects.move') };
    return { can, nextMoves: can.move ? nextMoves({ stage, agreement, enteredOn: stageSince }, actor.permissions) : [] };
  }
}
