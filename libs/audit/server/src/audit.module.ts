import { Logger, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { exhaustMap, interval, type Subscription } from 'rxjs';
import { SealTrail } from './seal-trail';
import { VerifyTrail } from './verify-trail';

const SEAL_EVERY_MS = 3_000;

@Module({ providers: [SealTrail, VerifyTrail], exports: [SealTrail, VerifyTrail] })
export class AuditModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private sealing?: Subscription;

  constructor(private readonly seal: SealTrail) {}

  onApplicationBootstrap() {
    const sealed = () => this.seal.execute().catch((error) => Logger.error(error, AuditModule.name));
    this.sealing = interval(SEAL_EVERY_MS).pipe(exhaustMap(sealed)).subscribe();
  }

  onApplicationShutdown() {
    this.sealing?.unsubscribe();
  }
}
