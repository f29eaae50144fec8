import { claimKeys, holderOf } from '@luodi/investors/server';
import { actorInScope, tx } from '@luodi/shared/server';
import type { KnownCompany, KnownCompanyDto } from '@luodi/targets/contract';
import { targetHolderOf } from './target-claims';

/** What is known of a company while its name is typed: of another unit its name and nothing else. */
export async function knownCompany({ name, uscc }: KnownCompanyDto): Promise<KnownCompany> {
  const keys = claimKeys(name, uscc);
  const [investor, target] = [await holderOf(keys), await targetHolderOf(keys)];
  const { orgUnitIds } = actorInScope();
  const elsewhere = [investor, target].find((holder) => holder && !orgUnitIds.includes(holder.orgUnitId));
  if (elsewhere) return { heldBy: elsewhere.unitName, target: null, investor: null };
  return {
    heldBy: null,
    target: await one<NonNullable<KnownCompany['target']>>('SELECT id, name FROM targets WHERE id = $1', target?.targetId),
    investor: await one<NonNullable<KnownCompany['investor']>>(
      `SELECT id, full_name AS "fullName" FROM investors WHERE id = $1 AND deleted_at IS NULL`,
      investor?.investorId,
    ),
  };
}

async function one<T>(sql: string, id: string | undefined): Promise<T | null> {
  return id ? ((await tx().query<T[]>(sql, [id]))[0] ?? null) : null;
}
