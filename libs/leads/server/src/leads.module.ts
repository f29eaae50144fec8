import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssignLead } from './assign-lead';
import { ChangeLead } from './change-lead';
import { JudgeLead } from './judge-lead';
import { Lead } from './lead.entity';
import { LeadListController } from './lead-list.controller';
import { LeadsController } from './leads.controller';
import { LeadsSeed } from './leads.seed';
import { RecordLead } from './record-lead';

@Module({
  imports: [TypeOrmModule.forFeature([Lead])],
  controllers: [LeadListController, LeadsController],
  providers: [AssignLead, ChangeLead, JudgeLead, LeadsSeed, RecordLead],
  exports: [JudgeLead, RecordLead],
})
export class LeadsModule {}
