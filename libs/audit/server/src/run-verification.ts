import { actorInScope, audit, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { VerifyTrail } from './verify-trail';

const KEEP = `INSERT INTO audit_verifications (id, person_id, begun_at, ended_at, checked, wrong, report) VALUES ($1, $2, $3, now(), $4, $5, $6)`;

/** Verifies while people work on: one at a time, in the background, and keeps what was found. */
@Injectable()
export class RunVerification {
  private under: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly scope: Scope,
    private readonly verify: VerifyTrail,
  ) {}

  get running(): boolean {
    return this.under !== null;
  }

  /** Begins, unless one is under way; `stop` waits for it. */
  async begin(actor: Actor): Promise<void> {
    if (this.under) return;
    const run = this.execute(actor)
      .catch((error: unknown) => {
        if (!this.stopping.signal.aborted) Logger.error(error, RunVerification.name);
      })
      .finally(() => (this.under = null));
    this.under = run;
  }

  stop(): Promise<void> {
    this.stopping.abort();
    return this.under ?? Promise.resolve();
  }

  private async execute(actor: Actor): Promise<void> {
    const begun = new Date();
    await this.scope.run(actor, () => audit({ action: 'audit.verify', subjectType: 'audit' }));
    const report = await this.verify.execute(this.stopping.signal);
    await this.scope.run(actor, () =>
      tx().query(KEEP, [uuid(), actorInScope().id, begun, report.checked, report.wrong, JSON.stringify(report)]),
    );
  }
}
