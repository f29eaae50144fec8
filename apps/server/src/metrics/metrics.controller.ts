import { notFound, Public, Unscoped } from '@luodi/shared/server';
import { Controller, Get, Header, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mayReadMetrics } from './may-read-metrics';
import { ServerMetrics } from './server-metrics';

@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: ServerMetrics) {}

  /** For Prometheus: on this machine, or with the token of LUODI_METRICS_TOKEN. To everybody else it does not exist. */
  @Get()
  @Public()
  @Unscoped()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() { socket, headers }: FastifyRequest): Promise<string> {
    const asked = {
      address: socket.remoteAddress,
      host: headers.host,
      forwarded: ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'].some((name) => name in headers),
      authorization: headers.authorization,
    };
    if (!mayReadMetrics(asked, process.env['LUODI_METRICS_TOKEN'])) throw notFound();
    return this.metrics.text();
  }
}
