import { type Environment, type ResolvedDatabase, resolveDatabase } from '@luodi/shared/server/postgres';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from './migrate';

export interface RunningServer {
  /** Answers what has begun, then closes. */
  close(): Promise<void>;
}

/** What `serve` puts together: the server itself and, for `--demo`, the sample zone (loaded unless it is there; prints its accounts). */
export interface Parts {
  start(database: ResolvedDatabase, env: Environment): Promise<RunningServer>;
  loadDemo(database: ResolvedDatabase, env: Environment): Promise<void>;
}

/** Requests that have not ended by then are cut off: a stop must end. */
const PATIENCE_MS = 10_000;

/** Database, schema, server, in that order; on SIGINT, SIGTERM or a lost parent the same backwards. Ends with the process. */
export async function serve(env: Environment, demo: boolean, parts: Parts): Promise<void> {
  const stop = toldToStop();
  const database = await resolveDatabase(env, { demo });
  try {
    await migrate(database.ownerUrl);
    if (demo) await parts.loadDemo(database, env);
    const server = await parts.start(database, env);
    console.log(`Stopping (${await stop}) …`);
    await Promise.race([server.close(), pause(PATIENCE_MS)]);
  } finally {
    await database.stop();
  }
  process.exit(0);
}

/** Heard from the first moment: a Ctrl-C while the database starts stops it as soon as it has. Later signals change nothing. */
function toldToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.on('disconnect', () => resolve('npm start is gone'));
  });
}
