export { Lead } from './lead.entity';
export { LeadsModule } from './leads.module';
