import { iso } from '@luodi/projects/server';
import { LIVE_NEEDS } from '@luodi/shared/contract';
import { tx, Where } from '@luodi/shared/server';
import { inBranch } from '@luodi/industries/server';
import type { RecentChange } from '@luodi/workbench/contract';
import type { Reader } from './reader';

const MOST = 8;
/** Of a busy time only the latest acts are looked through. */
const LATEST = 400;
const DAY_MS = 86_400_000;
const MOST_DAYS = 14;

/** From when changes are shown: since the reader last looked, at most two weeks; a day where that is unknown or lies ahead. */
export function shownSince(since: string | undefined, now: Date): Date {
  const given = since === undefined ? NaN : Date.parse(since);
  if (Number.isNaN(given) || given > now.getTime()) return new Date(now.getTime() - DAY_MS);
  return new Date(Math.max(given, now.getTime() - MOST_DAYS * DAY_MS));
}

const KINDS = ['project', 'investor', 'lead', 'visit'] as const;
/** Acts on records of a kind in the units where the reader may read such. */
const OF_KIND = KINDS.map((kind, at) => `(a.subject_type = '${kind}' AND a.org_unit_id = ANY ($${at + 3}::uuid[]))`).join(' OR ');

/** What others have done with the records in scope, one row a record, the latest first. The trail shows acts on the units' records only. */
export function recentChanges({ actor, industry }: Reader, since: Date): Promise<RecentChange[]> {
  const units = KINDS.map((kind) => [...(actor.reaching[LIVE_NEEDS[kind]] ?? [])]);
  const where = new Where()
    .and('? IS NOT NULL', actor.id)
    .and('?::timestamptz IS NOT NULL', since)
    .and('(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[]) IS NOT NULL', ...units)
    .given(inBranch('r.industry_code'), industry);
  const sql = `WITH acts AS (
      SELECT a.subject_type, a.subject_id, a.action, a.person_name, a.at, a.id FROM audit_entries a
      WHERE a.at > $2::timestamptz AND a.person_id::text <> $1 AND (${OF_KIND})
      ORDER BY a.at DESC LIMIT ${LATEST}),
    latest AS (SELECT DISTINCT ON (subject_id) *, count(*) OVER (PARTITION BY subject_id) AS count FROM acts ORDER BY subject_id, at DESC, id DESC)
    SELECT c.subject_type AS subject, c.subject_id AS id, r.name, r.industry_code AS "industryCode", c.action, c.person_name AS by, ${iso('c.at')} AS at,
      c.count::int AS count
    FROM latest c JOIN LATERAL (
      SELECT name, industry_code FROM projects WHERE id = c.subject_id AND deleted_at IS NULL
      UNION ALL SELECT full_name, coalesce(industry_code, 'OTHER') FROM investors WHERE id = c.subject_id AND deleted_at IS NULL
      UNION ALL SELECT title, industry_code FROM leads WHERE id = c.subject_id AND deleted_at IS NULL
      UNION ALL SELECT coalesce(p.name, i.full_name, ''), v.industry_code FROM visits v LEFT JOIN projects p ON p.id = v.project_id
        LEFT JOIN investors i ON i.id = v.investor_id WHERE v.id = c.subject_id AND v.deleted_at IS NULL) r ON true
    ${where} ORDER BY c.at DESC LIMIT ${MOST}`;
  return tx().query<RecentChange[]>(sql, where.params);
}
