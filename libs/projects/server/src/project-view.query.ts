import { attachmentsOf } from '@luodi/files/server';
import type { DeclaredFactView, ProjectCard, ProjectView, ShowProjectDto, StageMoveView } from '@luodi/projects/contract';
import { businessDay, type IsoDate } from '@luodi/shared/contract';
import { actorInScope, instant, notFound, permits, problems, tx } from '@luodi/shared/server';
import { nextMoves } from './stage-rules';
import { cardColumns, cardJoins, iso, NOW, partial, THEN, yuan, type StateColumns } from './list/project-columns';
import { CURRENT, stateJoins } from './project-state';

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

const PROJECT = (
  state: StateColumns,
  joins: string,
) => `SELECT ${cardColumns(state)}, p.code, p.project_company AS "projectCompany", p.project_company_uscc AS "projectCompanyUscc", p.content, p.nature, p.route,
    ${MONEY.map((column) => `${yuan(`p.${column}`)} AS "${camel(column)}"`).join(', ')}, p.land_mu::float8 AS "landMu", p.floor_area::float8 AS "floorArea", p.jobs,
    p.town_id AS "townId", p.hooked_leader AS "hookedLeader", p.officer_id AS "officerId", coalesce(o.name, p.officer_note) AS "officerName",
    p.progress_note AS "progressNote", p.problem_note AS "problemNote", ${partial('p.planned_start_on', 'p.planned_start_precision')} AS "plannedStartOn",
    p.enrolled, ${partial('p.enrolled_on', 'p.enrolled_precision')} AS "enrolledOn", ${iso('p.created_at')} AS "createdAt", p.origin
  FROM projects p ${joins} ${cardJoins(state)} WHERE p.id = $1 AND p.deleted_at IS NULL`;

type Recorded = Omit<ProjectView, 'investors' | 'path' | 'facts' | 'can' | 'nextMoves'>;
const READ_ONLY: Pick<ProjectView, 'can' | 'nextMoves'> = { can: { edit: false, move: false }, nextMoves: [] };

const INVESTORS = `SELECT pi.investor_id AS "investorId", i.full_name AS "fullName", pi.share::float8 AS share
  FROM project_investors pi JOIN investors i ON i.id = pi.investor_id WHERE pi.project_id = $1 ORDER BY pi.position`;

const PATH = `SELECT m.id, m."to", m.agreement, ${partial('m.effective_on', 'm.effective_precision')} AS "effectiveOn", m.effective_precision AS precision,
    ${iso('m.recorded_at')} AS "recordedAt", w.name AS "recordedBy", m.reason, m.evidence_ids AS "evidenceIds", m.declared, m.stated_on::text AS "statedOn",
    m.superseded_at IS NOT NULL AS superseded
  FROM stage_moves m LEFT JOIN people w ON w.id = m.recorded_by WHERE m.project_id = $1 AND m.superseded_at IS NULL AND m.effective_on <= $2::date
  ORDER BY m.effective_on, m.recorded_at, m.id`;

/** A permit was done on its day, a month at its end, or by the day of the ledger that first saw it done; begun by the day of the first that named it. */
const FACTS = `SELECT kind, CASE WHEN done THEN 'done' ELSE 'under-way' END AS state, CASE WHEN done OR state <> 'done' THEN "on" END AS "on", doc_no AS "docNo",
    coalesce(stated_on, done_by, begun_by)::text AS "statedOn"
  FROM (SELECT *, state = 'done' AND least(rpad("on", 10, '-31'), done_by::text) <= $2::date::text AS done FROM declared_facts) f
  WHERE project_id = $1 AND superseded_at IS NULL AND kind <> 'signed' AND (done OR begun_by <= $2::date) ORDER BY f."on" NULLS LAST, kind`;

const LEAD = `SELECT l.id, l.title, l.channel, ${partial('l.first_report_on', 'l.first_report_precision')} AS "firstReportOn", t.name AS "firstTalkUnitName"
  FROM leads l LEFT JOIN org_units t ON t.id = l.first_talk_unit_id WHERE l.project_id = $1 AND l.deleted_at IS NULL ORDER BY l.first_report_on, l.id LIMIT 1`;

const Day = problems({ 'day-in-future': { status: 422, zh: '日期不能晚于今天', en: 'The day must not lie in the future' } });

/**
 * Everything the project page shows but its visits and files. On a past day stage, path, permits and the fields that reports count are those
 * of that day, all else is as recorded now, and nothing can be done.
 */
export class ProjectViewQuery {
  /** @throws not-found, also for what is not the reader's to see or had not begun; day-in-future */
  async run(id: string, { asOf }: ShowProjectDto = {}): Promise<ProjectView> {
    const today = businessDay(instant());
    const day = asOf ?? today;
    if (day > today) throw Day('day-in-future', {}, { field: 'asOf' });
    const past = day < today;
    const found = await this.project(id, past ? day : null);
    const investors = await tx().query<ProjectView['investors']>(INVESTORS, [id]);
    const path = await tx().query<StageMoveView[]>(PATH, [id, day]);
    const facts = await tx().query<DeclaredFactView[]>(FACTS, [id, day]);
    const lead = await leadOf(id);
    return { ...found, investors, path, facts, lead, ...(past ? READ_ONLY : this.allowed(found)) };
  }

  private async project(id: string, pastDay: IsoDate | null): Promise<Recorded> {
    const read = pastDay ? PROJECT(THEN, stateJoins('$2::date', CURRENT)) : PROJECT(NOW, '');
    const [found] = await tx().query<Recorded[]>(read, pastDay ? [id, pastDay] : [id]);
    if (!found) throw notFound();
    return found;
  }

  /** What the reader may do next: the client shows it and decides nothing. */
  private allowed({ stage, agreement, stageSince }: ProjectCard): Pick<ProjectView, 'can' | 'nextMoves'> {
    const actor = actorInScope();
    const can = { edit: permits(actor, 'projects.write'), move: permits(actor, 'projects.move') };
    return { can, nextMoves: can.move ? nextMoves({ stage, agreement, enteredOn: stageSince }, actor.permissions) : [] };
  }
}

/** The files of the lead stay its own. */
async function leadOf(id: string): Promise<ProjectView['lead']> {
  const [lead] = await tx().query<Omit<NonNullable<ProjectView['lead']>, 'attachments'>[]>(LEAD, [id]);
  return lead ? { ...lead, attachments: (await attachmentsOf('lead', [lead.id])).get(lead.id) ?? [] } : null;
}
