import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { IndustryView } from '@luodi/industries/contract';
import type { CreateInvestorDto, InvestorView, UpdateInvestorDto } from '@luodi/investors/contract';
import { pageList, type PageList, type PageParams } from '@luodi/shared/client';
import type { Listed, Page } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';

const PAGE = 50;
const HITS = 5;

@Service()
export class InvestorsApi {
  private readonly http = inject(HttpClient);

  list(params: () => PageParams): PageList<Listed<InvestorView>> {
    return pageList<Listed<InvestorView>>(() => ({ url: '/api/investors', params: { limit: PAGE, ...params() } }));
  }

  one(id: () => string | undefined): HttpResourceRef<InvestorView | undefined> {
    return httpResource<InvestorView>(() => (id() ? `/api/investors/${id()}` : undefined));
  }

  async find(q: string): Promise<InvestorView[]> {
    return (await firstValueFrom(this.http.get<Page<InvestorView>>('/api/investors', { params: { q, limit: HITS } }))).items;
  }

  create(investor: CreateInvestorDto): Promise<InvestorView> {
    return firstValueFrom(this.http.post<InvestorView>('/api/investors', investor));
  }

  update({ id, version }: InvestorView, change: UpdateInvestorDto): Promise<InvestorView> {
    return firstValueFrom(this.http.patch<InvestorView>(`/api/investors/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }

  industries(): HttpResourceRef<IndustryView[]> {
    return httpResource<IndustryView[]>(() => '/api/industries', { defaultValue: [] });
  }
}
