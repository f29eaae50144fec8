import type { AccountsPolicy, ChangePasswordDto } from '@luodi/identity/contract';
import { audit, notFound, problems, Scope, tx, type OpenSession } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { passwordMatches } from '../password';
import { countedFor, countFailure, refuseLocked, type Counted } from '../sign-in-failures';
import { accountsPolicy } from './accounts-policy';
import { endSessions } from './end-sessions';
import { byMachinery } from './machinery';
import { accountState, nextStep } from './next-step';
import { hashUnlike, refuseWeak } from './password-problems';

const Change = problems({ 'password-wrong': { status: 422, zh: '现在的密码不对', en: 'This is not your present password' } });

interface Present {
  login: string;
  password_hash: string;
}

const PRESENT = `SELECT p.login, c.password_hash FROM people p JOIN credentials c ON c.person_id = p.id WHERE p.id = $1`;
const FORMER = `SELECT password_hash FROM password_history WHERE person_id = $1 ORDER BY replaced_at DESC LIMIT $2`;
/** Nobody else has changed it since it was compared. */
const STILL = `SELECT 1 AS still FROM credentials WHERE person_id = $1 AND password_hash = $2 FOR UPDATE`;
const KEEP = `INSERT INTO password_history (person_id, password_hash) VALUES ($1, $2)`;
const FORGET = `DELETE FROM password_history WHERE person_id = $1 AND password_hash NOT IN (
  SELECT password_hash FROM password_history WHERE person_id = $1 ORDER BY replaced_at DESC LIMIT $2)`;
const SET = `UPDATE credentials SET password_hash = $2, changed_at = now() WHERE person_id = $1`;

/** One's own password: the present one must be given, and every other session of the person ends. */
@Injectable()
export class ChangePassword {
  constructor(private readonly scope: Scope) {}

  /** @throws 422 on `current` or `password`; 429 sign-in-locked after too many wrong ones */
  async execute(session: OpenSession, { current, password }: ChangePasswordDto, ip: string): Promise<void> {
    const { policy, login, present, former } = await this.read(session, ip);
    if (!(await passwordMatches(current, present))) await this.refuse(session, countedFor(login, ip));
    refuseWeak(password, login, policy.password);
    const hash = await hashUnlike(password, [present, ...former], policy.password);
    await this.scope.run(byMachinery(session), () => this.set(session, policy, { present, hash, ip }));
  }

  private read(session: OpenSession, ip: string) {
    const { id } = session.actor;
    return this.scope.run(byMachinery(session), async () => {
      const policy = await accountsPolicy();
      const [account] = await tx().query<Present[]>(PRESENT, [id]);
      if (!account) throw notFound();
      await refuseLocked(countedFor(account.login, ip), policy);
      const former = await tx().query<Pick<Present, 'password_hash'>[]>(FORMER, [id, policy.password.unlike - 1]);
      return { policy, login: account.login, present: account.password_hash, former: former.map(({ password_hash }) => password_hash) };
    });
  }

  private async refuse(session: OpenSession, counted: readonly Counted[]): Promise<never> {
    await this.scope.run(byMachinery(session), async () => {
      await countFailure(counted);
      await audit({ action: 'password.refused', subjectType: 'person', subjectId: session.actor.id });
    });
    throw Change('password-wrong', {}, { field: 'current' });
  }

  private async set(
    { id, actor }: OpenSession,
    policy: AccountsPolicy,
    { present, hash, ip }: { present: string; hash: string; ip: string },
  ) {
    const still = await tx().query<unknown[]>(STILL, [actor.id, present]);
    if (still.length === 0) throw Change('password-wrong', {}, { field: 'current' });
    await tx().query(KEEP, [actor.id, present]);
    await tx().query(FORGET, [actor.id, policy.password.unlike - 1]);
    await tx().query(SET, [actor.id, hash]);
    await endSessions(actor.id, id);
    // Whoever could come as far as this has given the factor that they have.
    await tx().query('UPDATE sessions SET awaits = $2 WHERE id = $1', [id, nextStep(await accountState(actor.id, policy), true)]);
    await audit({ action: 'password.change', subjectType: 'person', subjectId: actor.id, ip });
  }
}
