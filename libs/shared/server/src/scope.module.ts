import { Global, Module } from '@nestjs/common';
import { originOf } from './access';
import { ORIGIN } from './access.guard';
import { ListExport } from './list';
import { Refusals } from './refusals';
import { Scope } from './scope';
import { SweepKeys } from './sweep-keys';

/** What every slice may ask for. */
@Global()
@Module({
  providers: [Scope, Refusals, SweepKeys, ListExport, { provide: ORIGIN, useFactory: () => originOf(process.env['LUODI_ORIGIN']) }],
  exports: [Scope, Refusals, ListExport, ORIGIN],
})
export class ScopeModule {}
