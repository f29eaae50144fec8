import { standardGrants, type Permission, type Reach, type Role } from '@luodi/shared/contract';
import { allReached, type Actor } from '@luodi/shared/server';

/** Somebody with a standard role, as a zone begins with it; `units` are all of the zone, and of them only the root has others below. */
export function standardActor(
  who: Pick<Actor, 'id' | 'name' | 'orgUnitId'>,
  role: Role,
  { root, units }: { root: string; units: readonly string[] },
): Actor {
  const whole = [who.orgUnitId, ...units.filter((id) => id !== who.orgUnitId)];
  const below = who.orgUnitId === root ? whole : [who.orgUnitId];
  const reached = { unit: [who.orgUnitId], below, zone: whole, none: [] };
  const grants = Object.entries(standardGrants(role)) as [Permission, Reach][];
  const reaching = Object.fromEntries(grants.map(([permission, reach]) => [permission, reached[reach]]));
  return {
    ...who,
    role,
    permissions: grants.map(([permission]) => permission),
    reaching,
    orgUnitIds: allReached(reaching, who.orgUnitId),
  };
}
