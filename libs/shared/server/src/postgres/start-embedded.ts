import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type Cluster, openCluster, OWNER } from './cluster.ts';
import { codeOf, ensureDatabase, withDatabase } from './connection.ts';
import { disownPidFile, isGone, lastWords, launch, type Postmaster, runningPostmaster, shutDown } from './postmaster.ts';

/** A database server of our own. `stop` shuts it down cleanly unless another Luodi process still uses it. */
export interface Embedded {
  /** Signs in as the cluster's owner to the database `luodi`. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/** Held shared by every process that uses the server; whoever can take it alone may shut the server down. A killed one lets go. */
const IN_USE = 5_103_861;
const STARTING_UP_OR_SHUTTING_DOWN = ['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET', 'ENOENT'];

/** Starts PostgreSQL below `dataDir`, or adopts the one that already runs there (after a kill -9 of its parent, or beside us). */
export async function startEmbedded({ dataDir }: { dataDir: string }): Promise<Embedded> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const cluster = await openCluster(resolve(dataDir));
  const { server, use } = await enter(cluster);
  const ownerUrl = withDatabase(urlOf(cluster, server), 'luodi');
  await ensureDatabase(ownerUrl);
  // The connection that marks our use must not keep a process alive that has nothing left to do.
  use.unref();
  return { ownerUrl, stop: () => leave(cluster, server, use) };
}

/** `ref` and `unref` are missing in pg's types only. */
type Use = Client & { ref(): void; unref(): void };

interface Entered {
  server: Postmaster;
  use: Use;
}

async function enter(cluster: Cluster): Promise<Entered> {
  for (let attempt = 1; ; attempt += 1) {
    const running = runningPostmaster(cluster);
    try {
      return running ? { server: running, use: await takeUse(cluster, running) } : await start(cluster);
    } catch (error) {
      if (!STARTING_UP_OR_SHUTTING_DOWN.includes(codeOf(error) ?? '')) throw error;
      if (attempt === 600) throw new Error(`The embedded PostgreSQL does not answer.\n${lastWords(cluster)}`, { cause: error });
      await pause(100);
    }
  }
}

/** Launches and waits for the first answer. Backends of a killed server may need a moment to notice that it died. */
async function start(cluster: Cluster, attempt = 1): Promise<Entered> {
  disownPidFile(cluster);
  const server = await launch(cluster);
  while (!server.exited()) {
    const use = await takeUse(cluster, server).catch(() => undefined);
    if (use) return { server, use };
    await pause(50);
  }
  const words = lastWords(cluster);
  if (attempt === 20 || !/shared memory|in use|lock file/.test(words)) throw new Error(`The embedded PostgreSQL did not start.\n${words}`);
  await pause(500);
  return runningPostmaster(cluster) ? enter(cluster) : start(cluster, attempt + 1);
}

async function takeUse(cluster: Cluster, server: Postmaster): Promise<Use> {
  const use = new Client({
    connectionString: urlOf(cluster, server),
    application_name: 'luodi in use',
    connectionTimeoutMillis: 10_000,
  }) as Use;
  use.on('error', () => undefined);
  try {
    await use.connect();
    await use.query('SELECT pg_advisory_lock_shared($1)', [IN_USE]);
  } catch (error) {
    await use.end().catch(() => undefined);
    throw error;
  }
  return use;
}

async function leave(cluster: Cluster, server: Postmaster, use: Use): Promise<void> {
  use.ref();
  const alone = await use.query('SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS alone', [IN_USE]).then(
    ({ rows }) => (rows[0] as { alone: boolean }).alone,
    () => false,
  );
  if (alone && runningPostmaster(cluster)?.pid === server.pid) {
    shutDown(server);
    while (!isGone(cluster)) await pause(20);
  }
  await use.end().catch(() => undefined);
}

function urlOf({ password }: Cluster, { host, port }: Postmaster): string {
  const url = new URL(`postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`);
  if (host !== '127.0.0.1') url.searchParams.set('host', host);
  return url.href;
}
