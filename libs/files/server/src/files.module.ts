import { repeat } from '@luodi/shared/server';
import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Attachment } from './attachment.entity';
import { AttachmentsController } from './attachments.controller';
import { keepFilesOf, sweepIncoming } from './files-directory';
import { SweepFiles } from './sweep-files';
import { UploadAttachment } from './upload-attachment';

/** Not at the start: an old database looked at for a moment must not cost the files of a newer one. */
const SWEEP_EVERY_MS = 3_600_000;

@Module({
  imports: [TypeOrmModule.forFeature([Attachment])],
  controllers: [AttachmentsController],
  providers: [SweepFiles, UploadAttachment],
})
export class FilesModule implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private stop?: () => Promise<void>;

  constructor(
    private readonly sweep: SweepFiles,
    db: DataSource,
  ) {
    keepFilesOf(db.driver.database);
  }

  onModuleInit() {
    return sweepIncoming();
  }

  onApplicationBootstrap() {
    this.stop = repeat(SWEEP_EVERY_MS, () => this.sweep.execute());
  }

  beforeApplicationShutdown() {
    return this.stop?.();
  }
}
