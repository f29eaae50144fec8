import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { queryOf, type PageParams } from '@luodi/shared/client';
import type { UpdateVisitDto, VisitView } from '@luodi/visits/contract';
import type { TodayStep, TodayView } from '@luodi/workbench/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class TodayApi {
  private readonly http = inject(HttpClient);

  of(params: () => PageParams) {
    return httpResource<TodayView>(() => ({ url: '/api/today', params: queryOf(params()) }));
  }

  /** Marks a next step as done, or as not done after all. Answers the visit as it is then. */
  tick({ visitId, version }: Pick<TodayStep, 'visitId' | 'version'>, nextActionDone: boolean): Promise<VisitView> {
    const change: UpdateVisitDto = { nextActionDone };
    return firstValueFrom(this.http.patch<VisitView>(`/api/visits/${visitId}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
