import { connected, type ClusterPlace } from '@luodi/shared/server/postgres';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Draft } from './draft';
import { beginsAt, positionOf, segmentsOf, type WalSpan } from './wal';

/** Below the backup; on a restored machine the cluster may lie elsewhere. */
export const CLUSTER = 'postgres/cluster';
export const OWNER_PASSWORD = 'postgres/owner-password';

const CONTROL = `${CLUSTER}/global/pg_control`;
/** What PostgreSQL makes anew at its start; pg_wal is taken afterwards, as far as it is needed. */
const EMPTIED = ['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal'];
const LEFT = /\/(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|current_logfiles|pg_internal\.init.*|pgsql_tmp.*)$/;
const isLeft = (path: string) => path === CONTROL || LEFT.test(path) || EMPTIED.some((name) => path.startsWith(`${CLUSTER}/${name}/`));

/**
 * Copies the files of a cluster that may be at work, between pg_backup_start and pg_backup_stop, and then the log written meanwhile,
 * which a slot keeps PostgreSQL from recycling. The log makes the files, each of another moment, the state at its end; without all of it
 * they are worth nothing. Answers where it ends.
 * @throws when a piece of the log is missing
 */
export async function copyCluster(ownerUrl: string, { directory, secret }: ClusterPlace, draft: Draft): Promise<string> {
  return connected(ownerUrl, async (db) => {
    await db.query(`SELECT pg_create_physical_replication_slot('luodi_backup_' || pg_backend_pid(), true, true)`);
    const start = await ask<{ lsn: string; file: string; segment: string }>(
      db,
      `SELECT lsn, pg_walfile_name(lsn) AS file, (SELECT setting FROM pg_settings WHERE name = 'wal_segment_size') AS segment
         FROM pg_backup_start('luodi', true) AS lsn`,
    );
    await draft.copyAll(directory, CLUSTER, isLeft);
    for (const path of ['pg_wal/archive_status', 'pg_wal/summaries']) await draft.directory(`${CLUSTER}/${path}`);
    await draft.write(CONTROL, await settled(join(directory, 'global/pg_control')));
    await draft.copy(secret, OWNER_PASSWORD);
    const stop = await ask<{ lsn: string; label: string; spaces: string }>(
      db,
      `SELECT lsn, labelfile AS label, spcmapfile AS spaces FROM pg_backup_stop(wait_for_archive => false)`,
    );
    if (stop.spaces.trim()) throw new Error('The cluster has tablespaces outside its directory, which a backup does not hold.');
    await draft.write(`${CLUSTER}/backup_label`, stop.label);
    const timeline = Number.parseInt(start.file.slice(0, 8), 16);
    await copyWal(join(directory, 'pg_wal'), draft, {
      ...{ timeline, start: positionOf(start.lsn), stop: positionOf(stop.lsn), segment: BigInt(start.segment) },
    });
    return stop.lsn;
  });
}

/** The log of the span, every byte of it. */
export async function copyWal(directory: string, draft: Draft, span: WalSpan): Promise<void> {
  for (const { name, begins } of segmentsOf(span)) {
    const path = `${CLUSTER}/pg_wal/${name}`;
    const whole = await draft.copy(join(directory, name), path).then(
      async ({ bytes }) => BigInt(bytes) === span.segment && beginsAt(await firstPage(join(draft.place, path)), span, begins),
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? false : Promise.reject(error)),
    );
    if (!whole) throw new Error(`PostgreSQL has already recycled ${name}, which the backup needs. Nothing was backed up; run it again.`);
  }
}

async function firstPage(path: string): Promise<Buffer> {
  await using file = await open(path, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(24), 0, 24, 0);
  return buffer.subarray(0, bytesRead);
}

/** The control file is rewritten in place now and then; two readings that agree were not taken in the midst of that. */
async function settled(path: string): Promise<Buffer> {
  for (let last = await readFile(path); ;) {
    const next = await readFile(path);
    if (next.equals(last)) return next;
    last = next;
  }
}

async function ask<T extends object>(db: Client, sql: string): Promise<T> {
  return (await db.query<T>(sql)).rows[0]!;
}
