import { dataDirOf } from '@luodi/shared/server/postgres';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files lie, by their hash, below the data directory; for the server's own user only. */
export async function filesDirectory(): Promise<string> {
  const directory = join(dataDirOf(process.env), 'files');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return directory;
}
