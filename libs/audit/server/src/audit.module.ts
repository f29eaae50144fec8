import { repeat } from '@luodi/shared/server';
import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { CloseDays } from './close-days';
import { KeepMonths } from './keep-months';
import { MONTHS_KEPT, monthsKept } from './months-kept';
import { RunVerification } from './run-verification';
import { SealTrail } from './seal-trail';
import { VerifyTrail } from './verify-trail';

const SEAL_EVERY_MS = 3_000;
const CLOSE_EVERY_MS = 60_000;
const KEEP_EVERY_MS = 3_600_000;

const SERVICES = [SealTrail, CloseDays, KeepMonths, VerifyTrail, RunVerification];

@Module({
  controllers: [AuditController],
  providers: [...SERVICES, { provide: MONTHS_KEPT, useFactory: () => monthsKept(process.env['LUODI_AUDIT_MONTHS']) }],
  exports: SERVICES,
})
export class AuditModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stops: (() => Promise<void>)[] = [];

  constructor(
    private readonly seal: SealTrail,
    private readonly close: CloseDays,
    private readonly months: KeepMonths,
    private readonly verification: RunVerification,
  ) {}

  /** The first request finds its month made. */
  async onApplicationBootstrap() {
    await this.months.execute();
    this.stops = [
      repeat(SEAL_EVERY_MS, () => this.seal.execute()),
      repeat(CLOSE_EVERY_MS, () => this.close.execute()),
      repeat(KEEP_EVERY_MS, () => this.months.execute()),
    ];
  }

  /** Before the database is closed, which the last hook does. */
  async beforeApplicationShutdown() {
    await Promise.all([this.verification.stop(), ...this.stops.map((stop) => stop())]);
  }
}
