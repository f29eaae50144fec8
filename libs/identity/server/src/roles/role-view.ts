import type { RoleView } from '@luodi/identity/contract';
import { notFound, tx } from '@luodi/shared/server';

const VIEW = `SELECT r.code, r.standard, r.realm, r.name_zh AS "nameZh", r.name_en AS "nameEn", r.version,
    coalesce((SELECT json_object_agg(g.permission, g.reach ORDER BY g.permission COLLATE "C") FROM role_grants g WHERE g.role = r.code), '{}') AS grants,
    (SELECT count(*)::int FROM people p WHERE p.active AND r.code = ANY (p.role || p.more_roles)) AS holders FROM roles r`;

export const roleViews = (): Promise<RoleView[]> => tx().query<RoleView[]>(`${VIEW} ORDER BY r.sort`);

export async function roleView(code: string): Promise<RoleView> {
  const [role] = await tx().query<RoleView[]>(`${VIEW} WHERE r.code = $1`, [code]);
  if (!role) throw notFound();
  return role;
}
