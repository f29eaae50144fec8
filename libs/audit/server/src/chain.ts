import { createHash } from 'node:crypto';

/** An entry of the trail as the chain sees it: its day and its whole content as PostgreSQL writes it. */
export interface ChainedEntry {
  id: string;
  day: string;
  entry: string;
}

/** The link of an entry covers its content and the link before it on the same day; the day's first link covers the day. */
export function linkHash(previous: Buffer | null, { day, entry }: ChainedEntry): Buffer {
  return createHash('sha256')
    .update(previous ?? day)
    .update(entry)
    .digest();
}
