import type { SignedLedgerRow } from '@luodi/imports/contract';
import { recordInvestor } from '@luodi/investors/server';
import { indexProject, Project, setInvestors, type Origin } from '@luodi/projects/server';
import { boundOf, type IsoDate } from '@luodi/shared/contract';
import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { ImportProblem } from '../import-problems';
import { writeDeclared } from './declared-record';
import { writeDeclaredHistory } from './declared-history';
import { planSignedRow, type SignedPlan } from './plan-signed-row';
import { lookUp, type LedgerContext } from './ledger-context';

export interface RowToApply {
  row: SignedLedgerRow;
  known: Project | null;
  orgUnitId: string;
  origin: Origin & { statedOn: IsoDate };
}

/** What a revert needs to take the row back. */
export interface RowUndo {
  projectId: string;
  /** Version right after the import: a later change forbids the revert. */
  version: number;
  /** Fields and origin before it; null for a project that came with the import. */
  before: { fields: Record<string, unknown>; origin: Origin | null } | null;
  moves: string[];
  versions: string[];
  investorCreated: string | null;
}

/** Writes one row of a signed ledger in the transaction under way: the project, its investor, what it declares and the stages that follow. */
export async function applySignedRow({ row, known, orgUnitId, origin }: RowToApply, context: LedgerContext): Promise<RowUndo> {
  const plan = await planSignedRow(row, known, origin.statedOn, context);
  const investor = await investorOf(row, orgUnitId, context);
  const before = known && { fields: asJson(plan), origin: known.origin };
  const project = known ? await updated(known, plan, origin) : await created(plan, orgUnitId, origin);
  if (investor) await linkInvestor(project, investor.id);
  await indexProject(project);
  await writeDeclared(project, plan.declared, origin.importId);
  const written = await writeDeclaredHistory(project, plan, { origin, created: !known });
  await trace(project, plan, { origin, created: !known });
  const { version } = await tx().findOneByOrFail(Project, { id: project.id });
  return { projectId: project.id, version, before, ...written, investorCreated: investor?.created ? investor.id : null };
}

function trace({ id, orgUnitId }: Project, { fields, moves }: SignedPlan, { origin, created }: { origin: Origin; created: boolean }) {
  const action = created ? 'project.import' : 'project.import-change';
  const after = { ...fields.after, moves, importId: origin.importId, row: origin.row };
  return audit({ action, subjectType: 'project', subjectId: id, orgUnitId, before: fields.before, after });
}

/** What the fields were: bigint as text, and null for what had nothing, so that a revert can empty it again. */
const asJson = ({ fields: { before, after } }: SignedPlan): Record<string, unknown> =>
  Object.fromEntries(Object.keys(after).map((key) => [key, plainly(Reflect.get(before, key))]));
const plainly = (value: unknown) => (typeof value === 'bigint' ? String(value) : (value ?? null));

async function investorOf(
  { investor, industry }: SignedLedgerRow,
  orgUnitId: string,
  { industries }: LedgerContext,
): Promise<{ id: string; created: boolean } | null> {
  if (investor === null) return null;
  const recorded = await recordInvestor({ fullName: investor, industryCode: lookUp(industries, industry) }, orgUnitId);
  if (recorded.outcome === 'held') throw ImportProblem('changed-since-review', { name: investor });
  return recorded.outcome === 'new' ? { id: recorded.id, created: true } : { id: recorded.investorId, created: false };
}

async function linkInvestor(project: Project, investorId: string) {
  const linked = await tx().query<unknown[]>('SELECT FROM project_investors WHERE project_id = $1 AND investor_id = $2', [
    project.id,
    investorId,
  ]);
  const any = await tx().query<unknown[]>('SELECT FROM project_investors WHERE project_id = $1 LIMIT 1', [project.id]);
  if (linked.length === 0 && any.length === 0) await setInvestors(project, [{ investorId }]);
}

function created({ fields, moves }: SignedPlan, orgUnitId: string, origin: Origin): Promise<Project> {
  const { on, precision } = moves[0] ?? { ...boundOf(origin.statedOn ?? ''), precision: 'by' as const };
  const stage = { stage: 'SIGNED' as const, agreement: null, stageSince: on, stagePrecision: precision, declared: true };
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

function updated(known: Project, { fields }: SignedPlan, origin: Origin): Promise<Project> {
  return tx().save(Object.assign(known, fields.after, { origin, updatedAt: instant() }));
}
