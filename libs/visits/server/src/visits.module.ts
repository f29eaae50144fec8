import { VisitListController } from './visit-list.controller';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BulkEditVisits } from './bulk-edit-visits';
import { ChangeVisit } from './change-visit';
import { LogVisit } from './log-visit';
import { Visit } from './visit.entity';
import { VisitsController } from './visits.controller';
import { VisitsSeed } from './visits.seed';

@Module({
  imports: [TypeOrmModule.forFeature([Visit])],
  controllers: [VisitListController, VisitsController],
  providers: [BulkEditVisits, ChangeVisit, LogVisit, VisitsSeed],
  exports: [LogVisit],
})
export class VisitsModule {}
