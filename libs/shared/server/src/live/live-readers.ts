import { LIVE_EVENT, LIVE_NEEDS, type LiveKind } from '@luodi/shared/contract';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { Sessions } from '../access';
import { permits, type Actor } from '../actor';
import { repeat } from '../repeat';
import type { News } from './tell';

/** One open stream: to whom it goes, and on which session it rests. */
export interface LiveReader {
  actor: Actor;
  token: string;
  stream: Writable;
}

/** A browser has one for all its pages; a person has a few browsers. */
export const MOST_EACH = 6;
export const MOST_READERS = 2_000;
/** A reader with more than this unread is dropped: it comes back, and looks at everything anew. */
export const MOST_UNREAD = 65_536;
/** Shorter than any proxy's patience, and than the server's own. */
const BEAT_MS = 25_000;

/** What this reader may hear of the news: kinds they may read, in the units of their scope. */
export function heardBy({ orgUnitIds, ...actor }: Actor, news: readonly News[]): LiveKind[] {
  const heard = news.flatMap((each) => ('kind' in each && orgUnitIds.includes(each.unit) ? [each.kind] : []));
  return [...new Set(heard)].filter((kind) => permits({ orgUnitIds, ...actor }, LIVE_NEEDS[kind]));
}

/** Everybody who listens to this server. */
@Injectable()
export class LiveReaders implements BeforeApplicationShutdown {
  private readonly readers = new Set<LiveReader>();
  private stopBeating?: () => Promise<void>;

  constructor(private readonly sessions: Sessions) {}

  get count(): number {
    return this.readers.size;
  }

  /** Takes a reader in; of somebody who has too many the oldest goes. False when the house is full. */
  add(reader: LiveReader): boolean {
    const own = [...this.readers].filter(({ actor }) => actor.id === reader.actor.id);
    if (own.length >= MOST_EACH) this.drop(own[0]!);
    if (this.readers.size >= MOST_READERS) return false;
    this.readers.add(reader);
    reader.stream.once('close', () => this.readers.delete(reader));
    reader.stream.once('error', () => this.drop(reader));
    this.stopBeating ??= repeat(BEAT_MS, () => this.beat());
    return true;
  }

  hear(news: readonly News[]): void {
    const changed = news.flatMap((each) => ('person' in each ? [each.person] : []));
    for (const reader of [...this.readers]) {
      if (changed.includes('*') || changed.includes(reader.actor.id)) this.drop(reader);
      else this.send(reader, heardBy(reader.actor, news));
    }
  }

  /** Something may have been missed: everybody looks again, which is what a new connection does. */
  again(): void {
    for (const reader of [...this.readers]) this.drop(reader);
  }

  /** Shows proxies that the line is alive, and ends the streams of sessions that have ended. */
  async beat(): Promise<void> {
    const ended = await this.sessions.ended([...this.readers].map(({ token }) => token));
    for (const reader of [...this.readers])
      if (ended.includes(reader.token)) this.drop(reader);
      else this.write(reader, ':\n\n');
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stopBeating?.();
    this.again();
  }

  private send(reader: LiveReader, kinds: LiveKind[]): void {
    if (kinds.length) this.write(reader, `event: ${LIVE_EVENT}\ndata: ${JSON.stringify(kinds)}\n\n`);
  }

  private write(reader: LiveReader, text: string): void {
    if (reader.stream.writableLength > MOST_UNREAD) this.drop(reader);
    else reader.stream.write(text);
  }

  private drop(reader: LiveReader): void {
    this.readers.delete(reader);
    if (reader.stream.writableLength > MOST_UNREAD) reader.stream.destroy();
    else reader.stream.end();
  }
}
