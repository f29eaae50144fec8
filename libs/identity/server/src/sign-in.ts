import type { SignInDto } from '@luodi/identity/contract';
import { audit, problems, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { newToken } from './one-time-token';
import { passwordMatches } from './password';
import { ABSOLUTE_SECONDS, LOCK_AFTER, LOCK_FOR } from './session-limits';

const SignInProblem = problems({
  'sign-in-refused': { status: 401, zh: '登录名或密码不对', en: 'The login or the password is wrong' },
  'account-locked': {
    status: 429,
    zh: '错误次数过多，请 {minutes} 分钟后再试',
    en: 'Too many wrong passwords; try again in {minutes} minutes',
  },
});

interface Account {
  id: string;
  password_hash: string;
  minutes_locked: number | null;
}

const ACCOUNT = `SELECT p.id, c.password_hash, ceil(extract(epoch FROM c.locked_until - now()) / 60)::int AS minutes_locked
                   FROM people p JOIN credentials c ON c.person_id = p.id WHERE p.login = $1 AND p.active`;
const FAILED = `UPDATE credentials SET failures = failures + 1,
                  locked_until = CASE WHEN failures + 1 >= $2 THEN now() + $3::interval ELSE locked_until END WHERE person_id = $1`;
const SUCCEEDED = `UPDATE credentials SET failures = 0, locked_until = NULL WHERE person_id = $1`;
/** Asked again after the hash, under the row's lock: of many guesses sent at once, none counts that is done after the fifth failed. */
const STILL_OPEN = `SELECT 1 AS open FROM credentials WHERE person_id = $1 AND (locked_until IS NULL OR locked_until <= now()) FOR UPDATE`;
const OPEN = `INSERT INTO sessions (id, token_hash, person_id, expires_at, ip, agent) VALUES ($1, $2, $3, now() + make_interval(secs => $4), $5, $6)`;

export interface Client {
  ip: string;
  agent: string | undefined;
}

@Injectable()
export class SignIn {
  constructor(private readonly scope: Scope) {}

  /** Returns the new session's token. The hash is computed between two short transactions, never inside one. */
  async execute({ login, password }: SignInDto, client: Client): Promise<string> {
    const [account] = await this.scope.run(SYSTEM, () => tx().query<Account[]>(ACCOUNT, [login.trim().toLowerCase()]));
    const minutes = account?.minutes_locked ?? 0;
    if (minutes > 0) throw SignInProblem('account-locked', { minutes });
    const matches = await passwordMatches(password, account?.password_hash);
    if (!account || !matches) {
      await this.fail(account, login, client);
      throw SignInProblem('sign-in-refused');
    }
    return this.open(account.id, client);
  }

  /** Opens a session for a person who has just proven who they are. */
  async open(personId: string, { ip, agent }: Client): Promise<string> {
    const { token, hash } = newToken();
    await this.scope.run(SYSTEM, async () => {
      if ((await tx().query<unknown[]>(STILL_OPEN, [personId])).length === 0) throw SignInProblem('sign-in-refused');
      await tx().query(SUCCEEDED, [personId]);
      await tx().query(OPEN, [uuid(), hash, personId, ABSOLUTE_SECONDS, ip, agent?.slice(0, 300)]);
      await audit({ action: 'session.open', subjectType: 'person', subjectId: personId, ip });
    });
    return token;
  }

  private async fail(account: Account | undefined, login: string, { ip }: Client) {
    await this.scope.run(SYSTEM, async () => {
      if (account) await tx().query(FAILED, [account.id, LOCK_AFTER, LOCK_FOR]);
      const after = { login: account ? login : '(unknown)' };
      await audit({ action: 'session.refused', subjectType: 'person', subjectId: account?.id, after, ip });
    });
  }
}
