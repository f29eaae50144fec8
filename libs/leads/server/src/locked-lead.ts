import { BegunTooEarly, instant, notFound, problems, tx } from '@luodi/shared/server';
import { IsNull } from 'typeorm';
import { Lead } from './lead.entity';

const State = problems({
  'lead-converted': { status: 409, zh: '线索已转为项目，请在项目里继续', en: 'The lead has become a project; go on there' },
});

/**
 * A lead to change, locked until the transaction ends. Whoever began earlier and got the lock later begins again: what they write into the
 * pipeline must come after what they have read. @throws not-found; lead-converted, since from then on its project is what changes
 */
export async function lockedLead(id: string): Promise<Lead> {
  const lead = await tx().findOne(Lead, { where: { id, deletedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
  if (!lead) throw notFound();
  if (lead.updatedAt > instant()) throw new BegunTooEarly();
  if (lead.state === 'converted') throw State('lead-converted');
  return lead;
}
