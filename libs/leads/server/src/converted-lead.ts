import { actorInScope, audit, auditAll, indexNew, instant, pinyinOrder, tx, unindex } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { Lead } from './lead.entity';

/** What is known of a lead only together with the project it became. */
export type ConvertedLead = Pick<
  Lead,
  | 'orgUnitId'
  | 'projectId'
  | 'title'
  | 'channel'
  | 'investorId'
  | 'industryCode'
  | 'estInvestment'
  | 'currency'
  | 'contentBrief'
  | 'firstReportOn'
  | 'firstReportPrecision'
  | 'firstTalkUnitId'
>;

/** Records leads that were a project's from its first day: they were never open, so the pipeline counts the projects alone. */
export async function recordConvertedLeads(leads: readonly ConvertedLead[]): Promise<{ id: string; version: number }[]> {
  const recorded = leads.map((lead) => newConvertedLead(lead));
  await tx().insert(Lead, recorded);
  await indexNew(
    'lead',
    recorded.map((record) => ({ record, names: [record.title] })),
  );
  await auditAll(recorded.map((lead, at) => entryOf('lead.create', lead, leads[at]!)));
  return recorded;
}

function newConvertedLead(lead: ConvertedLead) {
  const written = { id: uuid(), version: 1, createdBy: actorInScope().id, createdAt: instant(), updatedAt: instant() };
  const closed = { state: 'converted' as const, closedOn: lead.firstReportOn, firstReportUnitId: lead.orgUnitId };
  return { ...lead, ...written, ...closed, pinyin: pinyinOrder(lead.title) };
}

/** Puts right what is told of such a lead. */
export async function changeConvertedLead(lead: Lead, after: Partial<ConvertedLead>): Promise<Lead> {
  const closedOn = after.firstReportOn ?? lead.closedOn;
  const saved = await tx().save(Object.assign(lead, after, { closedOn, updatedAt: instant() }));
  await trace('lead.change', saved, after);
  return saved;
}

/** Takes such a lead out of sight. */
export async function removeConvertedLead(lead: Lead): Promise<void> {
  await unindex('lead', lead.id);
  await tx().save(Object.assign(lead, { deletedAt: instant(), updatedAt: instant() }));
  await trace('lead.remove', lead, {});
}

const trace = (action: string, lead: Lead, after: Partial<ConvertedLead>) => audit(entryOf(action, lead, after));

const entryOf = (action: string, { id, orgUnitId }: Pick<Lead, 'id' | 'orgUnitId'>, after: Partial<ConvertedLead>) => ({
  action,
  subjectType: 'lead',
  subjectId: id,
  orgUnitId,
  after,
});
