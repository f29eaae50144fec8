import type { Environment } from '@luodi/shared/server/postgres';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { backupDirOf } from '../backup/back-up';
import { UNFINISHED } from '../backup/draft';
import { readManifest } from '../backup/manifest';
import { type Finding, look, ok } from './finding';

const DAY_MS = 86_400_000;
const OLDEST_DAYS = 2;

/** The newest backup in the directory that backups go to by themselves; others elsewhere are not known. */
export async function backups(env: Environment): Promise<Finding> {
  const directory = backupDirOf(env);
  const names = (await readdir(directory).catch(() => [])).filter((name) => name.startsWith('luodi-') && !name.endsWith(UNFINISHED));
  const made = await Promise.all(names.map((name) => readManifest(join(directory, name)).catch(() => undefined)));
  const times = made.flatMap((manifest) => (manifest ? [Date.parse(manifest.madeAt)] : []));
  return ageOf(directory, times, Date.now());
}

/** `times` and `now` in milliseconds. */
export function ageOf(directory: string, times: readonly number[], now: number): Finding {
  const todo = 'npm run luodi -- backup, every day (docs/operate.md has a timer for it), or set LUODI_BACKUP_DIR to where they are';
  if (times.length === 0) return look('backups', `none in ${directory}`, todo);
  const days = Math.floor((now - Math.max(...times)) / DAY_MS);
  const state = `${times.length} in ${directory}, age of the newest in days: ${days}`;
  return days >= OLDEST_DAYS ? look('backups', state, todo) : ok('backups', state);
}
