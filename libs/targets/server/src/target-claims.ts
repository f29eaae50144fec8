import { claimKeys, heldProblem, holderOf, type ClaimKeys } from '@luodi/investors/server';
import { actorInScope, problems, tx, type DomainError } from '@luodi/shared/server';
import type { Target } from './target.entity';

const Held = problems({
  'already-targeted': { status: 409, zh: '目标企业库里已有这家企业', en: 'This company is on the target list already' },
});

/** Which unit has a company on its list. The target's id means something only to those who see its unit. */
export interface TargetHolder {
  targetId: string;
  orgUnitId: string;
  unitName: string;
}

const CLAIM = 'SELECT c.target_id, c.org_unit_id FROM target_claims c WHERE';
const HOLDER = `WITH held AS (
    ${CLAIM} c.kind = 'uscc' AND c.key_hash = $1 AND c.target_id IS DISTINCT FROM $4
    UNION ALL ${CLAIM} c.kind = 'name' AND c.key_hash = $2 AND (c.place_hash = $3 OR ($3 IS NULL AND c.place_hash IS NULL)) AND c.target_id IS DISTINCT FROM $4)
  SELECT h.target_id AS "targetId", h.org_unit_id AS "orgUnitId", u.name AS "unitName" FROM held h JOIN org_units u ON u.id = h.org_unit_id LIMIT 1`;

/** Who has the company with one of these keys on its list, in whatever unit. `except`: the target that asks. */
export async function targetHolderOf({ uscc, name, place }: ClaimKeys, except: string | null = null): Promise<TargetHolder | null> {
  const [holder] = await tx().query<TargetHolder[]>(HOLDER, [uscc, name, place, except]);
  return holder ?? null;
}

const CLAIM_KEYS = `INSERT INTO target_claims (target_id, kind, key_hash, place_hash, org_unit_id)
                    SELECT $1, k.kind, k.key_hash, k.place_hash, $2 FROM unnest($3::text[], $4::bytea[], $5::bytea[]) AS k (kind, key_hash, place_hash)
                    ON CONFLICT DO NOTHING RETURNING kind`;

type Claimant = Pick<Target, 'id' | 'orgUnitId' | 'name' | 'uscc'>;

/**
 * Takes a company for a target in place of what it held before. Of two that take it at once the keys let only one.
 * @throws held-by-other-unit, already-targeted
 */
export async function claimTarget(target: Claimant): Promise<void> {
  const keys = claimKeys(target.name, target.uscc);
  await releaseTarget(target.id);
  const wanted = [
    ...(keys.uscc ? [{ kind: 'uscc', key: keys.uscc, place: null }] : []),
    { kind: 'name', key: keys.name, place: keys.place },
  ];
  const columns = [wanted.map(({ kind }) => kind), wanted.map(({ key }) => key), wanted.map(({ place }) => place)];
  const claimed = await tx().query<unknown[]>(CLAIM_KEYS, [target.id, target.orgUnitId, ...columns]);
  if (claimed.length < wanted.length) throw targetedProblem(await targetHolderOf(keys, target.id));
}

/** Nobody holds it by this target any more. */
export const releaseTarget = (id: string) => tx().query('DELETE FROM target_claims WHERE target_id = $1', [id]);

/** The record of the company in the unit itself, where it has one. @throws held-by-other-unit when it is another unit's */
export async function ownInvestor({ name, uscc, orgUnitId }: Omit<Claimant, 'id'>): Promise<string | null> {
  const holder = await holderOf(claimKeys(name, uscc));
  if (holder && holder.orgUnitId !== orgUnitId) throw heldProblem(holder);
  return holder?.investorId ?? null;
}

/** To those who see the unit the target itself is named, to all others the unit and nothing else. */
function targetedProblem(holder: TargetHolder | null): DomainError {
  const hidden = holder && !actorInScope().orgUnitIds.includes(holder.orgUnitId);
  if (hidden) return heldProblem({ investorId: holder.targetId, orgUnitId: holder.orgUnitId, unitName: holder.unitName });
  return Held('already-targeted', holder ? { id: holder.targetId, unit: holder.unitName } : {}, { field: 'name' });
}
