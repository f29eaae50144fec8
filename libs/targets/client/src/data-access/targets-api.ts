import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PersonView } from '@luodi/identity/contract';
import { pageList, type PageList, type PageParams } from '@luodi/shared/client';
import type { CreateTargetDto, KnownCompany, TargetView, UpdateTargetDto } from '@luodi/targets/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class TargetsApi {
  private readonly http = inject(HttpClient);

  /** The next touch that comes first, first. */
  list(params: () => PageParams): PageList<TargetView> {
    return pageList<TargetView>(() => ({ url: '/api/targets', params: params() }));
  }

  one(id: () => string | undefined): HttpResourceRef<TargetView | undefined> {
    return httpResource<TargetView>(() => (id() ? `/api/targets/${id()}` : undefined));
  }

  people(): HttpResourceRef<PersonView[]> {
    return httpResource<PersonView[]>(() => '/api/people', { defaultValue: [] });
  }

  known(name: string): Promise<KnownCompany> {
    return firstValueFrom(this.http.get<KnownCompany>('/api/targets/known', { params: { name } }));
  }

  create(target: CreateTargetDto): Promise<TargetView> {
    return firstValueFrom(this.http.post<TargetView>('/api/targets', target));
  }

  update({ id, version }: Pick<TargetView, 'id' | 'version'>, change: UpdateTargetDto): Promise<TargetView> {
    return firstValueFrom(this.http.patch<TargetView>(`/api/targets/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }

  turn(id: string): Promise<TargetView> {
    return firstValueFrom(this.http.post<TargetView>(`/api/targets/${id}/turn`, {}));
  }
}
