import { claimAttachments } from '@luodi/files/server';
import { refuseUnknownIndustry } from '@luodi/industries/server';
import { visibleInvestor } from '@luodi/investors/server';
import type { UpdateLeadDto } from '@luodi/leads/contract';
import { businessDay } from '@luodi/shared/contract';
import { audit, changed, instant, refuseStale, tx, writeDeltas } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { refuseDays } from './lead-days';
import { leadDelta } from './lead-delta';
import { leadFields } from './lead-fields';
import { indexLead } from './lead-index';
import { refuseUnknownUnits } from './lead-refs';
import type { Lead } from './lead.entity';
import { leadView } from './leads.query';
import { lockedLead } from './locked-lead';

const COUNTED = ['industryCode', 'currency', 'estInvestment'] as const;

@Injectable()
export class ChangeLead {
  /** Changes what a person may type. What the pipeline counts of an open lead changes today, never in the past. */
  async execute(id: string, { attachmentIds, ...dto }: UpdateLeadDto, version: number): Promise<void> {
    const lead = await lockedLead(id);
    const view = await leadView(id);
    refuseStale(version, { ...view, version: lead.version }, dto, () => view);
    await this.refuse(dto, lead);
    await claimAttachments(attachmentIds ?? [], { type: 'lead', id, orgUnitId: lead.orgUnitId });
    const changes = changed<Partial<Lead>>(lead, leadFields(dto));
    if (!changes) return;
    const before = { ...lead };
    await tx().save(Object.assign(lead, changes.after, { updatedAt: instant() }));
    await indexLead(lead);
    await this.recount(before, lead);
    await audit({ action: 'lead.change', subjectType: 'lead', subjectId: id, orgUnitId: lead.orgUnitId, ...told(changes) });
  }

  private async refuse(dto: UpdateLeadDto, { firstReportOn }: Lead) {
    const { respondedOn, feedbackOn, lastFollowUpOn, firstTalkUnitId, investorId, industryCode } = dto;
    refuseDays({ respondedOn, feedbackOn, lastFollowUpOn }, firstReportOn, businessDay(instant()));
    if (investorId) await visibleInvestor(investorId);
    await refuseUnknownIndustry(industryCode);
    await refuseUnknownUnits({ firstTalkUnitId });
  }

  private async recount(before: Lead, lead: Lead) {
    if (lead.state !== 'open' || COUNTED.every((field) => before[field] === lead[field])) return;
    const today = businessDay(instant());
    await writeDeltas([leadDelta(before, today, false), leadDelta(lead, today, true)]);
  }
}

/** Under the names that the API has for them. */
const told = ({ before, after }: { before: Partial<Lead>; after: Partial<Lead> }) => ({ before: toldOf(before), after: toldOf(after) });
function toldOf({ pinyin: _, followedUpOn, ...fields }: Partial<Lead>) {
  return { ...fields, ...(followedUpOn !== undefined && { lastFollowUpOn: followedUpOn }) };
}
