import { connected, dataDirOf, databaseOf, type Environment, refuseUnsafeRole, type ResolvedDatabase } from '@luodi/shared/server/postgres';
import { migrations } from './owner-options';

const OLDEST_POSTGRES = 150_000;

type Finding = [what: string, state: string, good: boolean];

/** Prints one line a finding; throws when one of them keeps Luodi from working. */
export async function doctor(database: ResolvedDatabase, env: Environment): Promise<void> {
  const findings: Finding[] = [
    ['Node', process.version, Number(process.versions.node.split('.')[0]) >= 24],
    ['data directory', dataDirOf(env), true],
    ['database', `${databaseOf(database.ownerUrl)}, ${env['DATABASE_URL'] ? 'the server of DATABASE_URL' : 'embedded'}`, true],
    await version(database),
    await role(database),
    await schema(database),
  ];
  for (const [what, state, good] of findings) console.log(`${good ? 'ok   ' : 'WRONG'} ${what}: ${state}`);
  if (findings.some(([, , good]) => !good)) throw new Error('Something is wrong; see above.');
}

async function version({ ownerUrl }: ResolvedDatabase): Promise<Finding> {
  const [found] = await rows<{ name: string; number: number }>(
    ownerUrl,
    `SELECT current_setting('server_version') AS name, current_setting('server_version_num')::int AS number`,
  );
  return ['PostgreSQL', found?.name ?? 'unknown', (found?.number ?? 0) >= OLDEST_POSTGRES];
}

async function role({ appUrl }: ResolvedDatabase): Promise<Finding> {
  const refusal = await refuseUnsafeRole({ query: (sql) => rows(appUrl, sql) }).catch((error: Error) => error.message);
  return ['role of the server', refusal ?? 'luodi_app, below row-level security', refusal === undefined];
}

async function schema({ ownerUrl }: ResolvedDatabase): Promise<Finding> {
  const ran = await rows<{ name: string }>(ownerUrl, 'SELECT name FROM migrations').catch(() => []);
  const missing = migrations.filter(({ name }) => !ran.some((done) => done.name === name));
  return [
    'schema',
    missing.length ? `${missing.length} migrations behind; run npm run luodi -- migrate` : 'up to date',
    missing.length === 0,
  ];
}

const rows = <T extends object>(url: string, sql: string): Promise<T[]> => connected(url, async (db) => (await db.query<T>(sql)).rows);
