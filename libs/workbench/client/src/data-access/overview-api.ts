import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { Overview } from '@luodi/reports/contract';
import { queryOf, type PageParams } from '@luodi/shared/client';

@Service()
export class OverviewApi {
  /** Everything of the leader's page in one answer, through the lens and as of the day. */
  at(params: () => PageParams) {
    return httpResource<Overview>(() => ({ url: '/api/overview', params: queryOf(params()) }));
  }
}
