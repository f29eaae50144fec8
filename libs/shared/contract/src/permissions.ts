/** Realms are kept apart: nobody holds permissions of two. What everybody signed in may do belongs to all of them. */
export const REALMS = ['business', 'system', 'security', 'audit'] as const;
export type Realm = (typeof REALMS)[number];

/** What may be done, and in which realm. */
const PERMISSION_REALMS = {
  'units.read': 'all',
  'people.read': 'all',
  'industries.read': 'business',
  'industries.write': 'business',
  'investors.read': 'business',
  'investors.write': 'business',
  'visits.read': 'business',
  'visits.log': 'business',
  'leads.read': 'business',
  'leads.write': 'business',
  'projects.read': 'business',
  'projects.write': 'business',
  'projects.move': 'business',
  'projects.move-back': 'business',
  'targets.read': 'business',
  'targets.write': 'business',
  'reports.read': 'business',
  'imports.run': 'business',
  'files.write': 'business',
  'views.keep': 'business',
  'views.publish': 'business',
  'units.manage': 'system',
  'people.manage': 'system',
  'roles.manage': 'security',
  'audit.read': 'audit',
} as const satisfies Record<string, Realm | 'all'>;

export type Permission = keyof typeof PERMISSION_REALMS;
export const PERMISSIONS = Object.keys(PERMISSION_REALMS) as Permission[];
/** What everybody signed in may do. */
export const SHARED_PERMISSIONS = PERMISSIONS.filter((permission) => PERMISSION_REALMS[permission] === 'all');
/** Those that a role of the realm may be given. */
export const permissionsIn = (realm: Realm): Permission[] =>
  PERMISSIONS.filter((permission) => PERMISSION_REALMS[permission] === realm || PERMISSION_REALMS[permission] === 'all');

/** Whose rows a permission reaches: those of the person's unit, of the unit and those below, of the whole zone; `none` where it is about no unit's rows. */
export const REACHES = ['unit', 'below', 'zone', 'none'] as const;
export type Reach = (typeof REACHES)[number];
/** What a role may do, and how far. */
export type Grants = Partial<Record<Permission, Reach>>;

/** About the zone as a whole, not about rows of units. */
const REACHLESS = new Set<Permission>(['units.read', 'people.read', 'industries.read', 'industries.write', 'views.keep', 'views.publish']);
export const hasReach = (permission: Permission): boolean => PERMISSION_REALMS[permission] === 'business' && !REACHLESS.has(permission);

const EVERYBODY = ['units.read', 'people.read'] as const;
const SEE = [
  ...EVERYBODY,
  'industries.read',
  'investors.read',
  'visits.read',
  'leads.read',
  'projects.read',
  'targets.read',
  'reports.read',
  'views.keep',
] as const;
const WORK = ['investors.write', 'visits.log', 'leads.write', 'projects.write', 'projects.move', 'targets.write', 'files.write'] as const;
const DESK = [...SEE, ...WORK, 'projects.move-back', 'imports.run', 'industries.write', 'views.publish'] as const;

interface StandardRole {
  realm: Realm;
  reach: Reach;
  permissions: readonly Permission[];
}

/** The roles that every zone begins with; a zone may change those of business and add its own, each made after one of these. */
export const STANDARD_ROLES = {
  officer: { realm: 'business', reach: 'unit', permissions: [...SEE, ...WORK] },
  head: { realm: 'business', reach: 'below', permissions: [...SEE, ...WORK, 'projects.move-back', 'imports.run'] },
  desk: { realm: 'business', reach: 'zone', permissions: DESK },
  director: { realm: 'business', reach: 'zone', permissions: DESK },
  leader: { realm: 'business', reach: 'zone', permissions: SEE },
  supervisor: { realm: 'business', reach: 'zone', permissions: SEE },
  verifier: {
    realm: 'business',
    reach: 'zone',
    permissions: [...EVERYBODY, 'industries.read', 'projects.read', 'files.write', 'views.keep'],
  },
  admin: { realm: 'system', reach: 'none', permissions: [...EVERYBODY, 'units.manage', 'people.manage'] },
  secadmin: { realm: 'security', reach: 'none', permissions: [...EVERYBODY, 'roles.manage'] },
  auditor: { realm: 'audit', reach: 'none', permissions: [...EVERYBODY, 'audit.read'] },
} as const satisfies Record<string, StandardRole>;

export type Role = keyof typeof STANDARD_ROLES;
export const ROLES = Object.keys(STANDARD_ROLES) as Role[];

export const realmOf = (role: Role): Realm => STANDARD_ROLES[role].realm;

/** What a standard role may do as long as the zone has not changed it. */
export function standardGrants(role: Role): Grants {
  const { permissions, reach }: StandardRole = STANDARD_ROLES[role];
  return Object.fromEntries(permissions.map((permission) => [permission, hasReach(permission) ? reach : 'none']));
}
