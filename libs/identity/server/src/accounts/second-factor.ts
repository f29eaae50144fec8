import { tx } from '@luodi/shared/server';
import { recoveryHash } from './recovery-codes';
import { halfMinuteOf } from './totp';

/** What a code turned out to be: it is spent in the transaction that lets it count. */
export type Matched = { halfMinute: number } | { recovery: Buffer };

/** Which half minute of the app a code is for, or which recovery code it might be. */
export function matchOf(secret: Buffer | null, code: string, now: Date): Matched {
  const halfMinute = secret && halfMinuteOf(secret, code, now);
  return halfMinute ? { halfMinute } : { recovery: recoveryHash(code) };
}

/** Only a later half minute than that of the last code, so that none counts twice. */
const SPEND_CODE = `WITH spent AS (UPDATE second_factors SET last_step = $2 WHERE person_id = $1 AND last_step < $2 RETURNING 1 AS one) SELECT one FROM spent`;
const SPEND_RECOVERY = `WITH spent AS (UPDATE recovery_codes SET used_at = now() WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1 AS one)
  SELECT one FROM spent`;

/** Whether it was still good; in the transaction under way. */
export async function spend(personId: string, matched: Matched): Promise<boolean> {
  const [sql, value] = 'halfMinute' in matched ? [SPEND_CODE, matched.halfMinute] : [SPEND_RECOVERY, matched.recovery];
  return (await tx().query<unknown[]>(sql, [personId, value])).length === 1;
}

/** In the transaction under way: the person signs in by password alone until they enrol again. */
export async function forgetFactor(personId: string): Promise<void> {
  await tx().query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
  await tx().query('DELETE FROM second_factors WHERE person_id = $1', [personId]);
}
