import { actorInScope, audit, instant, tx } from '@luodi/shared/server';
import { v7 as uuid } from 'uuid';
import { Attachment } from './attachment.entity';
import { safeFileName, type MediaType } from './media-type';
import type { ReceivedFile } from './receive-file';

/** Enters a kept file as an attachment of nobody's record yet, in the unit of who brought it. */
export async function recordAttachment(
  { fileName, size, sha256 }: Pick<ReceivedFile, 'fileName' | 'size' | 'sha256'>,
  mediaType: MediaType,
): Promise<Attachment> {
  const { id: uploadedBy, orgUnitId } = actorInScope();
  const attachment = tx().create(Attachment, {
    ...{ id: uuid(), orgUnitId, fileName: safeFileName(fileName, mediaType), mediaType, size: String(size), sha256 },
    ...{ subjectType: null, subjectId: null, uploadedBy, createdAt: instant() },
  });
  await tx().insert(Attachment, attachment);
  const after = { fileName: attachment.fileName, mediaType, size, sha256 };
  await audit({ action: 'attachment.add', subjectType: 'attachment', subjectId: attachment.id, orgUnitId, after });
  return attachment;
}
