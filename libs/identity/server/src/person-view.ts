import type { PersonView } from '@luodi/identity/contract';
import { notFound, tx } from '@luodi/shared/server';

export const PEOPLE = `SELECT p.id, p.login, p.name, p.role, p.more_roles AS "moreRoles", p.org_unit_id AS "orgUnitId", u.name AS "unitName", p.active, p.version
                         FROM people p JOIN org_units u ON u.id = p.org_unit_id`;

export async function personView(id: string): Promise<PersonView> {
  const [person] = await tx().query<PersonView[]>(`${PEOPLE} WHERE p.id = $1`, [id]);
  if (!person) throw notFound();
  return person;
}
