import { hasReach, permissionsIn, REACHES, SHARED_PERMISSIONS, type Grants, type Permission, type Reach, type Realm } from '@luodi/shared/contract';

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
  const allowed = new Set(permissionsIn(realm));
  return (Object.entries(grants) as [Permission, Reach][]).flatMap(([permission, reach]): GrantFault[] => {
    if (!allowed.has(permission)) return [{ fault: 'other-realm', permission }];
    if (hasReach(permission) && reach === 'none') return [{ fault: 'reach-missing', permission }];
    if (!hasReach(permission) && reach !== 'none') return [{ fault: 'reach-meaningless', permission }];
    const needs = seen(permission, realm);
    if (needs && (grants[needs] === undefined || far(grants[needs]) < far(reach))) return [{ fault: 'unseen', permission, needs }];
    return [];
  });
}

/** What everybody signed in may do stays in every role. */
export const withShared = (grants: Grants): Grants => ({
  ...grants,
  ...Object.fromEntries(SHARED_PERMISSIONS.map((permission) => [permission, 'none'])),
});
