import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { pageList, type PageList, type PageParams } from '@luodi/shared/client';
import type { Listed } from '@luodi/shared/contract';
import type { LogVisitDto, UpdateVisitDto, VisitView } from '@luodi/visits/contract';
import { firstValueFrom, timeout } from 'rxjs';

const PAGE = 50;
/** A try longer than this counts as no answer: the visit waits on the device instead of the person. */
const LONGEST_MS = 20_000;

@Service()
export class VisitsApi {
  private readonly http = inject(HttpClient);

  list(params: () => PageParams): PageList<Listed<VisitView>> {
    return pageList<Listed<VisitView>>(() => ({ url: '/api/visits', params: { limit: PAGE, ...params() } }));
  }

  one(id: () => string | undefined): HttpResourceRef<VisitView | undefined> {
    return httpResource<VisitView>(() => (id() ? `/api/visits/${id()}` : undefined));
  }

  /** With the same key as often as needed: it is logged once. */
  log(visit: LogVisitDto, key: string): Promise<VisitView> {
    const request = this.http.post<VisitView>('/api/visits', visit, { headers: { 'Idempotency-Key': key } });
    return firstValueFrom(request.pipe(timeout(LONGEST_MS)));
  }

  update({ id, version }: VisitView, change: UpdateVisitDto): Promise<VisitView> {
    return firstValueFrom(this.http.patch<VisitView>(`/api/visits/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
