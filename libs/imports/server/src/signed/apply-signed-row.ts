import type { SignedLedgerRow } from '@luodi/imports/contract';
import { recordInvestor } from '@luodi/investors/server';
import { indexProject, Project, ProjectHistory, setInvestors, type Origin } from '@luodi/projects/server';
import { boundOf, type IsoDate } from '@luodi/shared/contract';
import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { ImportProblem } from '../import-problems';
import { writeDeclared } from './declared-record';
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
  created: boolean;
  before: Record<string, unknown> | null;
  origin: Origin | null;
  moves: string[];
  versions: string[];
  investorCreated: string | null;
}

const REPORTABLE = ['industryCode', 'currency', 'totalInvestment'] as const;
const STATED = '台账申报';

/** Writes one row of a signed ledger in the transaction under way: the project, its investor, what it declares and the stages that follow. */
export async function applySignedRow({ row, known, orgUnitId, origin }: RowToApply, context: LedgerContext): Promise<RowUndo> {
  const plan = await planSignedRow(row, known, origin.statedOn, context);
  const investor = await investorOf(row, orgUnitId, context);
  const previous = known?.origin ?? null;
  const project = known ? await updated(known, plan, origin) : await created(plan, orgUnitId, origin);
  if (investor) await linkInvestor(project, investor.id);
  await indexProject(project);
  await writeDeclared(project, plan.declared, origin.importId);
  const history = await writeHistory(project, plan, { origin, created: !known });
  const after = { ...plan.fields?.after, moves: plan.moves, importId: origin.importId, row: origin.row };
  await audit({
    action: known ? 'project.import-change' : 'project.import',
    subjectType: 'project',
    subjectId: project.id,
    orgUnitId: project.orgUnitId,
    before: plan.fields?.before,
    after,
  });
  const { version } = await tx().findOneByOrFail(Project, { id: project.id });
  const before = known ? (asJson(plan.fields?.before ?? {}, plan) as Record<string, unknown>) : null;
  return {
    projectId: project.id,
    version,
    created: !known,
    before,
    origin: previous,
    ...history,
    investorCreated: investor?.created ? investor.id : null,
  };
}

/** bigint as text, and fields that had nothing as null, so that a revert can empty them again. */
function asJson(before: Partial<Project>, { fields }: SignedPlan): unknown {
  const keys = Object.keys(fields?.after ?? {});
  return Object.fromEntries(keys.map((key) => [key, plainly(Reflect.get(before, key))]));
}
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
  return tx().save(Project, { ...blank, industryCode: 'OTHER', ...fields?.after, ...stage, ...written, id: uuid(), orgUnitId });
}

function updated(known: Project, { fields }: SignedPlan, origin: Origin): Promise<Project> {
  return tx().save(Object.assign(known, fields?.after, { origin, updatedAt: instant() }));
}

async function writeHistory(
  project: Project,
  plan: SignedPlan,
  { origin, created: isNew }: { origin: RowToApply['origin']; created: boolean },
) {
  const written = { moves: [] as string[], versions: [] as string[] };
  const { id, orgUnitId, industryCode, currency, totalInvestment, status } = project;
  const reported = isNew || REPORTABLE.some((field) => field in (plan.fields?.after ?? {}));
  const since = isNew ? (plan.moves[0]?.on ?? origin.statedOn) : origin.statedOn;
  await new ProjectHistory(id, orgUnitId).change(async (history) => {
    const { importId, statedOn } = origin;
    if (reported)
      written.versions.push(
        await history.addVersion({
          effectiveOn: since,
          orgUnitId,
          industryCode,
          currency,
          totalInvestment,
          status,
          reason: STATED,
          importId,
        }),
      );
    for (const { to, on, precision, agreement, supersedes } of plan.moves) {
      const grade = to === 'SIGNED' ? (agreement ?? 'contract') : null;
      written.moves.push(
        await history.addMove({
          to,
          agreement: grade,
          effectiveOn: on,
          precision,
          reason: STATED,
          declared: true,
          statedOn,
          importId,
          supersedes,
        }),
      );
    }
  });
  return written;
}
