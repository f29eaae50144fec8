import type { AttachmentView } from '@luodi/files/contract';
import { CurrentActor, notFound, Requires, Scope, tx, Unscoped, type Actor } from '@luodi/shared/server';
import { Controller, Get, Header, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewOf } from './attachment-view';
import { Attachment } from './attachment.entity';
import { openKept } from './file-store';
import { saveAs } from './save-as';
import { UploadAttachment } from './upload-attachment';

@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly upload: UploadAttachment,
    private readonly scope: Scope,
  ) {}

  @Post()
  @Requires('files.write')
  @Unscoped()
  add(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @CurrentActor() actor: Actor): Promise<unknown> {
    return this.upload.execute(request, reply, actor);
  }

  @Get(':id')
  @Requires('investors.read')
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<AttachmentView> {
    return viewOf(await visible(id));
  }

  /** Saved, never shown: even what slipped through runs nothing. */
  @Get(':id/content')
  @Requires('investors.read')
  @Unscoped()
  @Header('Content-Security-Policy', 'sandbox')
  @Header('X-Content-Type-Options', 'nosniff')
  @Header('Cache-Control', 'private, no-store')
  async content(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    const { sha256, fileName, mediaType, size } = await this.scope.run(actor, () => visible(id));
    const file = await openKept(sha256);
    return new StreamableFile(file.createReadStream(), { type: mediaType, length: Number(size), disposition: saveAs(fileName) });
  }
}

async function visible(id: string): Promise<Attachment> {
  const attachment = await tx().findOneBy(Attachment, { id });
  if (!attachment) throw notFound();
  return attachment;
}
