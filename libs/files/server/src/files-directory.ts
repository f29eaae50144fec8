import { dataDirOf, DEMO } from '@luodi/shared/server/postgres';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Begins the name of a file that is still being received. */
export const INCOMING = '.incoming-';
const ABANDONED_MS = 3_600_000;

let folder = 'files';
const path = () => join(dataDirOf(process.env), folder);

/** The sample zone's files lie apart like its rows: what one database does not name is another's. */
export function keepFilesOf(database: string | undefined): void {
  folder = database === DEMO.database ? DEMO.files : 'files';
}

/** Where files lie, by their hash, below the data directory; for the server's own user only. */
export async function filesDirectory(): Promise<string> {
  await mkdir(path(), { recursive: true, mode: 0o700 });
  return path();
}

/** Removes what a server that was killed had begun to receive; younger files may be another server's. */
export async function sweepIncoming(now = Date.now()): Promise<void> {
  const names = await readdir(path()).catch(() => []);
  for (const file of names.filter((name) => name.startsWith(INCOMING)).map((name) => join(path(), name))) {
    const begun = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (now - begun > ABANDONED_MS) await rm(file, { force: true });
  }
}
