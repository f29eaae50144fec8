import { audit, notFound, problems, Scope, tx, type OpenSession } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { passwordMatches } from '../password';
import { countedFor, countFailure, forgetFailures, minutesLocked, refuseLocked } from '../sign-in-failures';
import { accountsPolicy } from './accounts-policy';
import { byMachinery } from './machinery';
import { accountState, nextStep } from './next-step';
import { matchOf, spend, type Matched } from './second-factor';
import { SecretBox } from './secret-box';

const Factor = problems({
  'code-wrong': { status: 422, zh: '验证码不对或已用过', en: 'The code is wrong or has been used' },
  'password-wrong': { status: 422, zh: '密码不对', en: 'The password is wrong' },
});

interface Account {
  login: string;
  password_hash: string;
  secret: Buffer | null;
}

const ACCOUNT = `SELECT p.login, c.password_hash, f.secret FROM people p JOIN credentials c ON c.person_id = p.id
                   LEFT JOIN second_factors f ON f.person_id = p.id WHERE p.id = $1`;
const PROVEN = 'UPDATE sessions SET awaits = $2, proven_at = now() WHERE id = $1';

/** The second step of signing in, and later the proof that it is still the same person. */
@Injectable()
export class GiveFactor {
  constructor(
    private readonly scope: Scope,
    private readonly box: SecretBox,
  ) {}

  /** @throws 422 on `factor`; 429 sign-in-locked: wrong codes are counted like wrong passwords */
  async execute(session: OpenSession, given: string, ip: string): Promise<void> {
    const { login, password_hash, secret } = await this.read(session, ip);
    const matched = secret ? await this.codeOf(session, secret, given) : await passwordMatches(given, password_hash);
    const counts = matched !== false && (await this.scope.run(byMachinery(session), () => this.prove(session, login, { matched, ip })));
    if (!counts) await this.refuse(session, login, ip);
  }

  private read(session: OpenSession, ip: string): Promise<Account> {
    return this.scope.run(byMachinery(session), async () => {
      const [account] = await tx().query<Account[]>(ACCOUNT, [session.actor.id]);
      if (!account) throw notFound();
      await refuseLocked(countedFor(account.login, ip), await accountsPolicy());
      return account;
    });
  }

  private async codeOf({ actor }: OpenSession, sealed: Buffer, code: string): Promise<Matched> {
    return matchOf(await this.box.open(sealed, actor.id), code, new Date());
  }

  /** A lock is looked for again, behind the failures that are being counted: see `SignIn.open`. */
  private async prove(
    { id, actor }: OpenSession,
    login: string,
    { matched, ip }: { matched: Matched | true; ip: string },
  ): Promise<boolean> {
    const policy = await accountsPolicy();
    const counted = countedFor(login, ip);
    if ((await minutesLocked(counted, policy, true)) > 0) return false;
    if (matched !== true && !(await spend(actor.id, matched))) return false;
    await forgetFailures(counted[0]);
    await tx().query(PROVEN, [id, nextStep(await accountState(actor.id, policy), true)]);
    await audit({ action: 'session.prove', subjectType: 'person', subjectId: actor.id, after: { by: said(matched) }, ip });
    return true;
  }

  private async refuse(session: OpenSession, login: string, ip: string): Promise<never> {
    await this.scope.run(byMachinery(session), async () => {
      await countFailure(countedFor(login, ip));
      await audit({ action: 'session.refused', subjectType: 'person', subjectId: session.actor.id, after: { by: session.factor }, ip });
    });
    throw Factor(session.factor === 'code' ? 'code-wrong' : 'password-wrong', {}, { field: 'factor' });
  }
}

const said = (matched: Matched | true) => (matched === true ? 'password' : 'halfMinute' in matched ? 'code' : 'recovery-code');
