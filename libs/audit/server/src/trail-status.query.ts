import { MOST_SHOWN, type TrailStatus, type VerificationView } from '@luodi/audit/contract';
import { tx } from '@luodi/shared/server';
import { UNSEALED } from './seal-trail';

const TAIL = `SELECT count(*)::int AS unsealed, coalesce(min(e.at), now()) AS since FROM ${UNSEALED}`;
const ROOT = `SELECT day::text AS day, encode(hash, 'hex') AS hash FROM audit_roots ORDER BY audit_roots.day DESC LIMIT 1`;
const LAST = `
  SELECT v.begun_at AS "begunAt", v.ended_at AS "endedAt", p.name AS by, v.checked, v.wrong,
    ARRAY(SELECT f FROM jsonb_array_elements(v.report -> 'findings') WITH ORDINALITY AS found (f, at) ORDER BY at LIMIT ${MOST_SHOWN}) AS findings
  FROM audit_verifications v JOIN people p ON p.id = v.person_id ORDER BY v.begun_at DESC LIMIT 1`;

type Last = Omit<VerificationView, 'begunAt' | 'endedAt'> & { begunAt: Date; endedAt: Date };

/** Until when the trail is sealed, and when it was last verified. */
export async function trailStatus(running: boolean): Promise<TrailStatus> {
  const [tail] = await tx().query<{ unsealed: number; since: Date }[]>(TAIL);
  const [root] = await tx().query<NonNullable<TrailStatus['root']>[]>(ROOT);
  const [last] = await tx().query<Last[]>(LAST);
  return {
    sealedUntil: tail!.since.toISOString(),
    unsealed: tail!.unsealed,
    root: root ?? null,
    running,
    last: last ? { ...last, begunAt: last.begunAt.toISOString(), endedAt: last.endedAt.toISOString() } : null,
  };
}
