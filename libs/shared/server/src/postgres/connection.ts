import { Client } from 'pg';

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** Signs in, runs `work` and signs out, also when `work` throws. */
export async function connected<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection the server ends while idle emits here; the query that needed it reports the error to its caller.
  db.on('error', () => undefined);
  try {
    await db.connect();
    return await work(db);
  } finally {
    await db.end().catch(() => undefined);
  }
}

/** The SQLSTATE or system code of a failed connection or query, e.g. `28P01`, `57P03`, `ECONNREFUSED`. */
export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

/** Creates the database `url` names unless it is there. The role needs CREATEDB only when it is not. */
export async function ensureDatabase(url: string): Promise<void> {
  const reachable = await connected(url, (db) => db.query('SELECT')).then(
    () => true,
    (error: unknown) => (codeOf(error) === '3D000' ? false : Promise.reject(error)),
  );
  if (reachable) return;
  await connected(withDatabase(url, 'postgres'), async (db) => {
    // template0: the server's own template may hold foreign objects, or somebody connected to it.
    await db.query(`CREATE DATABASE ${db.escapeIdentifier(databaseOf(url))} TEMPLATE template0`).catch((error: unknown) => {
      if (codeOf(error) !== '42P04') throw error;
    });
  });
}

/** Drops the database `url` names, with everything in it, whoever is connected. */
export async function dropDatabase(url: string): Promise<void> {
  await connected(withDatabase(url, 'postgres'), (db) =>
    db.query(`DROP DATABASE IF EXISTS ${db.escapeIdentifier(databaseOf(url))} WITH (FORCE)`),
  );
}
