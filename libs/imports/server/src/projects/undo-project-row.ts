import { indexProject, Project, ProjectHistory, removeProject, type BegunHistory, type NewMove, type Origin } from '@luodi/projects/server';
import { stageOrder } from '@luodi/shared/contract';
import { audit, instant, tx } from '@luodi/shared/server';
import { ImportProblem } from '../import-problems';
import { releaseInvestor } from '../kinds/investor-of-row';
import { undoLead, type LeadUndo } from './project-lead';

/** What a revert needs to take the row of a project back. */
export interface ProjectUndo extends BegunHistory {
  projectId: string;
  /** Version right after the import: a later change forbids the revert. */
  version: number;
  /** Fields and origin before it; null for a project that came with the import. */
  before: { fields: Record<string, unknown>; origin: Origin | null } | null;
  /** Absent from imports of a time when ledgers knew of no leads. */
  lead?: LeadUndo | null;
  investorCreated: string | null;
}

type Entry = NewMove & { id: string };

const inPipelineOrder = (a: Entry, b: Entry) => stageOrder(a.to) - stageOrder(b.to);

const MONEY = new Set([
  'totalInvestment',
  'fixedAssetPlan',
  'contractForeign',
  'annualPlan',
  'monthDone',
  'cumulativeDone',
  'fundsReceived',
  'estOutput',
  'estTax',
]);
const ENTRY = `SELECT s.id, s."to", s.agreement, s.effective_on::text AS "effectiveOn", s.effective_precision AS precision, s.reason, s.evidence_ids AS "evidenceIds",
    s.declared, s.stated_on::text AS "statedOn", s.import_id AS "importId" FROM stage_moves s WHERE`;
/** Entries that the import superseded, as they were. */
const SUPERSEDED = `${ENTRY} s.superseded_by = ANY ($1::uuid[])`;
/** Declared entries in force on the days of those: written again with them, since of one day's entries the last written holds. */
const BESIDE = `${ENTRY} s.project_id = $1 AND s.superseded_at IS NULL AND s.declared AND s.effective_on = ANY ($2::date[])`;
const FACTS_BACK = `UPDATE declared_facts SET superseded_at = $3 WHERE project_id = $1 AND import_id = $2 AND superseded_at IS NULL`;
const FACTS_AGAIN = `INSERT INTO declared_facts (id, project_id, org_unit_id, kind, state, "on", doc_no, agreement, begun_by, done_by, stated_on, import_id, recorded_at)
  SELECT gen_random_uuid(), project_id, org_unit_id, kind, state, "on", doc_no, agreement, begun_by, done_by, stated_on, import_id, $3 FROM declared_facts
   WHERE project_id = $1 AND superseded_at = (SELECT min(recorded_at) FROM declared_facts WHERE project_id = $1 AND import_id = $2)`;

/** Takes back what one row of an import wrote. The history keeps both: what was believed meanwhile stays known. @throws changed-since-import */
export async function undoProjectRow(undo: ProjectUndo, name: string, importId: string): Promise<void> {
  const project = await tx().findOne(Project, { where: { id: undo.projectId }, lock: { mode: 'pessimistic_write' } });
  if (!project || project.deletedAt || project.version !== undo.version) throw ImportProblem('changed-since-import', { name });
  if (undo.lead) await undoLead(undo.lead, name);
  if (undo.before) await restore(project, { ...undo, ...undo.before }, importId);
  else await removeProject(project, 'import.revert');
  if (undo.investorCreated) await releaseInvestor(undo.investorCreated);
}

async function restore(project: Project, undo: ProjectUndo & NonNullable<ProjectUndo['before']>, importId: string) {
  const { origin, moves, versions, investorCreated } = undo;
  const fields = Object.entries(undo.fields).map(([key, value]) => [key, MONEY.has(key) && value !== null ? BigInt(String(value)) : value]);
  await tx().save(Object.assign(project, Object.fromEntries(fields), { origin, updatedAt: instant() }));
  if (investorCreated)
    await tx().query('DELETE FROM project_investors WHERE project_id = $1 AND investor_id = $2', [project.id, investorCreated]);
  const superseded = await tx().query<Entry[]>(SUPERSEDED, [moves]);
  await new ProjectHistory(project).change(async (history) => {
    await history.withdraw('stage_moves', moves);
    await history.withdraw('project_versions', versions);
    const days = superseded.map(({ effectiveOn }) => effectiveOn);
    const beside = await tx().query<Entry[]>(BESIDE, [project.id, days]);
    const again = [...superseded, ...beside.map((entry) => ({ ...entry, supersedes: entry.id }))];
    for (const { id: _, ...move } of again.sort(inPipelineOrder)) await history.addMove(move);
  });
  await tx().query(FACTS_BACK, [project.id, importId, instant()]);
  await tx().query(FACTS_AGAIN, [project.id, importId, instant()]);
  await indexProject(project);
  await audit({
    action: 'project.import-revert',
    subjectType: 'project',
    subjectId: project.id,
    orgUnitId: project.orgUnitId,
    after: { importId },
  });
}
