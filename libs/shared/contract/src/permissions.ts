/**
 * What each role may do; where it may do it is the scope (`SCOPE_OF_ROLE`), which the database enforces.
 * The three administrators hold nothing of each other's and no deal content.
 */
const READ = [
  'units.read',
  'people.read',
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

export const ROLE_PERMISSIONS = {
  officer: [...READ, ...WORK],
  head: [...READ, ...WORK, 'projects.move-back', 'imports.run'],
  desk: [...READ, ...WORK, 'projects.move-back', 'imports.run', 'industries.write', 'views.publish'],
  leader: [...READ],
  admin: ['units.read', 'people.read', 'units.manage', 'people.manage'],
  secadmin: ['units.read', 'people.read'],
  auditor: ['units.read', 'people.read', 'audit.read'],
} as const;

export const ROLES = Object.keys(ROLE_PERMISSIONS) as Role[];
export type Role = keyof typeof ROLE_PERMISSIONS;
export type Permission = (typeof ROLE_PERMISSIONS)[Role][number];

/** Whose rows a role sees: of its own unit, of the unit and those below, of the whole zone, or none. */
export const SCOPE_OF_ROLE: Record<Role, 'unit' | 'below' | 'zone' | 'none'> = {
  officer: 'unit',
  head: 'below',
  desk: 'zone',
  leader: 'zone',
  admin: 'none',
  secadmin: 'none',
  auditor: 'none',
};

export function permissionsOf(role: Role): readonly Permission[] {
  return ROLE_PERMISSIONS[role];
}
