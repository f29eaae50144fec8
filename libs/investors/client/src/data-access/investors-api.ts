import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { CreateInvestorDto, HeldView, InvestorView, UpdateInvestorDto } from '@luodi/investors/contract';
import { pageList, queryOf, type PageList, type PageParams } from '@luodi/shared/client';
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

  /** The reader's own records that sound like a name. */
  async known(q: string): Promise<{ id: string; name: string }[]> {
    return (await this.find(q)).map(({ id, fullName }) => ({ id, name: fullName }));
  }

  async find(q: string): Promise<InvestorView[]> {
    return (await firstValueFrom(this.http.get<Page<InvestorView>>('/api/investors', { params: { q, limit: HITS } }))).items;
  }

  /** The unit beyond the reader's that holds a company of exactly this name or credit code; null when there is none. */
  async heldBy(fullName: string, uscc: string): Promise<string | null> {
    const params = queryOf({ fullName, uscc });
    return (await firstValueFrom(this.http.get<HeldView>('/api/investors/held', { params }))).unitName;
  }

  create(investor: CreateInvestorDto): Promise<InvestorView> {
    return firstValueFrom(this.http.post<InvestorView>('/api/investors', investor));
  }

  update({ id, version }: InvestorView, change: UpdateInvestorDto): Promise<InvestorView> {
    return firstValueFrom(this.http.patch<InvestorView>(`/api/investors/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
