import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Lies in a data directory from the first to the last moment of a restore: while it is there, nothing beside it counts. */
export const UNFINISHED_RESTORE = 'restore-unfinished';

export function refuseUnfinishedRestore(dataDir: string): void {
  if (!existsSync(join(dataDir, UNFINISHED_RESTORE))) return;
  throw new Error(`A restore into ${dataDir} did not come to its end. Run it again: npm run luodi -- restore <directory>`);
}
