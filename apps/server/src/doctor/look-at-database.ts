import { connected, refuseUnsafeRole, type ResolvedDatabase } from '@luodi/shared/server/postgres';
import { migrations } from '../owner-options';
import { type Finding, ok, wrong } from './finding';

const OLDEST_POSTGRES = 150_000;

export async function version({ ownerUrl }: ResolvedDatabase): Promise<Finding> {
  const [found] = await rows<{ name: string; number: number }>(
    ownerUrl,
    `SELECT current_setting('server_version') AS name, current_setting('server_version_num')::int AS number`,
  );
  if ((found?.number ?? 0) >= OLDEST_POSTGRES) return ok('PostgreSQL', found!.name);
  return wrong('PostgreSQL', found?.name ?? 'unknown', 'Luodi needs PostgreSQL 15 or newer: update the server');
}

export async function role({ appUrl }: ResolvedDatabase): Promise<Finding> {
  const refusal = await refuseUnsafeRole({ query: (sql) => rows(appUrl, sql) }).catch((error: Error) => error.message);
  if (refusal === undefined) return ok('role of the server', 'luodi_app, below row-level security');
  return wrong('role of the server', refusal, 'Take these rights from luodi_app: it may own nothing and be above nothing');
}

export async function schema({ ownerUrl }: ResolvedDatabase): Promise<Finding> {
  const ran = await rows<{ name: string }>(ownerUrl, 'SELECT name FROM migrations').catch(() => []);
  const known = migrations.map(({ name }) => name);
  const newer = ran.filter(({ name }) => !known.includes(name));
  if (newer.length > 0) return wrong('schema', `${newer.length} migrations of a newer Luodi have run`, 'Start the newer Luodi again');
  const missing = known.length - ran.length;
  return missing === 0 ? ok('schema', 'up to date') : wrong('schema', `${missing} migrations behind`, 'npm run luodi -- migrate');
}

const rows = <T extends object>(url: string, sql: string): Promise<T[]> => connected(url, async (db) => (await db.query<T>(sql)).rows);
