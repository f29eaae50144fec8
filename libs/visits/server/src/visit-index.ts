import { indexNew, tx, unindex } from '@luodi/shared/server';
import type { Visit } from './visit.entity';

type Subject = Pick<Visit, 'id'> & Partial<Pick<Visit, 'investorId' | 'projectId' | 'leadId'>>;
type Findable = Subject & Pick<Visit, 'orgUnitId' | 'topic' | 'guests'>;

const NAMES = `SELECT i.full_name AS investor, p.name AS project, l.title AS lead
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS visit (investor_id, project_id, lead_id, n)
  LEFT JOIN investors i ON i.id = visit.investor_id LEFT JOIN projects p ON p.id = visit.project_id LEFT JOIN leads l ON l.id = visit.lead_id ORDER BY n`;

type Names = Record<'investor' | 'project' | 'lead', string | null>;

/** What visits are about, in their order. */
const namesOf = (visits: readonly Subject[]): Promise<Names[]> =>
  tx().query<Names[]>(NAMES, [
    visits.map(({ investorId }) => investorId),
    visits.map(({ projectId }) => projectId),
    visits.map(({ leadId }) => leadId),
  ]);

/** What a visit is called where many are spoken of: with whom or about what, and the day. */
export async function visitName(visit: Visit): Promise<string> {
  const [names] = await namesOf([visit]);
  const { investor, project, lead } = names!;
  const day = visit.visitedPrecision === 'month' ? visit.visitedOn.slice(0, 7) : visit.visitedOn;
  return [investor ?? project ?? lead, day].filter(Boolean).join(' · ');
}

/** A visit is found by whom and what it was about, its topic and its guests. */
export async function indexVisit(visit: Findable): Promise<void> {
  await unindex('visit', visit.id);
  await indexNewVisits([visit]);
}

export async function indexNewVisits(visits: readonly Findable[]): Promise<void> {
  const names = await namesOf(visits);
  const named = visits.map((visit, at) => {
    const { investor, project, lead } = names[at]!;
    return { record: visit, names: [investor, project, lead, visit.topic, ...visit.guests.map(({ name }) => name)] };
  });
  await indexNew('visit', named);
}
