import type { VisitLedgerRow } from '@luodi/imports/contract';
import { Investor } from '@luodi/investors/server';
import { actorInScope, audit, auditAll, instant, tx, unindex, type AuditEntry } from '@luodi/shared/server';
import { indexNewVisits, indexVisit, Visit } from '@luodi/visits/server';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ImportProblem } from '../import-problems';
import { investorsOf, releaseInvestor } from '../kinds/investor-of-row';
import type { LedgerContext } from '../kinds/ledger-context';
import type { RowToWrite, WrittenRow } from '../kinds/ledger-kind';
import { planVisitRow, type VisitPlan } from './plan-visit-row';

/** What a revert needs to take the row of a visit back. */
export interface VisitUndo {
  visitId: string;
  version: number;
  /** Fields before the import; null for a visit that came with it. */
  before: Partial<Visit> | null;
  investorCreated: string | null;
}

type ToWrite = RowToWrite<VisitLedgerRow>;

/** Visits that came with a ledger, and the companies of those, where nobody had them yet. */
export async function createVisits(rows: readonly ToWrite[], context: LedgerContext): Promise<WrittenRow<VisitUndo>[]> {
  const companies = rows.map(({ row, orgUnitId }) => ({ name: row.investor!, orgUnitId }));
  const investors = await investorsOf(companies, context);
  const industries = await industriesOf(investors);
  const planned = rows.map((to, at) => {
    const plan = planVisitRow(to.row, null, context);
    const { id: investorId } = investors[at]!;
    return { to, plan, visit: newVisit(plan, to, { investorId, industryCode: industries.get(investorId) ?? 'OTHER' }) };
  });
  const visits = planned.map(({ visit }) => visit);
  await tx().insert(Visit, visits);
  await indexNewVisits(visits);
  await auditAll(planned.map(({ visit, plan, to }) => entryOf('visit.import', { ...to, plan, visit })));
  return visits.map(({ id }, at) => {
    const { id: investorId, created } = investors[at]!;
    return { recordId: id, undo: { visitId: id, version: 1, before: null, investorCreated: created ? investorId : null } };
  });
}

export async function changeVisit(known: Visit, to: ToWrite, context: LedgerContext): Promise<WrittenRow<VisitUndo>> {
  const plan = planVisitRow(to.row, known, context);
  const visit = await tx().save(Object.assign(known, plan.after, { updatedAt: instant() }));
  await indexVisit(visit);
  await audit(entryOf('visit.import-change', { ...to, plan, visit }));
  const { id, version } = visit;
  return { recordId: id, undo: { visitId: id, version, before: nothingMissing(plan), investorCreated: null } };
}

type Trace = Pick<ToWrite, 'origin'> & { plan: VisitPlan; visit: Pick<Visit, 'id' | 'orgUnitId'> };

const entryOf = (action: string, { plan, visit: { id, orgUnitId }, origin: { importId, row } }: Trace): AuditEntry => {
  const { before, after } = plan;
  return { action, subjectType: 'visit', subjectId: id, orgUnitId, before, after: { ...after, importId, row } };
};

/** Null for what had nothing, so that a revert can empty it again. */
const nothingMissing = ({ before, after }: VisitPlan): Partial<Visit> =>
  Object.fromEntries(Object.keys(after).map((field) => [field, Reflect.get(before, field) ?? null]));

/** Industry of the company where it is known, by investor. */
async function industriesOf(investors: readonly { id: string }[]): Promise<Map<string, string | null>> {
  const found = await tx().findBy(Investor, { id: In(investors.map(({ id }) => id)) });
  return new Map(found.map(({ id, industryCode }) => [id, industryCode]));
}

function newVisit({ after }: VisitPlan, { orgUnitId, origin }: ToWrite, about: Pick<Visit, 'investorId' | 'industryCode'>) {
  const blank = { guests: [], hosts: [], isTopLeader: false, topic: null };
  const written = { loggedBy: actorInScope().id, createdAt: instant(), updatedAt: instant(), importId: origin.importId };
  return { ...blank, ...after, ...written, ...about, id: uuid(), orgUnitId };
}

/** @throws changed-since-import */
export async function undoVisitRow({ visitId, version, before, investorCreated }: VisitUndo, name: string): Promise<void> {
  const visit = await tx().findOne(Visit, { where: { id: visitId }, lock: { mode: 'pessimistic_write' } });
  if (!visit || visit.deletedAt || visit.version !== version) throw ImportProblem('changed-since-import', { name });
  await tx().save(Object.assign(visit, before ?? { deletedAt: instant() }, { updatedAt: instant() }));
  if (before) await indexVisit(visit);
  else await unindex('visit', visitId);
  const { orgUnitId } = visit;
  await audit({ action: 'visit.import-revert', subjectType: 'visit', subjectId: visitId, orgUnitId, after: { ...before } });
  if (investorCreated) await releaseInvestor(investorCreated);
}
