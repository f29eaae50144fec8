import { Global, Module } from '@nestjs/common';
import { Scope } from './scope';

@Global()
@Module({ providers: [Scope], exports: [Scope] })
export class ScopeModule {}
