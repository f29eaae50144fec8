import { Module } from '@nestjs/common';
import { MetricsController } from './metrics.controller';
import { ServerMetrics } from './server-metrics';

@Module({ controllers: [MetricsController], providers: [ServerMetrics] })
export class MetricsModule {}
