import { resolve } from 'node:path';
import { databaseOf, ensureDatabase, withDatabase } from './connection.ts';
import { provision } from './provision.ts';
import { startEmbedded } from './start-embedded.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

export type Environment = Record<string, string | undefined>;

export interface ResolvedDatabase {
  /** For migrations and nothing else. */
  ownerUrl: string;
  /** What the server signs in with. */
  appUrl: string;
  stop(): Promise<void>;
}

/** Where Luodi keeps what is its own: LUODI_DATA_DIR, or `.luodi` below the working directory. */
export const dataDirOf = (env: Environment): string => resolve(env['LUODI_DATA_DIR'] || '.luodi');
/** In it: the key that seals what must be read again; absent where LUODI_SECRET_KEY gives one. */
export const SECRET_KEY_FILE = 'secret-key';

/** What the sample zone has of its own: its database on the server, and its uploaded files below the data directory. */
export const DEMO = { database: 'luodi_demo', files: 'demo-files' } as const;

/**
 * The server DATABASE_URL names, or else the embedded one below the data directory; the role luodi_app is ready on it. `demo` gives the
 * sample zone's database on the same server, never the one with real data.
 */
export async function resolveDatabase(env: Environment, { demo = false } = {}): Promise<ResolvedDatabase> {
  const dataDir = dataDirOf(env);
  refuseUnfinishedRestore(dataDir);
  const given = env['DATABASE_URL'];
  const server = given ? { ownerUrl: given, stop: async () => undefined } : await startEmbedded({ dataDir });
  try {
    const ownerUrl = demo ? withDatabase(server.ownerUrl, DEMO.database) : server.ownerUrl;
    if (!databaseOf(ownerUrl)) throw new Error('DATABASE_URL must name a database, as in postgres://owner:password@host:5432/luodi.');
    await ensureDatabase(ownerUrl);
    return { ownerUrl, appUrl: await provision(ownerUrl, dataDir, env['DATABASE_APP_URL'] || undefined), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
