import { Service } from '@angular/core';
import { pageList, type PageList, type PageParams } from '@luodi/shared/client';

/** What the page of a company reads of its projects; they are recorded further on, so only these lines are known here. */
export interface DealLine {
  id: string;
  name: string;
  industryCode: string;
  stage: string;
  totalInvestment: number | null;
  currency: string;
  unitName: string;
}

/** What it reads of its visits. */
export interface VisitLine {
  id: string;
  direction: string;
  visitedOn: string;
  summary: string;
  isTopLeader: boolean;
  loggedByName: string;
  nextAction: string | null;
  nextActionOwnerName: string | null;
  nextActionDueOn: string | null;
  nextActionDone: boolean;
  attachments: { id: string; fileName: string }[];
}

const SHOWN = 20;

/** The projects and visits of a company. */
@Service()
export class DealingsApi {
  projects(investorId: () => string | undefined, lens: () => PageParams): PageList<DealLine> {
    return this.of<DealLine>('/api/projects', investorId, lens);
  }

  visits(investorId: () => string | undefined): PageList<VisitLine> {
    return this.of<VisitLine>('/api/visits', investorId, () => ({}));
  }

  private of<T>(url: string, investorId: () => string | undefined, more: () => PageParams): PageList<T> {
    return pageList<T>(() => (investorId() ? { url, params: { investorId: investorId(), limit: SHOWN, ...more() } } : undefined));
  }
}
