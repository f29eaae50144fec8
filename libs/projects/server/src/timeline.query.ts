import { recordTimeline } from '@luodi/audit/server';
import type { TimelineEntry } from '@luodi/shared/contract';
import { notFound, tx } from '@luodi/shared/server';

const SEEN = `SELECT p.id, l.id AS lead FROM projects p LEFT JOIN leads l ON l.project_id = p.id AND l.deleted_at IS NULL WHERE p.id = $1 AND p.deleted_at IS NULL ORDER BY l.first_report_on, l.id LIMIT 1`;

/** What happened to a project, and to the lead that it was. @throws not-found */
export class TimelineQuery {
  async run(id: string): Promise<TimelineEntry[]> {
    const [seen] = await tx().query<{ id: string; lead: string | null }[]>(SEEN, [id]);
    if (!seen) throw notFound();
    return recordTimeline({ type: 'project', ...seen });
  }
}
