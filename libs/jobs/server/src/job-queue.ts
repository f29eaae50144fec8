import { LOST, type Queue } from '@luodi/jobs/contract';
import { tx } from '@luodi/shared/server';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { faultOf } from './job-fault';

/** Payloads hold ids only: whoever works the job reads the record under its requester's scope. */
export interface JobPayload {
  id: string;
  personId: string;
}

/** A job is tried three times. A worker that is gone is missed after some seconds of silence, however long its work may take; a large ledger takes minutes. */
const ENDURANCE = { retryLimit: 2, expireInSeconds: 4 * 3_600, heartbeatSeconds: 20 };

/** Seconds. A job is told of as it is committed; looking for it is what remains where that is missed. */
const LOOKING = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 5 };

/** Long work outside the request: kept in the database, so that a restart picks up what was left. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private boss?: Promise<PgBoss>;

  constructor(private readonly db: DataSource) {}

  /** Enqueues in the transaction under way: the job exists exactly when the record that it works on does. */
  async add(queue: Queue, payload: JobPayload): Promise<void> {
    const boss = await this.started();
    const executeSql = async (text: string, values?: unknown[]) => ({ rows: await tx().query<unknown[]>(text, values) });
    await boss.send(queue, payload, { ...ENDURANCE, deadLetter: LOST[queue], db: { executeSql } as never });
  }

  /** Works one job of the queue after the other. `work` settles the record itself; a throw is tried again, at last told to the queue in `LOST`. */
  async work(queue: Queue, work: (payload: JobPayload) => Promise<void>): Promise<void> {
    const boss = await this.started();
    await boss.work<JobPayload>(queue, { ...LOOKING, batchSize: 1 }, async (jobs) => {
      for (const job of jobs) await work(job.data);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await (await this.boss)?.stop({ graceful: true, timeout: 5_000 });
  }

  private started(): Promise<PgBoss> {
    return (this.boss ??= this.start());
  }

  private async start(): Promise<PgBoss> {
    const { url } = this.db.options as { url: string };
    const boss = new PgBoss({
      connectionString: url,
      max: 2,
      migrate: false,
      createSchema: false,
      reindex: false,
      supervise: true,
      superviseIntervalSeconds: 10,
      monitorIntervalSeconds: 10,
      schedule: false,
      useListenNotify: true,
    });
    boss.on('error', (told) => Logger.error(faultOf(told), JobQueue.name));
    await boss.start();
    return boss;
  }
}
