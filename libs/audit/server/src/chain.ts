import { createHash } from 'node:crypto';

/** One chain has one writer, in whichever process. */
export const SEALING = `SELECT pg_advisory_xact_lock(7240518)`;

/** SQL: the whole content of the entry `e`, in words that no setting of a session changes. */
export const contentOf = (e: string): string =>
  `row_to_json(ROW(${e}.id, ${e}.at AT TIME ZONE 'UTC', ${e}.transaction::text, ${e}.person_id, ${e}.person_name, ${e}.action, ${e}.subject_type, ${e}.subject_id, ${e}.org_unit_id, ${e}.before, ${e}.after, ${e}.ip))::text`;

/** The first link of a day, and the first root, stand on nothing. */
export const NOTHING: Buffer = Buffer.alloc(0);

export interface Link {
  day: string;
  /** Place in the day's chain, from 1 without a gap. */
  seq: number;
  /** The hash of the link before. */
  previous: Buffer;
  hash: Buffer;
}

/** A link covers the entry's content, its own place, and through `previous` everything before it on the same day. */
export const linkHash = ({ day, seq, previous }: Omit<Link, 'hash'>, content: string): Buffer =>
  createHash('sha256').update(previous).update(`${day} ${seq} `).update(content).digest();

/** What is kept of a day that is over: how many entries, the last link's hash, and the hash of the root of the day before. */
export interface Root {
  day: string;
  count: number;
  tail: Buffer;
  previous: Buffer;
  hash: Buffer;
}

export const rootHash = ({ day, count, tail, previous }: Omit<Root, 'hash'>): Buffer =>
  createHash('sha256').update(previous).update(`${day} ${count} `).update(tail).digest();
