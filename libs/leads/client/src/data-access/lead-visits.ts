import { httpResource } from '@angular/common/http';
import type { IsoDate, Page, PartialDay } from '@luodi/shared/contract';

/** What a lead's page shows of a visit, as `GET /api/visits` sends it. Visits lie downstream of leads, so their contract is not read. */
export interface LeadVisit {
  id: string;
  visitedOn: PartialDay;
  summary: string;
  loggedByName: string;
  nextAction: string | null;
  nextActionOwnerName: string | null;
  nextActionDueOn: IsoDate | null;
  attachments: { id: string; fileName: string }[];
}

const NONE: Page<LeadVisit> = { items: [], nextCursor: null, total: 0 };
const SHOWN = 20;

export function leadVisits(leadId: () => string | undefined) {
  return httpResource<Page<LeadVisit>>(() => (leadId() ? { url: '/api/visits', params: { leadId: leadId()!, limit: SHOWN } } : undefined), {
    defaultValue: NONE,
  });
}
