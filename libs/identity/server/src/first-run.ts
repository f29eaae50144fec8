import { Scope, SYSTEM, tx } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { newToken } from './one-time-token';
import { LINK_LIFE } from './link-life';

@Injectable()
export class FirstRun {
  constructor(private readonly scope: Scope) {}

  /** While nobody is in the directory: a fresh one-time token for the first administrator (older ones die). Otherwise null. */
  async token(): Promise<string | null> {
    return this.scope.run(SYSTEM, async () => {
      const [{ empty }] = (await tx().query<{ empty: boolean }[]>('SELECT NOT EXISTS (SELECT FROM people) AS empty')) as [
        { empty: boolean },
      ];
      if (!empty) return null;
      const { token, hash } = newToken();
      await tx().query(`UPDATE invitations SET used_at = now() WHERE kind = 'first-run' AND used_at IS NULL`);
      await tx().query(`INSERT INTO invitations (id, token_hash, kind, expires_at) VALUES ($1, $2, 'first-run', $3)`, [
        uuid(),
        hash,
        new Date(Date.now() + LINK_LIFE),
      ]);
      return token;
    });
  }
}
