import type { Actor, OpenSession } from '@luodi/shared/server';

/** A person whose own account the sign-in machinery changes: its rights, their name in the audit trail. */
export const byMachinery = ({ actor }: OpenSession): Actor => ({ ...actor, orgUnitIds: [], permissions: ['system'] });
