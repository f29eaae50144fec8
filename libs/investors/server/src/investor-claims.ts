import { actorInScope, problems, tx, type DomainError } from '@luodi/shared/server';
import type { ClaimKeys } from './claim-keys';

/** Who holds a company. The investor's id means something only to those who see its unit. */
export interface InvestorHolder {
  investorId: string;
  orgUnitId: string;
  unitName: string;
}

const Held = problems({
  'held-by-other-unit': {
    status: 409,
    zh: '该企业已由{unit}跟进，请与该单位联系',
    en: '{unit} already holds this company; please talk to them',
  },
  'already-recorded': { status: 409, zh: '该企业已有记录，由{unit}跟进', en: 'This company is on record already, held by {unit}' },
});

const CLAIM = 'SELECT c.investor_id, c.org_unit_id FROM investor_claims c WHERE';
const HOLDER = `WITH held AS (
    ${CLAIM} c.kind = 'uscc' AND c.key_hash = $1 AND c.investor_id IS DISTINCT FROM $4
    UNION ALL ${CLAIM} c.kind = 'name' AND c.key_hash = $2 AND (c.place_hash = $3 OR ($3 IS NULL AND c.place_hash IS NULL)) AND c.investor_id IS DISTINCT FROM $4)
  SELECT h.investor_id AS "investorId", h.org_unit_id AS "orgUnitId", u.name AS "unitName" FROM held h JOIN org_units u ON u.id = h.org_unit_id LIMIT 1`;

/** The holder of the company with one of these keys, in whatever unit; null when it is free. `except`: the investor that asks. */
export async function holderOf({ uscc, name, place }: ClaimKeys, except: string | null = null): Promise<InvestorHolder | null> {
  const [holder] = await tx().query<InvestorHolder[]>(HOLDER, [uscc, name, place, except]);
  return holder ?? null;
}

/** The name of the unit that holds the company, where the reader does not see that unit. */
export async function heldElsewhere(keys: ClaimKeys): Promise<string | null> {
  const holder = await holderOf(keys);
  return holder && !actorInScope().orgUnitIds.includes(holder.orgUnitId) ? holder.unitName : null;
}

const CLAIM_KEYS = `INSERT INTO investor_claims (investor_id, kind, key_hash, place_hash, org_unit_id)
                    SELECT $1, k.kind, k.key_hash, k.place_hash, $2 FROM unnest($3::text[], $4::bytea[], $5::bytea[]) AS k (kind, key_hash, place_hash)
                    ON CONFLICT DO NOTHING RETURNING kind`;

/** Claims a company for an investor in place of what it held before. False when another holds one of the keys: undo what was written. */
export async function claim(investor: { id: string; orgUnitId: string }, { uscc, name, place }: ClaimKeys): Promise<boolean> {
  const wanted = [...(uscc ? [{ kind: 'uscc', key: uscc, place: null }] : []), { kind: 'name', key: name, place }];
  await tx().query('DELETE FROM investor_claims WHERE investor_id = $1', [investor.id]);
  const columns = [wanted.map(({ kind }) => kind), wanted.map(({ key }) => key), wanted.map((one) => one.place)];
  const claimed = await tx().query<unknown[]>(CLAIM_KEYS, [investor.id, investor.orgUnitId, ...columns]);
  return claimed.length === wanted.length;
}

/** To those who see the holding unit the record itself is named, to all others the unit and nothing else. */
export function heldProblem({ investorId, orgUnitId, unitName }: InvestorHolder): DomainError {
  if (!actorInScope().orgUnitIds.includes(orgUnitId)) return Held('held-by-other-unit', { unit: unitName });
  return Held('already-recorded', { unit: unitName, id: investorId });
}
