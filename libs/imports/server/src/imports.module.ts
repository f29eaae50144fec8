import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnotatedLedgerController } from './annotated-ledger.controller';
import { ChangeImport } from './change-import';
import { CommitImport } from './commit-import';
import { ImportChangesController } from './import-changes.controller';
import { ImportJobs } from './import-jobs';
import { ImportSteps } from './import-steps';
import { Import } from './import.entity';
import { ImportsController } from './imports.controller';
import { RequestImport } from './request-import';
import { RevertImport } from './revert-import';
import { ReviewImport } from './review-import';

@Module({
  imports: [TypeOrmModule.forFeature([Import])],
  controllers: [AnnotatedLedgerController, ImportChangesController, ImportsController],
  providers: [ChangeImport, CommitImport, ImportJobs, ImportSteps, RequestImport, RevertImport, ReviewImport],
})
export class ImportsModule {}
