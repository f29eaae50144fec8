import {
  dataDirOf,
  DEMO,
  type Environment,
  placeOfCluster,
  refuseUnfinishedRestore,
  SECRET_KEY_FILE,
  startEmbedded,
} from '@luodi/shared/server/postgres';
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { version } from '../../../../package.json';
import { copyCluster } from './copy-cluster';
import { Draft, unlessGone } from './draft';
import { DUMP, dumpDatabase } from './dump-database';
import type { Manifest } from './manifest';
import { schemaOf } from './schema-of';

/** Beside the database in the data directory. What is still being received begins with a dot. */
export const FOLDERS = ['files', DEMO.files];
export const APP_ROLE_FILE = 'app-role.json';

/** Where backups are made unless the command says otherwise: LUODI_BACKUP_DIR, or beside the data directory. */
export const backupDirOf = (env: Environment): string => resolve(env['LUODI_BACKUP_DIR'] || `${dataDirOf(env)}-backups`);

export interface BackupMade {
  directory: string;
  files: number;
  bytes: number;
  /** Uploaded files that no longer hold what their name says: they were damaged before this backup. */
  damaged: string[];
}

/** Backs up database, uploaded files and secrets into a new directory in `parent`, while the server may be running. */
export async function backUp(env: Environment, parent = backupDirOf(env)): Promise<BackupMade> {
  const dataDir = dataDirOf(env);
  refuseUnfinishedRestore(dataDir);
  if (!relative(dataDir, resolve(parent)).startsWith('..'))
    throw new Error(`A backup must not lie in the data directory ${dataDir}: both would be lost together. Give another directory.`);
  const draft = await begin(parent);
  try {
    const database = env['DATABASE_URL'] ? await dump(env, draft) : await cluster(dataDir, draft);
    const damaged = await copyFiles(dataDir, draft);
    const directory = await draft.finish({ luodi: version, ...database });
    return { directory, files: draft.files.length, bytes: draft.files.reduce((sum, { bytes }) => sum + bytes, 0), damaged };
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

const begin = (parent: string) =>
  Draft.in(parent).catch(({ message }: Error) => {
    throw new Error(`No backup can be made in ${parent} (${message}). Give another directory, or set LUODI_BACKUP_DIR.`);
  });

type Database = Pick<Manifest, 'kind' | 'postgres' | 'schema' | 'walEnd'>;

async function cluster(dataDir: string, draft: Draft): Promise<Database> {
  const place = existsSync(dataDir) ? placeOfCluster(dataDir) : undefined;
  if (!place || !existsSync(place.directory))
    throw new Error(`There is nothing to back up: ${dataDir} holds no database. Set LUODI_DATA_DIR.`);
  const { ownerUrl, stop } = await startEmbedded({ dataDir });
  try {
    return { kind: 'cluster', ...(await schemaOf(ownerUrl)), walEnd: await copyCluster(ownerUrl, place, draft) };
  } finally {
    await stop();
  }
}

async function dump(env: Environment, draft: Draft): Promise<Database> {
  const url = env['DATABASE_BACKUP_URL'] || env['DATABASE_URL']!;
  await dumpDatabase(url, join(draft.place, DUMP));
  await draft.enter(DUMP);
  return { kind: 'dump', ...(await schemaOf(url)), walEnd: '' };
}

/** After the database: whatever file a row of it names is there by now. */
async function copyFiles(dataDir: string, draft: Draft): Promise<string[]> {
  for (const secret of [APP_ROLE_FILE, SECRET_KEY_FILE]) await draft.copy(join(dataDir, secret), secret).catch(unlessGone);
  for (const folder of FOLDERS)
    if (existsSync(join(dataDir, folder))) await draft.copyAll(join(dataDir, folder), folder, (path) => basename(path).startsWith('.'));
  const uploaded = draft.files.filter(({ path }) => FOLDERS.some((folder) => path.startsWith(`${folder}/`)));
  return uploaded.filter(({ path, sha256 }) => basename(path) !== sha256).map(({ path }) => path);
}
