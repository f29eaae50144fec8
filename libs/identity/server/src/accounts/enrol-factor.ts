import type { FactorEnrolled, FactorOffer } from '@luodi/identity/contract';
import { audit, problems, Scope, tx, type OpenSession } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { renderSVG } from 'uqr';
import { accountsPolicy } from './accounts-policy';
import { byMachinery } from './machinery';
import { accountState, nextStep } from './next-step';
import { newRecoveryCodes, recoveryHash } from './recovery-codes';
import { SecretBox } from './secret-box';
import { forApp, halfMinuteOf, newFactorSecret } from './totp';

const Enrolment = problems({
  'code-wrong': {
    status: 422,
    zh: '验证码不对；请看手机时间是否准确，再输一次',
    en: 'Wrong code; please see whether the phone has the right time, and try again',
  },
});

const OFFER = `INSERT INTO second_factors (person_id, offered) VALUES ($1, $2) ON CONFLICT (person_id) DO UPDATE SET offered = excluded.offered`;
const OFFERED = `SELECT offered FROM second_factors WHERE person_id = $1 FOR UPDATE`;
const TAKEN = `UPDATE second_factors SET secret = offered, offered = NULL, last_step = $2 WHERE person_id = $1`;
const CODES = `INSERT INTO recovery_codes (person_id, code_hash) SELECT $1, unnest($2::bytea[])`;

/** An authenticator app becomes a person's second factor, in place of one they had. It counts from its first code on. */
@Injectable()
export class EnrolFactor {
  constructor(
    private readonly scope: Scope,
    private readonly box: SecretBox,
  ) {}

  async offer(session: OpenSession, ip: string): Promise<FactorOffer> {
    const { id } = session.actor;
    const secret = newFactorSecret();
    const sealed = await this.box.seal(secret, id);
    const login = await this.scope.run(byMachinery(session), async () => {
      await tx().query(OFFER, [id, sealed]);
      const [person] = await tx().query<{ login: string }[]>('SELECT login FROM people WHERE id = $1', [id]);
      await audit({ action: 'factor.offer', subjectType: 'person', subjectId: id, ip });
      return person!.login;
    });
    const { key, address } = forApp(secret, login);
    return { key, address, picture: `data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 2 }))}` };
  }

  /** @throws 422 code-wrong, also where nothing was offered */
  async confirm(session: OpenSession, code: string, ip: string): Promise<FactorEnrolled> {
    const { id } = session.actor;
    const recoveryCodes = newRecoveryCodes();
    await this.scope.run(byMachinery(session), async () => {
      const [row] = await tx().query<{ offered: Buffer | null }[]>(OFFERED, [id]);
      const secret = row?.offered && (await this.box.open(row.offered, id));
      const halfMinute = secret ? halfMinuteOf(secret, code, new Date()) : null;
      if (halfMinute === null) throw Enrolment('code-wrong', {}, { field: 'code' });
      await tx().query(TAKEN, [id, halfMinute]);
      await tx().query('DELETE FROM recovery_codes WHERE person_id = $1', [id]);
      await tx().query(CODES, [id, recoveryCodes.map(recoveryHash)]);
      await this.prove(session);
      await audit({ action: 'factor.enrol', subjectType: 'person', subjectId: id, ip });
    });
    return { recoveryCodes };
  }

  private async prove({ id, actor }: OpenSession): Promise<void> {
    const awaits = nextStep(await accountState(actor.id, await accountsPolicy()), true);
    await tx().query('UPDATE sessions SET awaits = $2, proven_at = now() WHERE id = $1', [id, awaits]);
  }
}
