import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Permission, Role } from '@luodi/shared/contract';

/** Who acts. `orgUnitIds`: every unit whose rows the actor may see, own first; empty for the administrators. */
export interface Actor {
  id: string;
  name: string;
  role: Role;
  orgUnitId: string;
  orgUnitIds: readonly string[];
  permissions: readonly (Permission | 'system')[];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Signs people in, looks up sessions, seals the audit trail, sweeps: holds no unit, so that of business it sees the names of files only. */
export const SYSTEM: Actor = { id: NOBODY, name: 'Luodi', role: 'auditor', orgUnitId: NOBODY, orgUnitIds: [], permissions: ['system'] };

export const permits = (actor: Actor, permission: Permission) => actor.permissions.includes(permission);

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest().actor,
);
