import { Module } from '@nestjs/common';
import { LiveController } from './live.controller';
import { LiveListener } from './live-listener';
import { LiveReaders } from './live-readers';

@Module({ controllers: [LiveController], providers: [LiveListener, LiveReaders], exports: [LiveReaders] })
export class LiveModule {}
