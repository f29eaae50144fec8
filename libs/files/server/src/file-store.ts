import { problems } from '@luodi/shared/server';
import { mkdir, open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesDirectory } from './files-directory';

const Store = problems({
  'file-lost': {
    status: 404,
    zh: '文件内容不在服务器上，请联系管理员',
    en: 'The content of this file is not on the server; ask the administrator',
  },
});

/** Keeps a received file under the hash of its content, so that the same content is kept once. */
export async function keepFile({ path, sha256 }: { path: string; sha256: string }): Promise<void> {
  const place = await placeOf(sha256);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(path, place);
}

/** @throws file-lost when the disk does not have it */
export async function openKept(sha256: string): Promise<FileHandle> {
  try {
    return await open(await placeOf(sha256), 'r');
  } catch (error) {
    throw (error as { code?: string }).code === 'ENOENT' ? Store('file-lost') : error;
  }
}

/** The whole content, for readers that need it at once; files are at most 20 MB. */
export const readKept = async (sha256: string): Promise<Buffer> => readFile(await placeOf(sha256));

/** Where kept content lies, for readers that open it themselves. */
export const placeOf = async (sha256: string): Promise<string> => join(await filesDirectory(), sha256.slice(0, 2), sha256);
