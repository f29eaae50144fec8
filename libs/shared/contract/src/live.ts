import type { Permission } from './permissions';

/** Kinds of records whose changes are told to open pages, and what it takes to hear of them. */
export const LIVE_NEEDS = {
  investor: 'investors.read',
  contact: 'investors.read',
  lead: 'leads.read',
  project: 'projects.read',
  visit: 'visits.read',
} as const satisfies Record<string, Permission>;

export type LiveKind = keyof typeof LIVE_NEEDS;
export const LIVE_KINDS = Object.keys(LIVE_NEEDS) as LiveKind[];

/** The event of GET /events; its data is the list of kinds of which something in the reader's scope has changed. Never which record. */
export const LIVE_EVENT = 'changed';
