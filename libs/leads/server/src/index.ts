export { ChangeLead } from './change-lead';
export { Lead } from './lead.entity';
export { LeadsSeed } from './leads.seed';
export { LeadsModule } from './leads.module';
