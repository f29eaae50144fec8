import { Global, Module } from '@nestjs/common';
import { originOf } from './access';
import { ORIGIN } from './access.guard';
import { Refusals } from './refusals';
import { Scope } from './scope';
import { SweepKeys } from './sweep-keys';

/** What every slice may ask for. */
@Global()
@Module({
  providers: [Scope, Refusals, SweepKeys, { provide: ORIGIN, useFactory: () => originOf(process.env['LUODI_ORIGIN']) }],
  exports: [Scope, Refusals, ORIGIN],
})
export class ScopeModule {}
