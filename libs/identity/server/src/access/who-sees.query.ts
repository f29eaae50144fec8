import type { AccessDto, AccessReason, AccessView, SeenKind } from '@luodi/identity/contract';
import { businessDay, LIVE_NEEDS } from '@luodi/shared/contract';
import { actorInScope, byPermission, instant, notFound, tx } from '@luodi/shared/server';

const TABLES: Record<SeenKind, string> = { investor: 'investors', lead: 'leads', project: 'projects', target: 'targets', visit: 'visits' };
const UNIT = (kind: SeenKind) => `SELECT u.id, u.name FROM ${TABLES[kind]} r JOIN org_units u ON u.id = r.org_unit_id WHERE r.id = $1`;

/** Everybody in office with a role, their own or lent to them today, whose permission $2 reaches the unit $1. What luodi_actor says of one person, of all. */
const REASONS = `
  WITH RECURSIVE up AS (SELECT id, parent_id FROM org_units WHERE id = $1 UNION ALL SELECT o.id, o.parent_id FROM org_units o JOIN up ON o.id = up.parent_id),
  held AS (
    SELECT p.id AS person, p.org_unit_id AS unit, p.role || p.more_roles AS codes, NULL::text AS lender, NULL::date AS until FROM people p
    UNION ALL SELECT d.to_id, q.org_unit_id, q.role || q.more_roles, q.name, d.last_on FROM delegations d JOIN people q ON q.id = d.from_id AND q.active
      WHERE d.ended_at IS NULL AND $4::date BETWEEN d.first_on AND d.last_on)
  SELECT json_build_object('id', t.id, 'name', t.name, 'unitName', u.name) AS person, json_build_object('nameZh', r.name_zh, 'nameEn', r.name_en) AS role, g.reach,
    CASE WHEN h.lender IS NOT NULL THEN json_build_object('name', h.lender, 'until', h.until) END AS "lentBy"
  FROM held h JOIN people t ON t.id = h.person AND t.active JOIN org_units u ON u.id = t.org_unit_id
    JOIN role_grants g ON g.role = ANY (h.codes) AND g.permission = $2 JOIN roles r ON r.code = g.role
  WHERE CASE g.reach WHEN 'unit' THEN h.unit = $1 WHEN 'below' THEN h.unit IN (SELECT id FROM up) ELSE g.reach = 'zone' END
  ORDER BY t.id <> $3, array_position('{unit,below,zone}'::text[], g.reach), u.sort, u.name, t.name, r.sort`;

/** @throws not-found where the reader does not see the record themselves */
export async function whoSees({ kind, id }: AccessDto): Promise<AccessView> {
  const permission = LIVE_NEEDS[kind];
  const found = await byPermission(permission, () => tx().query<{ id: string; name: string }[]>(UNIT(kind), [id]));
  const unit = found?.[0];
  if (!unit) throw notFound();
  const reasons = await tx().query<AccessReason[]>(REASONS, [unit.id, permission, actorInScope().id, businessDay(instant())]);
  return { unitName: unit.name, reasons };
}
