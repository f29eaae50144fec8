import type { AccountView, OpenSessionView } from '@luodi/identity/contract';
import { tx, type OpenSession } from '@luodi/shared/server';
import { accountsPolicy } from './accounts-policy';
import { accountState } from './next-step';

const CHANGED = `SELECT changed_at AS "changedAt", CASE WHEN $2 > 0 THEN changed_at + make_interval(days => $2) END AS "expiresAt"
                   FROM credentials WHERE person_id = $1`;
const CODES = `SELECT count(*)::int AS left FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL`;
const SESSIONS = `SELECT id, id = $2 AS current, ip, agent, created_at AS since, seen_at AS "seenAt" FROM sessions
                   WHERE person_id = $1 AND expires_at > now() AND seen_at > now() - make_interval(mins => $3) ORDER BY current DESC, seen_at DESC, id LIMIT 100`;

type Changed = { changedAt: Date; expiresAt: Date | null };
type Row = Omit<OpenSessionView, 'since' | 'seenAt'> & { since: Date; seenAt: Date };

/** One's own account, read by the sign-in machinery. */
export class AccountQuery {
  async run({ id, actor }: OpenSession): Promise<AccountView> {
    const policy = await accountsPolicy();
    const { enrolled, required } = await accountState(actor.id, policy);
    const [changed] = await tx().query<Changed[]>(CHANGED, [actor.id, policy.password.days]);
    const [codes] = await tx().query<{ left: number }[]>(CODES, [actor.id]);
    const sessions = await tx().query<Row[]>(SESSIONS, [actor.id, id, policy.session.idleMinutes]);
    return {
      password: {
        changedAt: changed!.changedAt.toISOString(),
        expiresAt: changed!.expiresAt?.toISOString() ?? null,
        rules: policy.password,
      },
      factor: { enrolled, required, recoveryCodesLeft: codes!.left },
      sessions: sessions.map((row) => ({ ...row, since: row.since.toISOString(), seenAt: row.seenAt.toISOString() })),
    };
  }
}
