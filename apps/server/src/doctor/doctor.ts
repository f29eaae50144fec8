import { dataDirOf, type Environment, resolveDatabase } from '@luodi/shared/server/postgres';
import { builtClient } from '../serve-client';
import { lineOf, type Finding, ok, wrong } from './finding';
import { backups } from './look-at-backups';
import { role, schema, version } from './look-at-database';
import { attachments } from './look-at-files';
import { dataDirectory, diskSpace, node, origin, port } from './look-at-machine';

/** Prints what it sees, each with what to do; throws when something is wrong. */
export async function doctor(env: Environment): Promise<void> {
  const findings = await examine(env);
  for (const finding of findings) console.log(lineOf(finding));
  if (findings.some(({ verdict }) => verdict === 'wrong')) throw new Error('Something is wrong; see above.');
}

export async function examine(env: Environment): Promise<Finding[]> {
  const dataDir = dataDirOf(env);
  return [
    node(process.versions.node),
    await dataDirectory(dataDir),
    await diskSpace(dataDir),
    origin(env['LUODI_ORIGIN']),
    await port(Number(env['PORT'] || 4300)),
    builtClient() ? ok('client', 'built') : wrong('client', 'not built: the server would answer the API alone', 'npm run build:client'),
    ...(await database(env, dataDir)),
    await backups(env),
  ];
}

async function database(env: Environment, dataDir: string): Promise<Finding[]> {
  const kind = env['DATABASE_URL'] ? 'the server of DATABASE_URL' : 'embedded';
  const todo = env['DATABASE_URL'] ? 'Look whether the server runs and DATABASE_URL is right' : `Look at ${dataDir}/postgres/postgres.log`;
  const resolved = await resolveDatabase(env).catch((error: Error) => wrong('database', `${kind}: ${error.message}`, todo));
  if ('verdict' in resolved) return [resolved];
  try {
    return [
      ok('database', kind),
      await version(resolved),
      await role(resolved),
      await schema(resolved),
      await attachments(resolved, dataDir),
    ];
  } finally {
    await resolved.stop();
  }
}
