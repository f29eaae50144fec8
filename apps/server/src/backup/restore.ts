import {
  connected,
  dataDirOf,
  embeddedMajor,
  ensureDatabase,
  type Environment,
  provision,
  startEmbedded,
  UNFINISHED_RESTORE,
} from '@luodi/shared/server/postgres';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version } from '../../../../package.json';
import { migrations } from '../owner-options';
import { DUMP, restoreDump } from './dump-database';
import { contentOf } from './hashed-copy';
import { ANOTHER, type Here, type Manifest, readManifest, refusalOf } from './manifest';
import { clearCluster, putBack, refuseCluster } from './put-back';
import { schemaOf } from './schema-of';

/**
 * Puts a backup back into an empty data directory (and, for a dump, an empty database), whole or not at all: every file is compared with the
 * manifest first, and a cluster has to come up and to hold what it held.
 * @throws in words, naming what to do
 */
export async function restore(env: Environment, directory: string): Promise<Manifest> {
  const backup = resolve(directory);
  const manifest = await readManifest(backup);
  const refusal = refusalOf(manifest, here(env));
  if (refusal) throw new Error(refusal);
  await verify(backup, manifest);
  const dataDir = dataDirOf(env);
  await claim(dataDir, manifest);
  try {
    await putBack(backup, manifest, dataDir);
    if (manifest.kind === 'cluster') await comesUp(dataDir, manifest);
    else await restoreDatabase(env, join(backup, DUMP));
  } catch (error) {
    await clear(dataDir, manifest);
    throw error;
  }
  await rm(join(dataDir, UNFINISHED_RESTORE));
  return manifest;
}

function here(env: Environment): Here {
  const foreign = Boolean(env['DATABASE_URL']);
  return { luodi: version, schema: migrations.map(({ name }) => name), postgres: foreign ? 0 : embeddedMajor(), foreign };
}

async function verify(backup: string, { files }: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const found = await contentOf(join(backup, path)).catch(() => undefined);
    if (!found) throw new Error(`The backup is damaged: ${path} is missing. ${ANOTHER}`);
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new Error(`The backup is damaged: ${path} is not as it was written. ${ANOTHER}`);
  }
}

/** Marks the data directory as ours to fill. What an unfinished restore left there is thrown away: it began in an empty one. */
async function claim(dataDir: string, manifest: Manifest): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const found = await readdir(dataDir);
  if (found.includes(UNFINISHED_RESTORE)) await clear(dataDir, manifest);
  else if (found.length > 0)
    throw new Error(
      `${dataDir} already holds something (${found.slice(0, 3).join(', ')}). Stop Luodi and move it away (mv ${dataDir} ${dataDir}-before), ` +
        'or set LUODI_DATA_DIR to a new directory.',
    );
  if (manifest.kind === 'cluster') await refuseCluster(dataDir);
  await writeFile(join(dataDir, UNFINISHED_RESTORE), '', { mode: 0o600, flush: true });
}

async function clear(dataDir: string, { kind }: Manifest): Promise<void> {
  if (kind === 'cluster') await clearCluster(dataDir);
  const others = (await readdir(dataDir)).filter((name) => name !== UNFINISHED_RESTORE);
  for (const name of [...others, UNFINISHED_RESTORE]) await rm(join(dataDir, name), { recursive: true, force: true });
}

/** The files are right; now their log is replayed to its end, and the schema must be the one that was backed up. */
async function comesUp(dataDir: string, { walEnd, schema }: Manifest): Promise<void> {
  const { ownerUrl, stop } = await startEmbedded({ dataDir });
  try {
    const reached = await connected(ownerUrl, (db) => db.query('SELECT pg_current_wal_insert_lsn() >= $1::pg_lsn AS whole', [walEnd]));
    if (!(reached.rows[0] as { whole: boolean }).whole) throw new Error(`The log of the backup ends before ${walEnd}. ${ANOTHER}`);
    const { schema: found } = await schemaOf(ownerUrl);
    if (!schema.every((name) => found.includes(name))) throw new Error(`The database lacks a part of its schema. ${ANOTHER}`);
  } finally {
    await stop();
  }
}

async function restoreDatabase(env: Environment, dump: string): Promise<void> {
  const ownerUrl = env['DATABASE_URL']!;
  await ensureDatabase(ownerUrl);
  const { rows } = await connected(ownerUrl, (db) =>
    db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') LIMIT 3`,
    ),
  );
  if (rows.length > 0)
    throw new Error(`The database of DATABASE_URL already holds tables (${rows.map(({ name }) => name).join(', ')}). Name an empty one.`);
  await provision(ownerUrl, dataDirOf(env), env['DATABASE_APP_URL'] || undefined);
  await restoreDump(ownerUrl, dump);
}
