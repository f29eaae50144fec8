import { indexName, tx } from '@luodi/shared/server';
import type { Visit } from './visit.entity';

const NAMES = `SELECT (SELECT full_name FROM investors WHERE id = $1) AS investor, (SELECT name FROM projects WHERE id = $2) AS project,
  (SELECT title FROM leads WHERE id = $3) AS lead`;

type Names = Record<'investor' | 'project' | 'lead', string | null>;
const namesOf = async ({ investorId, projectId, leadId }: Visit): Promise<Names> =>
  (await tx().query<[Names]>(NAMES, [investorId, projectId, leadId]))[0];

/** What a visit is called where many are spoken of: with whom or about what, and the day. */
export async function visitName(visit: Visit): Promise<string> {
  const { investor, project, lead } = await namesOf(visit);
  const day = visit.visitedPrecision === 'month' ? visit.visitedOn.slice(0, 7) : visit.visitedOn;
  return [investor ?? project ?? lead, day].filter(Boolean).join(' · ');
}

/** A visit is found by whom and what it was about, its topic and its guests. */
export async function indexVisit(visit: Visit): Promise<void> {
  const { investor, project, lead } = await namesOf(visit);
  await indexName('visit', visit, [investor, project, lead, visit.topic, ...visit.guests.map(({ name }) => name)]);
}
