import { Global, Module } from '@nestjs/common';
import { originOf } from './access';
import { ORIGIN } from './access.guard';
import { Refusals } from './refusals';
import { Scope } from './scope';

/** What every slice may ask for. */
@Global()
@Module({
  providers: [Scope, Refusals, { provide: ORIGIN, useFactory: () => originOf(process.env['LUODI_ORIGIN']) }],
  exports: [Scope, Refusals, ORIGIN],
})
export class ScopeModule {}
