/** POST /attachments (multipart `file`): a file of at most 20 MB. It belongs to the unit of whoever sends it until a record takes it. */
export interface AttachmentView {
  id: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
  createdAt: string;
}
