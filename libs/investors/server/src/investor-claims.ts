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

const CLAIM = 'SELECT c.investor_id, c.org_unit_id FROM investor_claims c WHERE c.investor_id IS DISTINCT FROM $4 AND';
const HOLDERS = `
  SELECT k.n::int - 1 AS at, h.investor_id AS "investorId", h.org_unit_id AS "orgUnitId", u.name AS "unitName"
    FROM unnest($1::bytea[], $2::bytea[], $3::bytea[]) WITH ORDINALITY AS k (uscc, name, place, n), LATERAL (
      ${CLAIM} c.kind = 'uscc' AND c.key_hash = k.uscc
      UNION ALL ${CLAIM} c.kind = 'name' AND c.key_hash = k.name AND (c.place_hash = k.place OR (k.place IS NULL AND c.place_hash IS NULL)) LIMIT 1) h
    JOIN org_units u ON u.id = h.org_unit_id`;

/** The holder of the company with one of these keys, in whatever unit; null when it is free. `except`: the investor that asks. */
export async function holderOf(keys: ClaimKeys, except: string | null = null): Promise<InvestorHolder | null> {
  const [holder] = await holdersOf([keys], except);
  return holder ?? null;
}

/** The holders of many companies, in their order. */
export async function holdersOf(companies: readonly ClaimKeys[], except: string | null = null): Promise<(InvestorHolder | undefined)[]> {
  const columns = [companies.map(({ uscc }) => uscc), companies.map(({ name }) => name), companies.map(({ place }) => place)];
  const found = await tx().query<(InvestorHolder & { at: number })[]>(HOLDERS, [...columns, except]);
  const holders = new Map(found.map(({ at, ...holder }) => [at, holder]));
  return companies.map((_, at) => holders.get(at));
}

/** The name of the unit that holds the company, where the reader does not see that unit. */
export async function heldElsewhere(keys: ClaimKeys): Promise<string | null> {
  const holder = await holderOf(keys);
  return holder && !actorInScope().orgUnitIds.includes(holder.orgUnitId) ? holder.unitName : null;
}

const CLAIM_KEYS = `INSERT INTO investor_claims (investor_id, kind, key_hash, place_hash, org_unit_id)
                    SELECT * FROM unnest($1::uuid[], $2::text[], $3::bytea[], $4::bytea[], $5::uuid[]) ON CONFLICT DO NOTHING RETURNING kind`;

type Claimant = { id: string; orgUnitId: string };

/** Claims a company for an investor in place of what it held before. False when another holds one of the keys: undo what was written. */
export async function claim(investor: Claimant, keys: ClaimKeys): Promise<boolean> {
  await tx().query('DELETE FROM investor_claims WHERE investor_id = $1', [investor.id]);
  return claimNew([{ investor, keys }]);
}

/** Claims companies for investors that hold none. False when one of the keys was taken: undo what was written. */
export async function claimNew(claims: readonly { investor: Claimant; keys: ClaimKeys }[]): Promise<boolean> {
  const wanted = claims.flatMap(({ investor, keys: { uscc, name, place } }) => [
    ...(uscc ? [{ investor, kind: 'uscc', key: uscc, place: null }] : []),
    { investor, kind: 'name', key: name, place },
  ]);
  const claimed = await tx().query<unknown[]>(CLAIM_KEYS, [
    wanted.map(({ investor }) => investor.id),
    wanted.map(({ kind }) => kind),
    wanted.map(({ key }) => key),
    wanted.map((one) => one.place),
    wanted.map(({ investor }) => investor.orgUnitId),
  ]);
  return claimed.length === wanted.length;
}

/** To those who see the holding unit the record itself is named, to all others the unit and nothing else. */
export function heldProblem({ investorId, orgUnitId, unitName }: InvestorHolder): DomainError {
  if (!actorInScope().orgUnitIds.includes(orgUnitId)) return Held('held-by-other-unit', { unit: unitName });
  return Held('already-recorded', { unit: unitName, id: investorId });
}
