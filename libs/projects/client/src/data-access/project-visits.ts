import { httpResource } from '@angular/common/http';
import type { IsoDate, Page, PartialDay } from '@luodi/shared/contract';

/** What a project page shows of a visit, as `GET /api/visits` sends it. Visits lie downstream of projects, so their contract is not read. */
export interface ProjectVisit {
  id: string;
  direction: string;
  visitedOn: PartialDay;
  investorName: string | null;
  summary: string;
  isTopLeader: boolean;
  hosts: { name: string }[];
  nextAction: string | null;
  nextActionOwnerName: string | null;
  nextActionDueOn: IsoDate | null;
  nextActionDoneOn: IsoDate | null;
  attachments: { id: string; fileName: string }[];
  loggedByName: string;
}

const NONE: Page<ProjectVisit> = { items: [], nextCursor: null, total: 0 };
const SHOWN = 20;

export function projectVisits(projectId: () => string | undefined) {
  return httpResource<Page<ProjectVisit>>(
    () => (projectId() ? { url: '/api/visits', params: { projectId: projectId()!, limit: SHOWN } } : undefined),
    { defaultValue: NONE },
  );
}
