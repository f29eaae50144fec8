import { pressingLeads } from '@luodi/leads/server';
import type { Few, WaitingLead } from '@luodi/workbench/contract';
import { isOwn, type Reader } from './reader';

const MOST = 6;

/** Open leads by what is due first: an officer's own, or all in scope. */
export async function waitingLeads(reader: Reader): Promise<Few<WaitingLead>> {
  const { actor, day, industry } = reader;
  const leads = await pressingLeads({ industry, ...(isOwn(reader) && { officerId: actor.id }) }, day);
  return { total: leads.length, items: leads.slice(0, MOST) };
}
