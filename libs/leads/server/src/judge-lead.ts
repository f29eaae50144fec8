import type { JudgeLeadDto, LeadState, LeadVerdict } from '@luodi/leads/contract';
import { businessDay } from '@luodi/shared/contract';
import { audit, instant, refuseStale, tx, writeDeltas } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { refuseDays } from './lead-days';
import { leadDelta } from './lead-delta';
import { leadView } from './leads.query';
import { lockedLead } from './locked-lead';

const STATE_AFTER: Record<LeadVerdict, LeadState> = { follow: 'open', reserve: 'reserve', drop: 'dropped' };

@Injectable()
export class JudgeLead {
  /** The count of open leads changes today, even if the verdict was reached before. */
  async execute(id: string, { verdict, reason, on }: JudgeLeadDto, version: number): Promise<void> {
    const lead = await lockedLead(id);
    const { orgUnitId } = lead;
    const view = await leadView(id);
    refuseStale(version, { ...view, version: lead.version }, { verdict }, () => view);
    const today = businessDay(instant());
    refuseDays({ on }, lead.firstReportOn, today);
    const [was, state] = [lead.state, STATE_AFTER[verdict]];
    const closedOn = state === 'open' ? null : (lead.closedOn ?? today);
    const judged = { verdict, verdictReason: reason?.trim() || null, verdictOn: on ?? today };
    await tx().save(Object.assign(lead, judged, { state, closedOn, updatedAt: instant() }));
    if ((was === 'open') !== (state === 'open')) await writeDeltas([leadDelta(lead, today, state === 'open')]);
    const before = { verdict: view.verdict };
    await audit({ action: 'lead.judge', subjectType: 'lead', subjectId: id, orgUnitId, before, after: judged });
  }
}
