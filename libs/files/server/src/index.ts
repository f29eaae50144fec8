export { attachmentsOf, claimAttachments, type AttachmentSubject } from './claim-attachments';
export { Attachment } from './attachment.entity';
export { seedDocument } from './files.seed';
export { FilesModule } from './files.module';
export { keepFile, openKept, placeOf, readKept } from './file-store';
export { discard, receiveFile, type ReceivedFile } from './receive-file';
export { saveAs } from './save-as';
