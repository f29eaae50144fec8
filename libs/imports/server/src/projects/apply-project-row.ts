import { indexProject, Project, setInvestors } from '@luodi/projects/server';
import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { investorOf } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';
import type { RowToApply, WrittenRow } from '../kinds/ledger-kind';
import { applyLead } from './project-lead';
import { writeDeclared } from './declared-record';
import { writeDeclaredHistory } from './declared-history';
import type { ProjectPlan } from './project-plan';
import type { ProjectUndo } from './undo-project-row';

type To = RowToApply<unknown, Project>;

/** Writes one row in the transaction under way: the project, its investor and lead, what is declared and the stages that follow. */
export async function applyProjectRow(plan: ProjectPlan, to: To, context: LedgerContext): Promise<WrittenRow<ProjectUndo>> {
  const { known, origin } = to;
  const before = known && { fields: asJson(plan), origin: known.origin };
  const investor = await investorIn(plan, to, context);
  const project = known ? await updated(known, plan, to) : await created(plan, to);
  if (investor) await linkInvestor(project, investor.id);
  await indexProject(project);
  if (plan.declared) await writeDeclared(project, plan.declared, origin.importId);
  const written = await writeDeclaredHistory(project, plan, { origin, created: !known });
  const lead = plan.lead && (await applyLead(project, investor?.id ?? null, plan.lead));
  await trace(project, plan, to);
  const { version } = await tx().findOneByOrFail(Project, { id: project.id });
  return { recordId: project.id, undo: { projectId: project.id, version, before, ...written, lead, investorCreated: newOnly(investor) } };
}

type FoundInvestor = { id: string; created: boolean };

function investorIn({ investor }: ProjectPlan, { orgUnitId }: To, context: LedgerContext): Promise<FoundInvestor> | null {
  return investor.name === null ? null : investorOf(investor.name, orgUnitId, investor, context);
}

const newOnly = (investor: FoundInvestor | null): string | null => (investor?.created ? investor.id : null);

function trace({ id, orgUnitId }: Project, { fields, moves }: ProjectPlan, { origin, known }: To) {
  const action = known ? 'project.import-change' : 'project.import';
  const after = { ...fields.after, moves, importId: origin.importId, row: origin.row };
  return audit({ action, subjectType: 'project', subjectId: id, orgUnitId, before: fields.before, after });
}

/** What the fields were: bigint as text, and null for what had nothing, so that a revert can empty it again. */
const asJson = ({ fields: { before, after } }: ProjectPlan): Record<string, unknown> =>
  Object.fromEntries(Object.keys(after).map((key) => [key, plainly(Reflect.get(before, key))]));
const plainly = (value: unknown) => (typeof value === 'bigint' ? String(value) : (value ?? null));

async function linkInvestor(project: Project, investorId: string) {
  const linked = await tx().query<unknown[]>('SELECT FROM project_investors WHERE project_id = $1 AND investor_id = $2', [
    project.id,
    investorId,
  ]);
  const any = await tx().query<unknown[]>('SELECT FROM project_investors WHERE project_id = $1 LIMIT 1', [project.id]);
  if (linked.length === 0 && any.length === 0) await setInvestors(project, [{ investorId }]);
}

/** Where it stands is kept from its history, which is written next. */
function created({ fields, moves }: ProjectPlan, { orgUnitId, origin }: To): Promise<Project> {
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
  return tx().save(Project, { ...blank, industryCode: 'OTHER', ...fields.after, ...stage, ...written, id: uuid(), orgUnitId });
}

function updated(known: Project, { fields }: ProjectPlan, { origin }: To): Promise<Project> {
  return tx().save(Object.assign(known, fields.after, { origin, updatedAt: instant() }));
}
