import { refuseUnknownIndustry } from '@luodi/industries/server';
import type { CreateInvestorDto, InvestorView, UpdateInvestorDto } from '@luodi/investors/contract';
import { audit, changed, instant, notFound, owningUnit, problems, refuseStale, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { claimKeys } from './claim-keys';
import { claim, heldProblem, holderOf } from './investor-claims';
import { fieldsOf } from './investor-fields';
import { Investor } from './investor.entity';
import { investorView } from './investors.query';
import { indexInvestor, namedAs, recordInvestor } from './record-investor';
import { similarInvestors } from './similar-investors.query';

const Claim = problems({
  'try-again': { status: 503, zh: '正忙，请稍后重试，没有丢失任何内容', en: 'Busy; please try again, nothing was lost' },
});

@Injectable()
export class ChangeInvestor {
  async create({ orgUnitId, ...input }: CreateInvestorDto): Promise<InvestorView> {
    const unit = owningUnit(orgUnitId);
    await refuseUnknownIndustry(input.industryCode);
    const recorded = await recordInvestor(input, unit);
    if (recorded.outcome !== 'new') throw heldProblem(recorded);
    return withSimilar(recorded.id);
  }

  async update(id: string, dto: UpdateInvestorDto, version: number): Promise<InvestorView> {
    const investor = await tx().findOne(Investor, { where: { id, deletedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
    if (!investor) throw notFound();
    const next = { ...fieldsOf(dto), ...(dto.fullName && { fullName: dto.fullName }) };
    const current = await investorView(id);
    refuseStale(version, investor, next, () => current);
    await refuseUnknownIndustry(dto.industryCode);
    const changes = changed<Partial<Investor>>(investor, next);
    if (!changes) return current;
    await tx().save(Object.assign(investor, changes.after, namedAs(dto.fullName ?? investor.fullName), { updatedAt: instant() }));
    if ('fullName' in changes.after || 'uscc' in changes.after) await claimAnew(investor);
    await indexInvestor(investor);
    await audit({ action: 'investor.change', subjectType: 'investor', subjectId: id, orgUnitId: investor.orgUnitId, ...changes });
    return withSimilar(id);
  }
}

/** Under its new name or code it may turn out to be somebody else's. */
async function claimAnew(investor: Investor): Promise<void> {
  const keys = claimKeys(investor.fullName, investor.uscc);
  if (await claim(investor, keys)) return;
  const holder = await holderOf(keys, investor.id);
  throw holder ? heldProblem(holder) : Claim('try-again');
}

async function withSimilar(id: string): Promise<InvestorView> {
  const view = await investorView(id);
  const similar = await similarInvestors(view);
  return similar.length > 0 ? { ...view, similar } : view;
}
