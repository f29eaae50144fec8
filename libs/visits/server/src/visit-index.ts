import { indexName, tx } from '@luodi/shared/server';
import type { Visit } from './visit.entity';

const NAMES = `SELECT (SELECT full_name FROM investors WHERE id = $1) AS investor, (SELECT name FROM projects WHERE id = $2) AS project,
  (SELECT title FROM leads WHERE id = $3) AS lead`;

/** A visit is found by whom and what it was about, its topic and its guests. */
export async function indexVisit(visit: Visit): Promise<void> {
  const [names] = await tx().query<Record<'investor' | 'project' | 'lead', string | null>[]>(NAMES, [
    visit.investorId,
    visit.projectId,
    visit.leadId,
  ]);
  await indexName('visit', visit, [names?.investor, names?.project, names?.lead, visit.topic, ...visit.guests.map(({ name }) => name)]);
}
