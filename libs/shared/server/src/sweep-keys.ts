import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from './actor';
import { repeat } from './repeat';
import { Scope, tx } from './scope';

const SWEEP_EVERY_MS = 3_600_000;
/** The policy says the same: nobody may delete a younger one. */
const OLD = `DELETE FROM idempotency_keys WHERE created_at < now() - interval '30 days'`;

/** Forgets the keys of repeated writes after 30 days. */
@Injectable()
export class SweepKeys implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop?: () => Promise<void>;

  constructor(private readonly scope: Scope) {}

  async execute(): Promise<void> {
    await this.scope.run(SYSTEM, () => tx().query(OLD));
  }

  onApplicationBootstrap() {
    this.stop = repeat(SWEEP_EVERY_MS, () => this.execute());
  }

  beforeApplicationShutdown() {
    return this.stop?.();
  }
}
