import { actorInScope, audit, indexName, instant, pinyinOrder, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { claimKeys } from './claim-keys';
import { claim, holderOf, type InvestorHolder } from './investor-claims';
import { fieldsOf, type InvestorInput } from './investor-fields';
import { Investor } from './investor.entity';
import { nameKey } from './name-key';

/** What came of recording a company: a new record, the one its unit has already, or another unit that holds it. */
export type RecordedInvestor =
  { outcome: 'new'; id: string } | ({ outcome: 'existing' } & InvestorHolder) | ({ outcome: 'held' } & InvestorHolder);

class ClaimLost extends Error {}

/**
 * Records a company for a unit in the transaction under way, which stays usable whatever comes of it: the keys are unique, so of two that
 * record the same company at once one is told of the other. The unit must be in the actor's scope, codes of the tree checked before.
 */
export async function recordInvestor(input: InvestorInput & { fullName: string }, orgUnitId: string): Promise<RecordedInvestor> {
  const keys = claimKeys(input.fullName, input.uscc);
  for (;;) {
    const holder = await holderOf(keys);
    if (holder) return { outcome: holder.orgUnitId === orgUnitId ? 'existing' : 'held', ...holder };
    const id = await insertClaimed(input, orgUnitId);
    if (id) return { outcome: 'new', id };
  }
}

/** Null when another was faster; its savepoint is rolled back then. */
async function insertClaimed(input: InvestorInput & { fullName: string }, orgUnitId: string): Promise<string | null> {
  try {
    return await tx().transaction(async () => {
      const investor = newInvestor(input, orgUnitId);
      await tx().insert(Investor, investor);
      if (!(await claim(investor, claimKeys(investor.fullName, investor.uscc)))) throw new ClaimLost();
      await indexInvestor(investor);
      const after = { fullName: investor.fullName, ...fieldsOf(input) };
      await audit({ action: 'investor.create', subjectType: 'investor', subjectId: investor.id, orgUnitId, after });
      return investor.id;
    });
  } catch (error) {
    if (error instanceof ClaimLost) return null;
    throw error;
  }
}

export const indexInvestor = (investor: Pick<Investor, 'id' | 'orgUnitId' | 'fullName' | 'shortName' | 'uscc'>) =>
  indexName('investor', investor, [investor.fullName, investor.shortName], [investor.uscc]);

/** What follows from the full name. */
export const namedAs = (fullName: string) => {
  const { key, place } = nameKey(fullName);
  return { fullName, nameKey: key, place: place || null, pinyin: pinyinOrder(fullName) };
};

function newInvestor(input: InvestorInput & { fullName: string }, orgUnitId: string): Investor {
  const blank = { shortName: null, uscc: null, usccCheck: 'none', kind: null, country: null, regProvince: null, regCity: null } as const;
  const more = { industryCode: null, tier: null, source: null, note: null, doNotContact: false, deletedAt: null };
  const times = { createdAt: instant(), updatedAt: instant(), createdBy: actorInScope().id };
  return { id: uuid(), orgUnitId, ...blank, ...more, ...namedAs(input.fullName), ...fieldsOf(input), ...times, version: 1 };
}
