import type { AccountsPolicy } from '@luodi/identity/contract';
import type { Role, SessionStep } from '@luodi/shared/contract';
import { notFound, tx } from '@luodi/shared/server';

export interface AccountState {
  enrolled: boolean;
  /** The policy asks a second factor of one of their roles. */
  required: boolean;
  /** The password is older than the policy lets it become. */
  expired: boolean;
}

/** What a session still waits for. The second factor comes first: whoever has only the password must not be able to change it. */
export function nextStep({ enrolled, required, expired }: AccountState, factorGiven: boolean): SessionStep | null {
  if (enrolled && !factorGiven) return 'factor';
  if (expired) return 'password';
  return required && !enrolled ? 'enrolment' : null;
}

const STATE = `SELECT ARRAY(SELECT r.standard FROM roles r WHERE r.code = ANY (p.role || p.more_roles)) AS roles, c.changed_at < now() - make_interval(days => $2) AS overdue,
                      EXISTS (SELECT FROM second_factors f WHERE f.person_id = p.id AND f.secret IS NOT NULL) AS enrolled
                 FROM people p JOIN credentials c ON c.person_id = p.id WHERE p.id = $1`;

/** In the transaction under way, which must be of the sign-in machinery. */
export async function accountState(personId: string, { password, factor }: AccountsPolicy): Promise<AccountState> {
  const [row] = await tx().query<{ roles: Role[]; overdue: boolean; enrolled: boolean }[]>(STATE, [personId, password.days]);
  if (!row) throw notFound();
  return {
    enrolled: row.enrolled,
    required: row.roles.some((role) => factor.roles.includes(role)),
    expired: password.days > 0 && row.overdue,
  };
}
