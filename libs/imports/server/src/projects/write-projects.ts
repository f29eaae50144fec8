import { addInvestors, beginHistories, indexNewProjects, indexProject, Project, setInvestors } from '@luodi/projects/server';
import { actorInScope, audit, auditAll, instant, tx, type AuditEntry } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { investorsOf, type FoundInvestor } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';
import type { RowToWrite, WrittenRow } from '../kinds/ledger-kind';
import { addDeclared, writeDeclared } from './declared-record';
import { changeDeclaredHistory, declaredBeginning } from './declared-history';
import { changeLead, createLeads } from './project-lead';
import type { ProjectPlan } from './project-plan';
import type { ProjectUndo } from './undo-project-row';

/** A row to write, and what it makes of its project. */
export interface PlannedRow extends RowToWrite<unknown> {
  plan: ProjectPlan;
}
type Written = WrittenRow<ProjectUndo>;

/** Projects that came with a ledger: they, their investors and leads, what is declared and the stages that follow. */
export async function createProjects(rows: readonly PlannedRow[], context: LedgerContext): Promise<Written[]> {
  const [{ origin }] = rows as [PlannedRow];
  const investors = await investorsIn(rows, context);
  const created = rows.map((row, at) => ({ ...row, investor: investors[at] ?? null, project: newProject(row) }));
  const projects = created.map(({ project }) => project);
  await tx().insert(Project, projects);
  await addInvestors(created.map(({ project, investor }) => ({ project, investors: investor ? [{ investorId: investor.id }] : [] })));
  await indexNewProjects(projects);
  await addDeclared(
    created.map(({ project, plan }) => ({ project, declared: plan.declared })),
    origin.importId,
  );
  const histories = await beginHistories(created.map(({ project, plan }) => declaredBeginning(project, plan, origin)));
  const leads = await createLeads(created);
  await auditAll(created.map((row) => entryOf('project.import', row)));
  return created.map(({ project: { id }, investor }, at) => {
    const undo = {
      projectId: id,
      version: 1,
      before: null,
      ...histories[at]!,
      lead: leads[at] ?? null,
      investorCreated: newOnly(investor),
    };
    return { recordId: id, undo };
  });
}

/** What a ledger says of a project on record. */
export async function changeProject(known: Project, row: PlannedRow, context: LedgerContext): Promise<Written> {
  const { plan, origin } = row;
  const before = { fields: asJson(plan), origin: known.origin };
  const [investor = null] = await investorsIn([row], context);
  const project = await tx().save(Object.assign(known, plan.fields.after, { origin, updatedAt: instant() }));
  if (investor) await linkInvestor(project, investor.id);
  await indexProject(project);
  if (plan.declared) await writeDeclared(project, plan.declared, origin.importId);
  const written = await changeDeclaredHistory(project, plan, origin);
  const lead = plan.lead && (await changeLead({ project, investor, plan: { lead: plan.lead } }));
  await audit(entryOf('project.import-change', { ...row, project }));
  const { id: projectId, version } = project;
  return { recordId: projectId, undo: { projectId, version, before, ...written, lead, investorCreated: newOnly(investor) } };
}

const newOnly = (investor: FoundInvestor | null): string | null => (investor?.created ? investor.id : null);

/** The company of each row that names one. */
async function investorsIn(rows: readonly PlannedRow[], context: LedgerContext): Promise<(FoundInvestor | undefined)[]> {
  const naming = rows.flatMap(({ plan: { investor }, orgUnitId }, at) =>
    investor.name === null ? [] : [{ at, ...investor, name: investor.name, orgUnitId }],
  );
  const found = await investorsOf(naming, context);
  const byRow = new Map(naming.map(({ at }, n) => [at, found[n]!]));
  return rows.map((_, at) => byRow.get(at));
}

function entryOf(action: string, { plan, project, origin }: PlannedRow & { project: Project }): AuditEntry {
  const { id: subjectId, orgUnitId } = project;
  const { before, after } = plan.fields;
  const { importId, row } = origin;
  return { action, subjectType: 'project', subjectId, orgUnitId, before, after: { ...after, moves: plan.moves, importId, row } };
}

/** What the fields were: bigint as text, and null for what had nothing, so that a revert can empty it again. */
const asJson = ({ fields: { before, after } }: ProjectPlan): Record<string, unknown> =>
  Object.fromEntries(Object.keys(after).map((key) => [key, plainly(Reflect.get(before, key))]));
const plainly = (value: unknown) => (typeof value === 'bigint' ? String(value) : (value ?? null));

/** Only where a project has no investor yet. */
async function linkInvestor(project: Project, investorId: string): Promise<void> {
  const any = await tx().query<unknown[]>('SELECT FROM project_investors WHERE project_id = $1 LIMIT 1', [project.id]);
  if (any.length === 0) await setInvestors(project, [{ investorId }]);
}

/** Where it stands is kept from its history, which is written next. */
function newProject({ plan: { fields, moves }, orgUnitId, origin }: PlannedRow): Project {
  const [first] = moves;
  if (!first) throw new Error('A ledger that brings a project in says where it stands');
  const stage = { stage: first.to, agreement: null, stageSince: first.on, stagePrecision: first.precision, declared: true };
  const blank = {
    priority: 'general' as const,
    currency: 'CNY' as const,
    status: 'ACTIVE' as const,
    totalInvestment: null,
    enrolled: false,
  };
  const written = { createdBy: actorInScope().id, createdAt: instant(), updatedAt: instant(), origin };
  return tx().create(Project, { ...blank, industryCode: 'OTHER', ...fields.after, ...stage, ...written, id: uuid(), orgUnitId });
}
