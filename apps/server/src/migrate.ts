import { QUEUES } from '@luodi/jobs/contract';
import { APP_ROLE, connected } from '@luodi/shared/server/postgres';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { ownerOptions } from './owner-options';

/** Two servers that start at once must not both migrate. Per database: an advisory lock belongs to one. */
const MIGRATING = 7_240_517;

/**
 * Brings the schema up to date as its owner: Luodi's own migrations in order, then the job queue's schema and queues. Needs the role
 * luodi_app (`provision`). Returns the names of the migrations that ran; none when everything was up to date.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return connected(ownerUrl, async (db) => {
    await db.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const ran = await runMigrations(ownerUrl);
    await installQueues(ownerUrl);
    await db.query(`
      GRANT USAGE ON SCHEMA pgboss TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${APP_ROLE};
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${APP_ROLE};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO ${APP_ROLE}`);
    return ran;
  });
}

async function runMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(ownerOptions(ownerUrl)).initialize();
  try {
    return (await dataSource.runMigrations()).map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false });
  boss.on('error', (error) => process.emitWarning(error));
  await boss.start();
  try {
    for (const queue of QUEUES) {
      await boss.createQueue(queue);
      await boss.updateQueue(queue, { notify: true });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
