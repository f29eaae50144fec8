import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { hasReach, type Permission, type Role } from '@luodi/shared/contract';

/** Units whose rows a permission reaches, the person's own first; none where it is not about rows of units. */
export type Reaching = Partial<Record<Permission, readonly string[]>>;

/** Who acts. */
export interface Actor {
  id: string;
  name: string;
  /** After which standard role their main role is made. */
  role: Role;
  orgUnitId: string;
  permissions: readonly (Permission | 'system')[];
  reaching: Reaching;
  /** Units whose rows row-level security shows: in a request what its permission reaches, else all that any permission does. */
  orgUnitIds: readonly string[];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Signs people in, looks up sessions, seals the audit trail, sweeps: holds no unit, so that of business it sees the names of files only. */
export const SYSTEM: Actor = {
  id: NOBODY,
  name: 'Luodi',
  role: 'auditor',
  orgUnitId: NOBODY,
  permissions: ['system'],
  reaching: {},
  orgUnitIds: [],
};

export const permits = (actor: Actor, permission: Permission) => actor.permissions.includes(permission);

/** The same person with the rows of this one permission; one that is about no rows of units leaves them all. */
export const reachingBy = (actor: Actor, permission: Permission): Actor =>
  hasReach(permission) ? { ...actor, orgUnitIds: actor.reaching[permission] ?? [] } : actor;

/** Units that any of the permissions reaches, the person's own first. */
export function allReached(reaching: Reaching, orgUnitId: string): string[] {
  const all = new Set(Object.values(reaching).flat());
  return [...(all.delete(orgUnitId) ? [orgUnitId] : []), ...all];
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest().actor,
);
