import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { IndustryView, StateStrengthDto } from '@luodi/industries/contract';
import type { ProjectCard } from '@luodi/projects/contract';
import { pageList, type PageList } from '@luodi/shared/client';
import type { IndustryHome, LocalFirm } from '@luodi/targets/contract';
import { firstValueFrom } from 'rxjs';

const SHOWN = 50;

/** The industry tree with what stands on it. */
@Service()
export class HomesApi {
  private readonly http = inject(HttpClient);

  tree(): HttpResourceRef<IndustryView[]> {
    return httpResource<IndustryView[]>(() => '/api/industries', { defaultValue: [] });
  }

  home(code: () => string | undefined): HttpResourceRef<IndustryHome | undefined> {
    return httpResource<IndustryHome>(() => (code() ? `/api/industries/${code()}/home` : undefined));
  }

  firms(code: () => string): HttpResourceRef<LocalFirm[]> {
    return httpResource<LocalFirm[]>(() => `/api/industries/${code()}/firms`, { defaultValue: [] });
  }

  projects(code: () => string): PageList<ProjectCard> {
    return pageList<ProjectCard>(() => ({ url: '/api/projects', params: { industry: code(), sort: '-totalInvestment', limit: SHOWN } }));
  }

  stateStrength(code: string, dto: StateStrengthDto): Promise<IndustryView> {
    return firstValueFrom(this.http.post<IndustryView>(`/api/industries/${code}/strength`, dto));
  }
}
