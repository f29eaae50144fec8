import { fingerprintOf, Idempotency, MAX_FILE_BYTES, problems, Scope, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { viewOf } from './attachment-view';
import { keepFile } from './file-store';
import { mediaTypeOf } from './media-type';
import { discard, receiveFile } from './receive-file';
import { recordAttachment } from './record-attachment';

const Upload = problems({
  'file-kind-refused': {
    status: 415,
    zh: '不能上传这种文件。可以上传：PDF、图片（PNG、JPEG、WebP、HEIC）、Excel、Word、TXT、CSV',
    en: 'This kind of file is not taken. These are: PDF, pictures (PNG, JPEG, WebP, HEIC), Excel, Word, TXT, CSV',
  },
});

/** Streams and hashes first; the transaction begins when the file is on disk, and holds the key of the repeated request. */
@Injectable()
export class UploadAttachment {
  constructor(private readonly scope: Scope) {}

  async execute(request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<unknown> {
    const file = await receiveFile(request, MAX_FILE_BYTES);
    try {
      const type = mediaTypeOf(await readFile(file.path), file.fileName);
      if (!type) throw Upload('file-kind-refused', {}, { field: 'file' });
      const once = new Idempotency(request.headers['idempotency-key'], fingerprintOf(request, `${file.sha256} ${file.fileName}`));
      await keepFile(file);
      return await this.scope.run(actor, () => once.run(reply, async () => viewOf(await recordAttachment(file, type))));
    } finally {
      await discard(file);
    }
  }
}
