import { RecordLead } from '@luodi/leads/server';
import { businessDay } from '@luodi/shared/contract';
import { audit, instant, problems, tx } from '@luodi/shared/server';
import type { TargetView } from '@luodi/targets/contract';
import { Injectable } from '@nestjs/common';
import { lockedTarget } from './change-target';
import { ownInvestor } from './target-claims';
import { targetView } from './targets.query';

const Turn = problems({
  'target-not-open': { status: 409, zh: '只有跟进中的目标企业可以转为线索', en: 'Only an open target can be turned into a lead' },
});

/** The channel that a lead shows it came by. */
const CHANNEL = '目标企业';

@Injectable()
export class TurnTarget {
  constructor(private readonly leads: RecordLead) {}

  /** The company has answered: the target becomes a lead of its unit, once, and names it. */
  async execute(id: string): Promise<TargetView> {
    const target = await lockedTarget(id);
    if (target.state !== 'open') throw Turn('target-not-open');
    const { name, orgUnitId, industryCode } = target;
    const investorId = (await ownInvestor(target)) ?? undefined;
    const told = { title: name, channel: CHANNEL, industryCode, contentBrief: target.reason, orgUnitId };
    const leadId = await this.leads.execute({ ...told, investorId });
    const turned = { state: 'turned' as const, closedOn: businessDay(instant()), leadId, investorId: investorId ?? null };
    await tx().save(Object.assign(target, turned, { updatedAt: instant() }));
    const after = { state: 'turned', leadId };
    await audit({ action: 'target.turn', subjectType: 'target', subjectId: id, orgUnitId, before: { state: 'open' }, after });
    return targetView(id);
  }
}
