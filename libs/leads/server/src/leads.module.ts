import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeLead } from './change-lead';
import { Lead } from './lead.entity';
import { LeadsController } from './leads.controller';
import { LeadsSeed } from './leads.seed';

@Module({
  imports: [TypeOrmModule.forFeature([Lead])],
  controllers: [LeadsController],
  providers: [ChangeLead, LeadsSeed],
  exports: [ChangeLead],
})
export class LeadsModule {}
