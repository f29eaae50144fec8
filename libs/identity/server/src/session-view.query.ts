import type { SessionView } from '@luodi/identity/contract';
import type { Permission } from '@luodi/shared/contract';
import { actorInScope, tx } from '@luodi/shared/server';

const PERSON = `SELECT p.id, p.login, p.name, r.standard AS role, p.org_unit_id AS "orgUnitId", u.name AS "unitName"
                  FROM people p JOIN roles r ON r.code = p.role JOIN org_units u ON u.id = p.org_unit_id WHERE p.id = $1`;
const UNITS = `SELECT id, name FROM org_units WHERE id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], id)`;
const CUT_OFFS = `SELECT effective_on::text AS "from", value #>> '{}' AS day FROM settings WHERE key = 'week.last-day' ORDER BY effective_on DESC`;

/** Who is signed in, what they may do and where, and the weeks they count in. */
export class SessionViewQuery {
  async run(): Promise<SessionView> {
    const { id, permissions, orgUnitIds } = actorInScope();
    const [user] = await tx().query<SessionView['user'][]>(PERSON, [id]);
    const units = await tx().query<SessionView['units']>(UNITS, [orgUnitIds]);
    const cutOffs = await tx().query<SessionView['cutOffs']>(CUT_OFFS);
    return { user: user!, permissions: permissions as Permission[], units, cutOffs };
  }
}
