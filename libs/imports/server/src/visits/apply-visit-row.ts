import type { VisitLedgerRow } from '@luodi/imports/contract';
import { Investor } from '@luodi/investors/server';
import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import { indexVisit, Visit } from '@luodi/visits/server';
import { v7 as uuid } from 'uuid';
import { ImportProblem } from '../import-problems';
import { investorOf, releaseInvestor } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';
import type { RowToApply, WrittenRow } from '../kinds/ledger-kind';
import { planVisitRow, type VisitPlan } from './plan-visit-row';

/** What a revert needs to take the row of a visit back. */
export interface VisitUndo {
  visitId: string;
  version: number;
  /** Fields before the import; null for a visit that came with it. */
  before: Partial<Visit> | null;
  investorCreated: string | null;
}

type To = RowToApply<VisitLedgerRow, Visit>;

/** Writes one row in the transaction under way: the company, where nobody has it yet, and the visit to it. */
export async function applyVisitRow(to: To, context: LedgerContext): Promise<WrittenRow<VisitUndo>> {
  const { row, known, origin } = to;
  const plan = planVisitRow(row, known, context);
  const investor = known ? null : await investorOf(row.investor!, to.orgUnitId, {}, context);
  const visit = investor
    ? await created(plan, investor.id, to)
    : await tx().save(Object.assign(known!, plan.after, { updatedAt: instant() }));
  await indexVisit(visit);
  const { id: subjectId, orgUnitId, version } = visit;
  const action = known ? 'visit.import-change' : 'visit.import';
  const after = { ...plan.after, importId: origin.importId, row: origin.row };
  await audit({ action, subjectType: 'visit', subjectId, orgUnitId, before: plan.before, after });
  const before = known && nothingMissing(plan);
  return { recordId: subjectId, undo: { visitId: subjectId, version, before, investorCreated: investor?.created ? investor.id : null } };
}

/** Null for what had nothing, so that a revert can empty it again. */
const nothingMissing = ({ before, after }: VisitPlan): Partial<Visit> =>
  Object.fromEntries(Object.keys(after).map((field) => [field, Reflect.get(before, field) ?? null]));

async function created({ after }: VisitPlan, investorId: string, { orgUnitId, origin }: To): Promise<Visit> {
  const investor = await tx().findOneByOrFail(Investor, { id: investorId });
  const written = { loggedBy: actorInScope().id, createdAt: instant(), updatedAt: instant(), importId: origin.importId };
  const subject = { id: uuid(), orgUnitId, investorId, industryCode: investor.industryCode ?? 'OTHER' };
  return tx().save(Visit, { hosts: [], guests: [], isTopLeader: false, ...after, ...subject, ...written });
}

/** @throws changed-since-import */
export async function undoVisitRow({ visitId, version, before, investorCreated }: VisitUndo, name: string): Promise<void> {
  const visit = await tx().findOne(Visit, { where: { id: visitId }, lock: { mode: 'pessimistic_write' } });
  if (!visit || visit.deletedAt || visit.version !== version) throw ImportProblem('changed-since-import', { name });
  await tx().save(Object.assign(visit, before ?? { deletedAt: instant() }, { updatedAt: instant() }));
  if (before) await indexVisit(visit);
  else await tx().query('DELETE FROM name_terms WHERE record_id = $1', [visitId]);
  const { orgUnitId } = visit;
  await audit({ action: 'visit.import-revert', subjectType: 'visit', subjectId: visitId, orgUnitId, after: { ...before } });
  if (investorCreated) await releaseInvestor(investorCreated);
}
