import type { VisitLine } from '../data-access/dealings-api';

export interface DealingFile {
  id: string;
  fileName: string;
  visitId: string;
  visitedOn: string;
}

/** The files of a company are those of its visits, in their order. */
export function filesOf(visits: readonly VisitLine[]): DealingFile[] {
  return visits.flatMap(({ id: visitId, visitedOn, attachments }) => attachments.map((file) => ({ ...file, visitId, visitedOn })));
}
