import { hasReach, permissionsIn, PERMISSIONS, realmOf, REALMS, ROLES, standardGrants, type Permission } from './permissions';

const shared = (permission: Permission) => REALMS.every((realm) => permissionsIn(realm).includes(permission));

describe.each(ROLES)('the standard role %s', (role) => {
  const grants = Object.entries(standardGrants(role)) as [Permission, string][];

  it('holds nothing of another realm', () => {
    expect(grants.map(([permission]) => permission).filter((permission) => !permissionsIn(realmOf(role)).includes(permission))).toEqual([]);
  });

  it('reaches rows of units only where a permission is about such rows', () => {
    for (const [permission, reach] of grants) expect([permission, reach === 'none']).toEqual([permission, !hasReach(permission)]);
  });
});

it('keeps the three administrators apart, and all of them from deal content', () => {
  const own = (role: 'admin' | 'secadmin' | 'auditor') =>
    Object.keys(standardGrants(role)).filter((permission) => !shared(permission as Permission));
  expect(own('admin')).toEqual(['units.manage', 'people.manage']);
  expect(own('secadmin')).toEqual(['roles.manage']);
  expect(own('auditor')).toEqual(['audit.read']);
});

it('has everybody see who works where, and nothing else', () => {
  expect(PERMISSIONS.filter(shared)).toEqual(['units.read', 'people.read']);
});
