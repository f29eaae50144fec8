import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { repeat } from '../repeat';
import { LiveReaders } from './live-readers';
import { CHANNEL, readNews } from './tell';

const LONGEST_PAUSE_MS = 30_000;
/** A line that was cut without a word is noticed by asking. */
const ASK_MS = 30_000;
const ANSWER_MS = 10_000;

/** This server's one listening connection, opened for the first reader. When it is lost, readers are told to look again once it is back. */
@Injectable()
export class LiveListener implements BeforeApplicationShutdown {
  private listening?: Promise<void>;
  private client?: Client;
  private stopAsking?: () => Promise<void>;
  private readonly stopping = new AbortController();

  constructor(
    private readonly db: DataSource,
    private readonly readers: LiveReaders,
  ) {}

  /** Once it is settled nothing is missed that is committed from then on. */
  listen(): Promise<void> {
    return (this.listening ??= this.connect().catch((error: unknown) => {
      this.listening = undefined;
      throw error;
    }));
  }

  private async connect(): Promise<void> {
    const { url } = this.db.options as { url?: string };
    const client = new Client({ connectionString: url, application_name: 'luodi live', keepAlive: true, query_timeout: ANSWER_MS });
    client.on('notification', ({ payload }) => this.readers.hear(readNews(payload ?? '')));
    let lost = false;
    const onLoss = () => {
      if (!lost && this.client === client) void this.comeBack();
      lost = true;
    };
    client.on('error', onLoss);
    client.on('end', onLoss);
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.client = client;
    this.stopAsking ??= repeat(ASK_MS, () => this.ask());
  }

  private async ask(): Promise<void> {
    const { client } = this;
    await client?.query('SELECT 1').catch(() => void client.end());
  }

  private async comeBack(): Promise<void> {
    this.client = undefined;
    for (let wait = 500; !this.stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      await pause(wait, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      const back = await this.connect().then(
        () => true,
        (error: unknown) => void Logger.warn(error, LiveListener.name),
      );
      if (back) return this.readers.again();
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.stopAsking?.();
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
