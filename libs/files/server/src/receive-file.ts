import type { Multipart } from '@fastify/multipart';
import { DomainError, problems } from '@luodi/shared/server';
import type { FastifyRequest } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { filesDirectory, INCOMING } from './files-directory';

const Upload = problems({
  'file-missing': { status: 422, zh: '请选择一个文件', en: 'Choose a file' },
  'file-too-large': {
    status: 413,
    zh: '文件超过 {limit} MB，请压缩后再上传',
    en: 'The file is larger than {limit} MB; please make it smaller',
  },
  'upload-malformed': { status: 400, zh: '上传的内容不完整或无法读懂', en: 'The upload is incomplete or cannot be read' },
  'field-unknown': { status: 422, zh: '没有这个字段', en: 'There is no such field' },
  'field-repeated': { status: 422, zh: '一次只能上传一个文件', en: 'One file at a time' },
  'disk-full': { status: 507, zh: '服务器磁盘已满，没有保存', en: 'The disk of the server is full; nothing was saved' },
});

/** A file on our disk that nobody keeps yet: `discard` it, or have the store `keep` it. */
export interface ReceivedFile {
  path: string;
  /** As the sender called it; not safe to use. */
  fileName: string;
  /** Bytes. */
  size: number;
  sha256: string;
  /** The text fields sent with it, of those that were allowed. */
  fields: Record<string, string>;
}

const MEGABYTE = 1_048_576;
const AROUND_THE_FILE = 65_536;

/**
 * Streams the `file` part of a multipart request to disk, hashing on the way; call it outside a transaction.
 * @throws file-too-large 413, file-missing 422, field-unknown 422 (a part that is neither `file` nor in `allowed`), upload-malformed 400
 */
export async function receiveFile(request: FastifyRequest, maxBytes: number, allowed: readonly string[] = []): Promise<ReceivedFile> {
  const tooLarge = Upload('file-too-large', { limit: Math.floor(maxBytes / MEGABYTE) }, { field: 'file' });
  if (!request.isMultipart?.()) throw Upload('file-missing', {}, { field: 'file' });
  if (Number(request.headers['content-length']) > maxBytes + AROUND_THE_FILE) throw tooLarge;
  const path = join(await filesDirectory(), INCOMING + randomUUID());
  try {
    const received = await readParts(request, { path, maxBytes, allowed });
    if (received.size > maxBytes) throw tooLarge;
    return received;
  } catch (error) {
    await discard({ path });
    throw understood(error);
  }
}

export const discard = ({ path }: Pick<ReceivedFile, 'path'>) => rm(path, { force: true });

interface Wanted {
  path: string;
  maxBytes: number;
  allowed: readonly string[];
}

async function readParts(request: FastifyRequest, wanted: Wanted): Promise<ReceivedFile> {
  const limits = { fileSize: wanted.maxBytes + 1, files: 2, fields: 10, fieldSize: 1_000, fieldNameSize: 100, headerPairs: 50 };
  const fields: Record<string, string> = {};
  let file: Omit<ReceivedFile, 'fields'> | null = null;
  for await (const part of request.parts({ limits, throwFileSizeLimit: false } as Parameters<typeof request.parts>[0])) {
    refusePart(part, wanted, file !== null);
    if (part.type === 'file') file = { fileName: part.filename ?? '', ...(await toDisk(part.file, wanted.path)), path: wanted.path };
    else fields[part.fieldname] = String(part.value);
  }
  if (!file) throw Upload('file-missing', {}, { field: 'file' });
  return { ...file, fields };
}

function refusePart(part: Multipart, { allowed }: Wanted, again: boolean) {
  const known = part.type === 'file' ? part.fieldname === 'file' : allowed.includes(part.fieldname);
  if (known && !(again && part.type === 'file')) return;
  if (part.type === 'file') part.file.resume();
  throw Upload(known ? 'field-repeated' : 'field-unknown', {}, { field: part.fieldname });
}

async function toDisk(stream: NodeJS.ReadableStream, path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new PassThrough();
  meter.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    size += chunk.length;
  });
  await pipeline(stream, meter, createWriteStream(path, { flush: true, mode: 0o600 }));
  return { size, sha256: hash.digest('hex') };
}

/** The multipart parser throws bare errors at what it cannot read, and a sender may hang up: neither is a fault of ours. */
function understood(error: unknown): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (error instanceof DomainError || statusCode === 413) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return Upload('disk-full');
  const ours = code !== 'ECONNRESET' && /^E[A-Z]+$/.test(code ?? '');
  return ours ? error : Upload('upload-malformed');
}
