import { actorInScope, audit, indexName, instant, pinyinOrder, tx } from '@luodi/shared/server';
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

/** Records a lead that was a project's from its first day: it was never open, so the pipeline counts the project alone. */
export async function recordConvertedLead(lead: ConvertedLead): Promise<Lead> {
  const written = { createdBy: actorInScope().id, createdAt: instant(), updatedAt: instant() };
  const recorded = { ...lead, ...written, id: uuid(), pinyin: pinyinOrder(lead.title), state: 'converted' as const };
  const saved = await tx().save(Lead, { ...recorded, closedOn: lead.firstReportOn, firstReportUnitId: lead.orgUnitId });
  await indexName('lead', saved, [saved.title]);
  await trace('lead.create', saved, lead);
  return saved;
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
  await tx().query('DELETE FROM name_terms WHERE record_id = $1', [lead.id]);
  await tx().save(Object.assign(lead, { deletedAt: instant(), updatedAt: instant() }));
  await trace('lead.remove', lead, {});
}

const trace = (action: string, { id, orgUnitId }: Lead, after: Partial<ConvertedLead>) =>
  audit({ action, subjectType: 'lead', subjectId: id, orgUnitId, after });
