import type { SignInDto } from '@luodi/identity/contract';
import { audit, problems, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { accountsPolicy } from './accounts/accounts-policy';
import { accountState, nextStep } from './accounts/next-step';
import { newToken } from './one-time-token';
import { passwordMatches } from './password';
import { countedFor, countFailure, forgetFailures, minutesLocked, refuseLocked, type Counted } from './sign-in-failures';

const SignInProblem = problems({
  'sign-in-refused': { status: 401, zh: '登录名或密码不对', en: 'The login or the password is wrong' },
});

interface Account {
  id: string;
  password_hash: string;
}

const ACCOUNT = `SELECT p.id, c.password_hash FROM people p JOIN credentials c ON c.person_id = p.id WHERE p.login = $1 AND p.active`;
const OPEN = `INSERT INTO sessions (id, token_hash, person_id, expires_at, ip, agent, awaits)
  VALUES ($1, $2, $3, now() + make_interval(hours => $4), $5, $6, $7)`;

export interface Client {
  ip: string;
  agent: string | undefined;
}

@Injectable()
export class SignIn {
  constructor(private readonly scope: Scope) {}

  /** Returns the new session's token. The hash is computed between two short transactions, never inside one. */
  async execute(dto: SignInDto, client: Client): Promise<string> {
    const login = dto.login.trim().toLowerCase();
    const counted = countedFor(login, client.ip);
    const [account] = await this.scope.run(SYSTEM, async () => {
      await refuseLocked(counted, await accountsPolicy());
      return tx().query<Account[]>(ACCOUNT, [login]);
    });
    const matches = await passwordMatches(dto.password, account?.password_hash);
    if (!account || !matches) {
      await this.fail(account, login, client, counted);
      throw SignInProblem('sign-in-refused');
    }
    return this.open(account.id, client, counted);
  }

  /**
   * Opens a session for a person who has just proven who they are; half a one where more is asked for. A lock is looked for again after the
   * hash, behind the failures that are being counted: of many guesses sent at once, none counts that is done after the fifth failed. They
   * are forgotten when all has been given, so that nobody who has the password can guess codes for ever.
   */
  async open(personId: string, { ip, agent }: Client, counted?: [login: Counted, address: Counted]): Promise<string> {
    const { token, hash } = newToken();
    await this.scope.run(SYSTEM, async () => {
      const policy = await accountsPolicy();
      const awaits = nextStep(await accountState(personId, policy), false);
      if (counted) {
        if ((await minutesLocked(counted, policy, true)) > 0) throw SignInProblem('sign-in-refused');
        if (awaits !== 'factor') await forgetFailures(counted[0]);
      }
      await tx().query(OPEN, [uuid(), hash, personId, policy.session.hours, ip, agent?.slice(0, 300), awaits]);
      await audit({ action: 'session.open', subjectType: 'person', subjectId: personId, ip, ...(awaits && { after: { awaits } }) });
    });
    return token;
  }

  private async fail(account: Account | undefined, login: string, { ip }: Client, counted: readonly Counted[]) {
    await this.scope.run(SYSTEM, async () => {
      await countFailure(counted);
      const after = { login: account ? login : '(unknown)' };
      await audit({ action: 'session.refused', subjectType: 'person', subjectId: account?.id, after, ip });
    });
  }
}
