import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';

/** What a file holds. */
export interface Content {
  bytes: number;
  sha256: string;
}

const CHUNK = 1_048_576;

/** Copies what the file holds at this moment, for its owner alone; answers what was written. It is safe on disk after `synced`. */
export async function copyHashed(from: string, to: string): Promise<Content> {
  await using source = await open(from, 'r');
  await using target = await open(to, 'wx', 0o600);
  return await read(source, (chunk) => target.writeFile(chunk));
}

export async function contentOf(path: string): Promise<Content> {
  await using source = await open(path, 'r');
  return await read(source, () => undefined);
}

async function read(source: FileHandle, each: (chunk: Buffer) => unknown): Promise<Content> {
  const [hash, chunk] = [createHash('sha256'), Buffer.allocUnsafe(CHUNK)];
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await source.read(chunk, 0, CHUNK);
    if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
    const part = chunk.subarray(0, bytesRead);
    hash.update(part);
    await each(part);
    bytes += bytesRead;
  }
}

/** Has everything written so far on disk. Once for all: a cluster has a thousand files, and asking for each takes a minute. */
export const synced = () => promisify(execFile)('sync');
