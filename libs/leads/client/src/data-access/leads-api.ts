import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { InvestorView } from '@luodi/investors/contract';
import type { CreateLeadDto, LeadView } from '@luodi/leads/contract';
import { pageList, queryOf, type ComboOption, type PageParams } from '@luodi/shared/client';
import type { Page } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';

const HITS = 5;

@Service()
export class LeadsApi {
  private readonly http = inject(HttpClient);

  /** Latest reported first. */
  list(params: () => PageParams) {
    return pageList<LeadView>(() => ({ url: '/api/leads', params: params() }));
  }

  /** The reader's own leads that sound like a title. */
  async known(q: string): Promise<{ id: string; name: string }[]> {
    return (await this.find<LeadView>('/api/leads', q)).map(({ id, title }) => ({ id, name: title }));
  }

  async investors(q: string): Promise<ComboOption[]> {
    return (await this.find<InvestorView>('/api/investors', q)).map(({ id, fullName, unitName }) => ({
      value: id,
      label: fullName,
      sub: unitName,
    }));
  }

  create(lead: CreateLeadDto): Promise<LeadView> {
    return firstValueFrom(this.http.post<LeadView>('/api/leads', lead));
  }

  private async find<T>(url: string, q: string): Promise<T[]> {
    return (await firstValueFrom(this.http.get<Page<T>>(url, { params: queryOf({ q, limit: HITS }) }))).items;
  }
}
