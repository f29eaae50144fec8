import { LiveReaders } from '@luodi/shared/server';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';

interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** The queue keeps these counts itself, every ten seconds. */
const QUEUES = 'SELECT name, queued_count AS queued, active_count AS active FROM pgboss.queue';

/** What the server counts of itself: names of routes, never addresses, and nothing of anybody. */
@Injectable()
export class ServerMetrics implements OnModuleInit {
  private readonly registry = new Registry();

  constructor(
    private readonly db: DataSource,
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly readers: LiveReaders,
  ) {}

  onModuleInit() {
    collectDefaultMetrics({ register: this.registry });
    this.countRequests();
    this.countConnections();
    this.countJobs();
    this.countReaders();
  }

  /** In Prometheus' text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  private countRequests() {
    const requests = new Histogram({
      name: 'luodi_http_request_duration_seconds',
      help: 'Time until an answer was sent, by route and class of status; its count is the number of requests',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
      registers: [this.registry],
    });
    this.http.httpAdapter.getInstance().addHook('onResponse', async (request, reply) => {
      // Open as long as a page is: its time says nothing of the server.
      if (reply.raw.getHeader('content-type') === 'text/event-stream') return;
      const labels = {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: `${Math.floor(reply.statusCode / 100)}xx`,
      };
      requests.observe(labels, reply.elapsedTime / 1_000);
    });
  }

  private countConnections() {
    const { master } = this.db.driver as unknown as { master: Pool };
    new Gauge({
      name: 'luodi_database_connections',
      help: 'Connections of the pool to the database: busy, idle; and requests that wait for one',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'busy' }, master.totalCount - master.idleCount);
        this.set({ state: 'idle' }, master.idleCount);
        this.set({ state: 'waiting' }, master.waitingCount);
      },
    });
  }

  private countJobs() {
    const up = new Gauge({ name: 'luodi_database_up', help: '1 when the database answers, else 0', registers: [this.registry] });
    const ask = () => this.db.query<{ name: string; queued: number; active: number }[]>(QUEUES);
    new Gauge({
      name: 'luodi_jobs',
      help: 'Background jobs by queue: queued, active',
      labelNames: ['queue', 'state'],
      registers: [this.registry],
      async collect() {
        const queues = await ask().catch(() => undefined);
        up.set(queues ? 1 : 0);
        this.reset();
        for (const { name, queued, active } of queues ?? []) {
          this.set({ queue: name, state: 'queued' }, queued);
          this.set({ queue: name, state: 'active' }, active);
        }
      },
    });
  }

  private countReaders() {
    const { readers } = this;
    new Gauge({
      name: 'luodi_live_readers',
      help: 'Open streams of changes: one for each browser in use',
      registers: [this.registry],
      collect() {
        this.set(readers.count);
      },
    });
  }
}
