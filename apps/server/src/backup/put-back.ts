import { type ClusterPlace, handOver, placeOfCluster } from '@luodi/shared/server/postgres';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CLUSTER, OWNER_PASSWORD } from './copy-cluster';
import { DUMP } from './dump-database';
import { copyHashed, synced } from './hashed-copy';
import { ANOTHER, type Manifest } from './manifest';

/** Copies every file of a backup to where this machine keeps it, belonging to whom PostgreSQL runs as where it is PostgreSQL's. */
export async function putBack(backup: string, { directories, files, kind }: Manifest, dataDir: string): Promise<void> {
  const placeOf =
    kind === 'cluster' ? placesBeside(placeOfCluster(dataDir), dataDir) : (path: string) => ({ at: join(dataDir, path), identity: {} });
  for (const { at, identity } of directories.map(placeOf)) {
    await mkdir(at, { recursive: true, mode: 0o700 });
    handOver(at, identity);
  }
  for (const { path, sha256 } of files.filter((file) => file.path !== DUMP)) {
    const { at, identity } = placeOf(path);
    const copied = await copyHashed(join(backup, path), at);
    if (copied.sha256 !== sha256) throw new Error(`The backup changes while it is read: ${path}. ${ANOTHER}`);
    handOver(at, identity);
  }
  await synced();
}

/** The cluster may lie elsewhere than below the data directory, and belong to somebody else. */
const placesBeside =
  ({ home, identity }: ClusterPlace, dataDir: string) =>
  (path: string) => {
    const ofCluster = path === OWNER_PASSWORD || `${path}/`.startsWith(`${CLUSTER}/`);
    return ofCluster ? { at: join(home, path.slice('postgres/'.length)), identity } : { at: join(dataDir, path), identity: {} };
  };

/** @throws when the data directory is empty, but its cluster, which lies elsewhere, is there */
export async function refuseCluster(dataDir: string): Promise<void> {
  const { directory } = placeOfCluster(dataDir);
  if (!existsSync(directory)) return;
  await rm(join(dataDir, 'postgres'), { recursive: true, force: true });
  throw new Error(`${directory} already holds the database of ${dataDir}. Move it away, or set LUODI_DATA_DIR to a new directory.`);
}

export async function clearCluster(dataDir: string): Promise<void> {
  const { directory, secret } = placeOfCluster(dataDir);
  await rm(directory, { recursive: true, force: true });
  await rm(secret, { force: true });
}
