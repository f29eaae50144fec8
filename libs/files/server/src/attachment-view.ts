import type { AttachmentView } from '@luodi/files/contract';
import type { Attachment } from './attachment.entity';

export const viewOf = ({ id, fileName, mediaType, size, sha256, createdAt }: Attachment): AttachmentView => {
  return { id, fileName, mediaType, size: Number(size), sha256, createdAt: createdAt.toISOString() };
};
