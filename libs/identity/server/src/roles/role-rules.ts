import {
  hasReach,
  permissionsIn,
  REACHES,
  SHARED_PERMISSIONS,
  type Grants,
  type Permission,
  type Reach,
  type Realm,
} from '@luodi/shared/contract';

export type GrantFault =
  | { fault: 'other-realm' | 'reach-missing' | 'reach-meaningless'; permission: Permission }
  /** Whoever writes what they do not see could not know what they do. */
  | { fault: 'unseen'; permission: Permission; needs: Permission };

const far = (reach: Reach | undefined): number => (reach === undefined || reach === 'none' ? -1 : REACHES.indexOf(reach));
/** To move or write a project takes seeing it, and so on: what stands before the dot. */
const seen = (permission: Permission, realm: Realm): Permission | undefined => {
  const read = `${permission.split('.')[0]}.read` as Permission;
  return read !== permission && permissionsIn(realm).includes(read) ? read : undefined;
};

/** What keeps a role of the realm from having these grants; the first of each permission. */
export function grantFaults(realm: Realm, grants: Grants): GrantFault[] {
  const fault = (permission: Permission, reach: Reach) => meaningFault(realm, permission, reach) ?? sightFault(realm, grants, permission);
  return (Object.entries(grants) as [Permission, Reach][]).flatMap(([permission, reach]) => fault(permission, reach) ?? []);
}

function meaningFault(realm: Realm, permission: Permission, reach: Reach): GrantFault | null {
  if (!permissionsIn(realm).includes(permission)) return { fault: 'other-realm', permission };
  if (hasReach(permission)) return reach === 'none' ? { fault: 'reach-missing', permission } : null;
  return reach === 'none' ? null : { fault: 'reach-meaningless', permission };
}

function sightFault(realm: Realm, grants: Grants, permission: Permission): GrantFault | null {
  const needs = seen(permission, realm);
  const unseen = needs && (!grants[needs] || far(grants[needs]) < far(grants[permission]));
  return unseen ? { fault: 'unseen', permission, needs } : null;
}

/** What everybody signed in may do stays in every role. In the order of permissions, so that the same grants are the same text. */
export function withShared(grants: Grants): Grants {
  const all = { ...grants, ...Object.fromEntries(SHARED_PERMISSIONS.map((permission) => [permission, 'none'])) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
