import { realmOf, ROLES, standardGrants, type Grants, type Realm } from '@luodi/shared/contract';
import { grantFaults } from './role-rules';

it.each(ROLES)('the standard role %s has no fault', (role) => {
  expect(grantFaults(realmOf(role), standardGrants(role))).toEqual([]);
});

it.each<[string, Realm, Grants, ReturnType<typeof grantFaults>]>([
  ['reads a unit', 'business', { 'projects.read': 'unit' }, []],
  ['writes as far as it reads', 'business', { 'projects.read': 'below', 'projects.write': 'below' }, []],
  ['writes less far than it reads', 'business', { 'projects.read': 'zone', 'projects.write': 'unit' }, []],
  [
    'writes farther than it reads',
    'business',
    { 'projects.read': 'unit', 'projects.write': 'zone' },
    [{ fault: 'unseen', permission: 'projects.write', needs: 'projects.read' }],
  ],
  ['logs visits unseen', 'business', { 'visits.log': 'unit' }, [{ fault: 'unseen', permission: 'visits.log', needs: 'visits.read' }]],
  ["reads nobody's rows", 'business', { 'leads.read': 'none' }, [{ fault: 'reach-missing', permission: 'leads.read' }]],
  [
    'reads industries of a unit',
    'business',
    { 'industries.read': 'unit' },
    [{ fault: 'reach-meaningless', permission: 'industries.read' }],
  ],
  ['imports, which is written alone', 'business', { 'imports.run': 'below' }, []],
  ['an auditor manages people', 'audit', { 'people.manage': 'none' }, [{ fault: 'other-realm', permission: 'people.manage' }]],
  ['an officer reads the trail', 'business', { 'audit.read': 'none' }, [{ fault: 'other-realm', permission: 'audit.read' }]],
])('%s', (_what, realm, grants, faults) => {
  expect(grantFaults(realm, grants)).toEqual(faults);
});
