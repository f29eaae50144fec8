import { actorInScope, auditAll, BegunTooEarly, indexName, indexNew, instant, pinyinOrder, tx, type Named } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { claimKeys, type ClaimKeys } from './claim-keys';
import { claimNew, holdersOf, type InvestorHolder } from './investor-claims';
import { fieldsOf, type InvestorInput } from './investor-fields';
import { Investor } from './investor.entity';
import { nameKey } from './name-key';

/** What came of recording a company: a new record, the one its unit has already, or another unit that holds it. */
export type RecordedInvestor =
  { outcome: 'new'; id: string } | ({ outcome: 'existing' } & InvestorHolder) | ({ outcome: 'held' } & InvestorHolder);

type NewCompany = InvestorInput & { fullName: string };

/** Records a company for a unit, which must be in the actor's scope; codes of the tree were checked before. */
export async function recordInvestor(input: NewCompany, orgUnitId: string): Promise<RecordedInvestor> {
  const [recorded] = await recordInvestors([{ input, orgUnitId }]);
  return recorded!;
}

/**
 * Records companies, each another one, where nobody holds them yet. Their keys are unique: of two that record the same company at once
 * one begins again, and is then told of the other.
 */
export async function recordInvestors(companies: readonly { input: NewCompany; orgUnitId: string }[]): Promise<RecordedInvestor[]> {
  const keys = companies.map(({ input }) => claimKeys(input.fullName, input.uscc));
  const holders = await holdersOf(keys);
  const free = companies.flatMap(({ input, orgUnitId }, at) =>
    holders[at] ? [] : [{ at, input, keys: keys[at]!, investor: newInvestor(input, orgUnitId) }],
  );
  if (free.length > 0) await insertClaimed(free);
  const ids = new Map(free.map(({ at, investor }) => [at, investor.id]));
  return companies.map(({ orgUnitId }, at) => {
    const holder = holders[at];
    if (!holder) return { outcome: 'new', id: ids.get(at)! };
    return { outcome: holder.orgUnitId === orgUnitId ? 'existing' : 'held', ...holder };
  });
}

async function insertClaimed(free: readonly { input: NewCompany; keys: ClaimKeys; investor: Investor }[]): Promise<void> {
  await tx().insert(
    Investor,
    free.map(({ investor }) => investor),
  );
  if (!(await claimNew(free))) throw new BegunTooEarly();
  await indexNew(
    'investor',
    free.map(({ investor }) => namedInvestor(investor)),
  );
  await auditAll(
    free.map(({ input, investor: { id, orgUnitId, fullName } }) => {
      return { action: 'investor.create', subjectType: 'investor', subjectId: id, orgUnitId, after: { fullName, ...fieldsOf(input) } };
    }),
  );
}

type Findable = Pick<Investor, 'id' | 'orgUnitId' | 'fullName' | 'shortName' | 'uscc'>;

const namedInvestor = (investor: Findable): Named => ({
  record: investor,
  names: [investor.fullName, investor.shortName],
  codes: [investor.uscc],
});

export const indexInvestor = (investor: Findable): Promise<void> => indexName('investor', namedInvestor(investor));

/** What follows from the full name. */
export const namedAs = (fullName: string) => {
  const { key, place } = nameKey(fullName);
  return { fullName, nameKey: key, place: place || null, pinyin: pinyinOrder(fullName) };
};

function newInvestor(input: NewCompany, orgUnitId: string): Investor {
  const blank = { shortName: null, uscc: null, usccCheck: 'none', kind: null, country: null, regProvince: null, regCity: null } as const;
  const more = { industryCode: null, tier: null, source: null, note: null, doNotContact: false, deletedAt: null };
  const times = { createdAt: instant(), updatedAt: instant(), createdBy: actorInScope().id };
  return { id: uuid(), orgUnitId, ...blank, ...more, ...namedAs(input.fullName), ...fieldsOf(input), ...times, version: 1 };
}
