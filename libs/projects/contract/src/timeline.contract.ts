/** GET /projects/:id/timeline: newest first. */
export interface TimelineEntry {
  at: string;
  kind: 'move' | 'visit' | 'change' | 'file' | 'next';
  personName: string | null;
  title: string;
  changes?: { field: string; before: unknown; after: unknown }[];
  refId: string;
}
