import type { Permission } from './permissions';

/** Kinds of records whose changes are told to open pages, and what it takes to hear of them. */
export const LIVE_NEEDS = {
  investor: 'investors.read',
  contact: 'investors.read',
  lead: 'leads.read',
  project: 'projects.read',
  target: 'targets.read',
  visit: 'visits.read',
} as const satisfies Record<string, Permission>;

export type LiveKind = keyof typeof LIVE_NEEDS;
export const LIVE_KINDS = Object.keys(LIVE_NEEDS) as LiveKind[];

/** A record in the reader's scope has changed; without `id`, several of the kind. `own`: by the reader. Never what it holds. */
export interface LiveChange {
  kind: LiveKind;
  id?: string;
  own: boolean;
}

/** The event of GET /events; its data is a list of `LiveChange`. */
export const LIVE_EVENT = 'changed';
/** The event by which the stream shows that it is alive, every so many milliseconds: shorter than any proxy's patience. */
export const LIVE_BEAT = 'beat';
export const LIVE_BEAT_MS = 25_000;
