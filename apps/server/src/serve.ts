import { type Environment, resolveDatabase } from '@luodi/shared/server/postgres';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from './migrate';

export interface RunningServer {
  /** Answers what has begun, then closes. */
  close(): Promise<void>;
}

/** Requests that have not ended by then are cut off: a stop must end. */
const PATIENCE_MS = 10_000;

/**
 * Database, schema, server, in that order; on SIGINT, SIGTERM or a lost parent the same backwards. Ends with the process. `demo`: with the
 * sample zone, loaded unless it is there.
 */
export async function serve(env: Environment, demo: boolean): Promise<void> {
  const stop = toldToStop();
  // Its code is read while PostgreSQL, another process, is set up; a fault of it is met where it is needed.
  const server = import('./start');
  server.catch(() => undefined);
  const database = await resolveDatabase(env, { demo });
  try {
    await migrate(database.ownerUrl);
    if (demo) await (await import('./demo-seed')).loadDemo(database, env);
    const running = await (await server).start(database, env);
    console.log(`Stopping (${await stop}) …`);
    await Promise.race([running.close(), pause(PATIENCE_MS)]);
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
