import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connected, withDatabase } from '../postgres/index.ts';
import type {} from './test-server.ts';

/** A migrated database of the caller's own (about 45 ms): for the owner of the schema, and for luodi_app. */
export interface FreshDatabase {
  ownerUrl: string;
  appUrl: string;
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const { ownerUrl, appUrl, prefix } = inject('testDatabase');
  const name = prefix + randomBytes(6).toString('hex');
  await connected(withDatabase(ownerUrl, 'postgres'), (db) => db.query(`CREATE DATABASE ${name} TEMPLATE ${prefix}template`));
  return { ownerUrl: withDatabase(ownerUrl, name), appUrl: withDatabase(appUrl, name) };
}
