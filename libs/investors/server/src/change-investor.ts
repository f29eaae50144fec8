import { refuseUnknownIndustry } from '@luodi/industries/server';
import type { CreateInvestorDto, InvestorView, UpdateInvestorDto } from '@luodi/investors/contract';
import { audit, changed, instant, notFound, owningUnit, problems, refuseStale, tx, type Changes } from '@luodi/shared/server';
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
    const investor = await this.lock(id);
    if (!investor) throw notFound();
    const current = await investorView(id);
    refuseStale(version, investor, wanted(dto), () => current);
    await refuseUnknownIndustry(dto.industryCode);
    const changes = this.compare(investor, dto);
    if (!changes) return current;
    await this.write(investor, changes);
    return withSimilar(id);
  }

  /** Nobody else changes it until the transaction ends. Null where there is none, or none that the actor sees. */
  lock(id: string): Promise<Investor | null> {
    return tx().findOne(Investor, { where: { id, deletedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  }

  /** What of it differs from what is wanted. */
  compare(investor: Investor, dto: UpdateInvestorDto): Changes<Investor> | null {
    return changed(investor, wanted(dto));
  }

  /** What the body refers to is known to exist. */
  async write(investor: Investor, changes: Changes<Investor>): Promise<void> {
    const { id, orgUnitId } = investor;
    await tx().save(Object.assign(investor, changes.after, namedAs(changes.after.fullName ?? investor.fullName), { updatedAt: instant() }));
    if ('fullName' in changes.after || 'uscc' in changes.after) await claimAnew(investor);
    await indexInvestor(investor);
    await audit({ action: 'investor.change', subjectType: 'investor', subjectId: id, orgUnitId, ...changes });
  }
}

const wanted = (dto: UpdateInvestorDto): Partial<Investor> => ({ ...fieldsOf(dto), ...(dto.fullName && { fullName: dto.fullName }) });

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
