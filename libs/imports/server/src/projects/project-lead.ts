import type { ImportRowView } from '@luodi/imports/contract';
import { changeConvertedLead, Lead, recordConvertedLead, removeConvertedLead, type ConvertedLead } from '@luodi/leads/server';
import type { Project } from '@luodi/projects/server';
import { tx } from '@luodi/shared/server';
import { ImportProblem } from '../import-problems';

export type ToldOfLead = Pick<ConvertedLead, 'channel' | 'firstReportOn' | 'firstReportPrecision' | 'firstTalkUnitId'>;

/** The lead that a project in talks came from. */
export interface LeadPlan {
  /** As on record; null when it comes with this import. */
  known: Lead | null;
  /** What is told of it; of a known one only what is another. */
  told: Partial<ToldOfLead>;
  differs: boolean;
  changes: ImportRowView['changes'];
}

/** What a revert needs to take the lead of a row back. */
export interface LeadUndo {
  leadId: string;
  version: number;
  /** Fields before the import; null for a lead that came with it. */
  before: Partial<Lead> | null;
}

/** Writes the lead of a project; null when there is nothing to write. */
export async function applyLead(project: Project, investorId: string | null, { known, told, differs }: LeadPlan): Promise<LeadUndo | null> {
  if (!differs) return null;
  if (known) return changed(known, told);
  const { id: projectId, orgUnitId, name: title, industryCode, currency, totalInvestment, content } = project;
  const estInvestment = totalInvestment === null ? null : String(totalInvestment);
  const { channel = '', firstReportOn = '', firstReportPrecision = 'by', firstTalkUnitId = null } = told;
  const lead = await recordConvertedLead({
    ...{ orgUnitId, projectId, title, channel, investorId, industryCode, estInvestment, currency, contentBrief: content },
    ...{ firstReportOn, firstReportPrecision, firstTalkUnitId },
  });
  return { leadId: lead.id, version: lead.version, before: null };
}

async function changed(known: Lead, told: Partial<ToldOfLead>): Promise<LeadUndo> {
  const before = Object.fromEntries(Object.keys(told).map((field) => [field, Reflect.get(known, field)])) as Partial<Lead>;
  const { id, version } = await changeConvertedLead(known, told);
  return { leadId: id, version, before };
}

/** @throws changed-since-import */
export async function undoLead({ leadId, version, before }: LeadUndo, name: string): Promise<void> {
  const lead = await tx().findOne(Lead, { where: { id: leadId }, lock: { mode: 'pessimistic_write' } });
  if (!lead || lead.deletedAt || lead.version !== version) throw ImportProblem('changed-since-import', { name });
  if (before) await changeConvertedLead(lead, before);
  else await removeConvertedLead(lead);
}
