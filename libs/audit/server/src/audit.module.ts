import { repeat } from '@luodi/shared/server';
import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SealTrail } from './seal-trail';
import { VerifyTrail } from './verify-trail';

const SEAL_EVERY_MS = 3_000;

@Module({ providers: [SealTrail, VerifyTrail], exports: [SealTrail, VerifyTrail] })
export class AuditModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop?: () => Promise<void>;

  constructor(private readonly seal: SealTrail) {}

  onApplicationBootstrap() {
    this.stop = repeat(SEAL_EVERY_MS, () => this.seal.execute());
  }

  /** Before the database is closed, which the last hook does. */
  beforeApplicationShutdown() {
    return this.stop?.();
  }
}
