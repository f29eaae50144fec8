import { LiveModule } from '@luodi/shared/server';
import { Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller';
import { ServerMetrics } from './server-metrics';

@Module({ imports: [LiveModule], controllers: [MetricsController], providers: [ServerMetrics] })
export class MetricsModule {}
