import { LIVE_KINDS, type LiveKind } from '@luodi/shared/contract';
import type { EntityManager } from 'typeorm';

/** On which PostgreSQL notifies every server of this database. */
export const CHANNEL = 'luodi_live';

/** What is told: a record of a kind in a unit has changed, or whoever is signed in as a person (`*`: as anybody) may see something else now. */
export type News = { kind: LiveKind; unit: string } | { person: string };

/** A notification holds 8,000 bytes; a piece of news has about 45. */
const MOST_AT_ONCE = 150;

export const isLive = (kind: string): kind is LiveKind => (LIVE_KINDS as string[]).includes(kind);

export const written = (news: News): string => ('person' in news ? `person:${news.person}` : `${news.kind}:${news.unit}`);

/** The news of a notification. What another version of this server wrote and this one does not know is left out. */
export function readNews(payload: string): News[] {
  return payload.split(' ').flatMap((text): News[] => {
    const [kind = '', id = ''] = text.split(':');
    if (kind === 'person' && id) return [{ person: id }];
    return isLive(kind) && id ? [{ kind, unit: id }] : [];
  });
}

/** Notifies with the commit of the transaction, and not at all if it is rolled back. */
export async function notify(manager: EntityManager, told: ReadonlySet<string>): Promise<void> {
  const all = [...told];
  for (let from = 0; from < all.length; from += MOST_AT_ONCE)
    await manager.query('SELECT pg_notify($1, $2)', [CHANNEL, all.slice(from, from + MOST_AT_ONCE).join(' ')]);
}
