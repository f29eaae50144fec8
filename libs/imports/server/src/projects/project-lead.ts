import type { ImportRowView } from '@luodi/imports/contract';
import { changeConvertedLead, Lead, recordConvertedLeads, removeConvertedLead, type ConvertedLead } from '@luodi/leads/server';
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

/** A project, and the lead that its row tells of. */
interface LeadOfRow {
  project: Project;
  investor: { id: string } | null;
  plan: { lead: LeadPlan | null };
}

/** The leads of projects that have none, for each row that tells of one. */
export async function createLeads(rows: readonly LeadOfRow[]): Promise<(LeadUndo | undefined)[]> {
  const told = rows.flatMap((row, at) => (row.plan.lead ? [{ at, lead: newLead(row, row.plan.lead) }] : []));
  if (told.length === 0) return [];
  const written = await recordConvertedLeads(told.map(({ lead }) => lead));
  const byRow = new Map(told.map(({ at }, n) => [at, written[n]!]));
  return rows.map((_, at) => {
    const lead = byRow.get(at);
    return lead && { leadId: lead.id, version: lead.version, before: null };
  });
}

/** Writes what a row tells of the lead of a project on record; null when there is nothing to write. */
export async function changeLead(row: LeadOfRow & { plan: { lead: LeadPlan } }): Promise<LeadUndo | null> {
  const { known, told, differs } = row.plan.lead;
  if (!differs) return null;
  if (known) return changed(known, told);
  const [created] = await createLeads([row]);
  return created ?? null;
}

function newLead({ project, investor }: LeadOfRow, { told }: LeadPlan): ConvertedLead {
  const { id: projectId, orgUnitId, name: title, industryCode, currency, totalInvestment, content } = project;
  const estInvestment = totalInvestment === null ? null : String(totalInvestment);
  const { channel = '', firstReportOn = '', firstReportPrecision = 'by', firstTalkUnitId = null } = told;
  return {
    ...{ orgUnitId, projectId, title, channel, investorId: investor?.id ?? null, industryCode, estInvestment, currency },
    ...{ contentBrief: content, firstReportOn, firstReportPrecision, firstTalkUnitId },
  };
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
