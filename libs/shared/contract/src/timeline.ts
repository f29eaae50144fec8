/** GET /projects/:id/timeline and /leads/:id/timeline: what happened to a record, newest first. */
export interface TimelineEntry {
  at: string;
  kind: 'move' | 'visit' | 'change' | 'file' | 'next';
  personName: string | null;
  title: string;
  changes?: { field: string; before: unknown; after: unknown }[];
  refId: string;
}
