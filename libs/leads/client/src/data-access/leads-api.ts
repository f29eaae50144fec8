import { Service } from '@angular/core';
import type { LeadView } from '@luodi/leads/contract';
import { pageList, type PageParams } from '@luodi/shared/client';

@Service()
export class LeadsApi {
  /** Latest reported first. */
  list(params: () => PageParams) {
    return pageList<LeadView>(() => ({ url: '/api/leads', params: params() }));
  }
}
