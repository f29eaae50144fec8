import { LIVE_KINDS, type LiveKind } from '@luodi/shared/contract';
import type { EntityManager } from 'typeorm';

/** On which PostgreSQL notifies every server of this database. */
export const CHANNEL = 'luodi_live';

/**
 * What is told: a record of a kind in a unit was changed by a person (without `id`: several were), or whoever is signed in as a person
 * (`*`: as anybody) may see something else now.
 */
export type News = { kind: LiveKind; unit: string; id?: string; by?: string } | { person: string };

/** A notification holds 8,000 bytes; a piece of news has at most 125. */
const MOST_AT_ONCE = 60;
/** A transaction that changes more, as an import does, names no record. */
const MOST_NAMED = 240;

export const isLive = (kind: string): kind is LiveKind => (LIVE_KINDS as string[]).includes(kind);

export const written = (news: News): string =>
  'person' in news ? `person:${news.person}` : [news.kind, news.unit, news.id, news.by].join(':').replace(/:+$/, '');

/** The news of a notification. What another version of this server wrote and this one does not know is left out. */
export function readNews(payload: string): News[] {
  return payload.split(' ').flatMap((text): News[] => {
    const [kind = '', unit, id, by] = text.split(':');
    if (!unit) return [];
    if (kind === 'person') return [{ person: unit }];
    return isLive(kind) ? [{ kind, unit, ...(id && { id }), ...(by && { by }) }] : [];
  });
}

/** Much news names no records any more: one piece for each kind, unit and person. */
export function summed(told: ReadonlySet<string>): string[] {
  if (told.size <= MOST_NAMED) return [...told];
  return [...new Set(readNews([...told].join(' ')).map((news) => written('kind' in news ? { ...news, id: undefined } : news)))];
}

/** Notifies with the commit of the transaction, and not at all if it is rolled back. */
export async function notify(manager: EntityManager, told: ReadonlySet<string>): Promise<void> {
  const all = summed(told);
  for (let from = 0; from < all.length; from += MOST_AT_ONCE)
    await manager.query('SELECT pg_notify($1, $2)', [CHANNEL, all.slice(from, from + MOST_AT_ONCE).join(' ')]);
}
