import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ContactView, InvestorView } from '@luodi/investors/contract';
import type { PersonView } from '@luodi/identity/contract';
import type { ProjectCard, ProjectView } from '@luodi/projects/contract';
import type { Page } from '@luodi/shared/contract';
import type { VisitView } from '@luodi/visits/contract';
import { firstValueFrom } from 'rxjs';

const HITS = 6;
const LATEST = 30;
const ALL = 200;

/** What logging a visit looks up: companies and projects by a few letters, their people, and colleagues. */
@Service()
export class CompaniesApi {
  private readonly http = inject(HttpClient);

  async find(q: string): Promise<{ investors: InvestorView[]; projects: ProjectCard[] }> {
    const [investors, projects] = await Promise.all([
      this.page<InvestorView>('/api/investors', { q, limit: HITS }),
      this.page<ProjectCard>('/api/projects', { q, limit: HITS }),
    ]);
    return { investors, projects };
  }

  async nameOf(kind: 'investor' | 'project', id: string): Promise<string> {
    if (kind === 'investor') return (await this.read<InvestorView>(`/api/investors/${id}`)).fullName;
    return (await this.read<ProjectView>(`/api/projects/${id}`)).name;
  }

  /** The people of a company, or of the companies behind a project. */
  async contactsOf(kind: 'investor' | 'project', id: string): Promise<ContactView[]> {
    const investors =
      kind === 'investor' ? [id] : (await this.read<ProjectView>(`/api/projects/${id}`)).investors.map((one) => one.investorId);
    const pages = await Promise.all(investors.map((investorId) => this.page<ContactView>('/api/contacts', { investorId, limit: ALL })));
    return pages.flat();
  }

  lastVisits(): Promise<VisitView[]> {
    return this.page<VisitView>('/api/visits', { limit: LATEST });
  }

  colleagues(): Promise<PersonView[]> {
    return this.page<PersonView>('/api/people', { limit: ALL });
  }

  create(fullName: string): Promise<InvestorView> {
    return firstValueFrom(this.http.post<InvestorView>('/api/investors', { fullName }));
  }

  private async page<T>(url: string, params: Record<string, string | number>): Promise<T[]> {
    return (await firstValueFrom(this.http.get<Page<T>>(url, { params }))).items;
  }

  private read<T>(url: string): Promise<T> {
    return firstValueFrom(this.http.get<T>(url));
  }
}
