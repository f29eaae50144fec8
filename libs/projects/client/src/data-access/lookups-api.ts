import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PersonView } from '@luodi/identity/contract';
import type { IndustryView, PlacesView } from '@luodi/industries/contract';
import type { InvestorView } from '@luodi/investors/contract';
import type { ComboOption } from '@luodi/shared/client';
import type { Page } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';

const OFFERED = 8;

/** The records a project points at, as choices. */
@Service()
export class LookupsApi {
  private readonly http = inject(HttpClient);

  industries() {
    return httpResource<IndustryView[]>(() => '/api/industries', { defaultValue: [] });
  }

  places() {
    return httpResource<PlacesView>(() => '/api/places', { defaultValue: { districts: [], towns: [] } });
  }

  async investors(text: string): Promise<ComboOption[]> {
    const { items } = await this.find<InvestorView>('/api/investors', text);
    return items.map(({ id, fullName, unitName }) => ({ value: id, label: fullName, sub: unitName }));
  }

  async newInvestor(fullName: string): Promise<ComboOption> {
    const made = await firstValueFrom(this.http.post<InvestorView>('/api/investors', { fullName }));
    return { value: made.id, label: made.fullName };
  }

  async people(text: string): Promise<ComboOption[]> {
    const { items } = await this.find<PersonView>('/api/people', text);
    return items.map(({ id, name, unitName }) => ({ value: id, label: name, sub: unitName }));
  }

  private find<T>(url: string, q: string): Promise<Page<T>> {
    return firstValueFrom(this.http.get<Page<T>>(url, { params: { limit: OFFERED, ...(q ? { q } : {}) } }));
  }
}
