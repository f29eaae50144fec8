export { ChangeLead } from './change-lead';
export { changeConvertedLead, recordConvertedLead, removeConvertedLead, type ConvertedLead } from './converted-lead';
export { Lead } from './lead.entity';
export { LeadsSeed } from './leads.seed';
export { LeadsModule } from './leads.module';
