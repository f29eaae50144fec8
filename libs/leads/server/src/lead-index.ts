import { indexName, tx } from '@luodi/shared/server';
import type { Lead } from './lead.entity';

/** A lead is found by its title and its investor. */
export async function indexLead(lead: Pick<Lead, 'id' | 'orgUnitId' | 'title' | 'investorId'>): Promise<void> {
  const [investor] = await tx().query<{ name: string }[]>('SELECT full_name AS name FROM investors WHERE id = $1', [lead.investorId]);
  await indexName('lead', { record: lead, names: [lead.title, investor?.name] });
}
