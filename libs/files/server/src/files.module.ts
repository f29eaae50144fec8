import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Attachment } from './attachment.entity';
import { AttachmentsController } from './attachments.controller';
import { sweepIncoming } from './files-directory';
import { UploadAttachment } from './upload-attachment';

@Module({
  imports: [TypeOrmModule.forFeature([Attachment])],
  controllers: [AttachmentsController],
  providers: [UploadAttachment],
})
export class FilesModule implements OnModuleInit {
  onModuleInit() {
    return sweepIncoming();
  }
}
