import { LIVE_BEAT, LIVE_BEAT_MS, LIVE_EVENT, LIVE_NEEDS, type LiveChange } from '@luodi/shared/contract';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Writable } from 'node:stream';
import { Sessions } from '../access';
import type { Actor } from '../actor';
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

/** What this reader may hear of the news: kinds they may read, in the units where they may; each piece once. */
export function heardBy(actor: Actor, news: readonly News[]): LiveChange[] {
  const heard = new Map<string, LiveChange>();
  for (const each of news) {
    if ('person' in each || !actor.reaching[LIVE_NEEDS[each.kind]]?.includes(each.unit)) continue;
    const { kind, id, by } = each;
    const own = by === actor.id;
    heard.set(`${kind} ${id} ${own}`, { kind, ...(id && { id }), own });
  }
  return [...heard.values()];
}

/** Everybody who listens to this server. */
@Injectable()
export class LiveReaders implements BeforeApplicationShutdown {
  private readonly readers = new Set<LiveReader>();
  private closing = false;
  private stopBeating?: () => Promise<void>;

  constructor(private readonly sessions: Sessions) {}

  get count(): number {
    return this.readers.size;
  }

  /** Takes a reader in; of somebody who has too many the oldest goes. False when the house is full. */
  add(reader: LiveReader): boolean {
    const own = [...this.readers].filter(({ actor }) => actor.id === reader.actor.id);
    if (own.length >= MOST_EACH) this.drop(own[0]!);
    if (this.closing || this.readers.size >= MOST_READERS) return false;
    this.readers.add(reader);
    reader.stream.once('close', () => this.readers.delete(reader));
    reader.stream.once('error', () => this.readers.delete(reader));
    this.stopBeating ??= repeat(LIVE_BEAT_MS, () => this.beat());
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

  /** Shows browsers and proxies that the line is alive, and ends the streams of sessions that have ended. */
  async beat(): Promise<void> {
    const ended = await this.sessions.ended([...this.readers].map(({ token }) => token));
    for (const reader of [...this.readers])
      if (ended.includes(reader.token)) this.drop(reader);
      else this.write(reader, `event: ${LIVE_BEAT}\ndata: alive\n\n`);
  }

  /** At once: who has not read by then reads no more. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    for (const reader of [...this.readers]) this.drop(reader, 0);
    await this.stopBeating?.();
  }

  private send(reader: LiveReader, changes: LiveChange[]): void {
    if (changes.length) this.write(reader, `event: ${LIVE_EVENT}\ndata: ${JSON.stringify(changes)}\n\n`);
  }

  private write(reader: LiveReader, text: string): void {
    if (reader.stream.writableLength > MOST_UNREAD) this.drop(reader);
    else reader.stream.write(text);
  }

  private drop(reader: LiveReader, mostUnread = MOST_UNREAD): void {
    this.readers.delete(reader);
    if (reader.stream.writableLength > mostUnread) reader.stream.destroy();
    else reader.stream.end();
  }
}
