export { closeConverted, refuseClosed } from './close-converted';
export { changeConvertedLead, recordConvertedLeads, removeConvertedLead, type ConvertedLead } from './converted-lead';
export { JudgeLead } from './judge-lead';
export { Lead } from './lead.entity';
export { LeadsSeed, type SeededLead } from './leads.seed';
export { LeadsModule } from './leads.module';
export { lockedLead } from './locked-lead';
export { pressingLeads, type PressingLead } from './pressing-leads.query';
export { RecordLead } from './record-lead';
