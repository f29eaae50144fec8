import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ContactView, InvestorView } from '@luodi/investors/contract';
import type { LeadView } from '@luodi/leads/contract';
import type { PersonView } from '@luodi/identity/contract';
import type { ProjectCard, ProjectView } from '@luodi/projects/contract';
import type { Page } from '@luodi/shared/contract';
import type { VisitView } from '@luodi/visits/contract';
import { firstValueFrom } from 'rxjs';
import type { Subject } from '../log/visit-draft';

const HITS = 6;
const LATEST = 30;
const ALL = 200;

/** What logging a visit looks up: companies and projects by a few letters, their people, and colleagues. */
@Service()
export class CompaniesApi {
  private readonly http = inject(HttpClient);

  async find(q: string): Promise<{ investors: InvestorView[]; projects: ProjectCard[]; leads: LeadView[] }> {
    const [investors, projects, leads] = await Promise.all([
      this.page<InvestorView>('/api/investors', { q, limit: HITS }),
      this.page<ProjectCard>('/api/projects', { q, limit: HITS }),
      this.page<LeadView>('/api/leads', { q, state: 'open', limit: HITS }),
    ]);
    return { investors, projects, leads };
  }

  async nameOf(kind: Subject['kind'], id: string): Promise<string> {
    if (kind === 'investor') return (await this.read<InvestorView>(`/api/investors/${id}`)).fullName;
    if (kind === 'lead') return (await this.read<LeadView>(`/api/leads/${id}`)).title;
    return (await this.read<ProjectView>(`/api/projects/${id}`)).name;
  }

  /** The people of a company, or of the companies behind a project or a lead. */
  async contactsOf(kind: Subject['kind'], id: string): Promise<ContactView[]> {
    const investors = await this.investorsOf(kind, id);
    const pages = await Promise.all(investors.map((investorId) => this.page<ContactView>('/api/contacts', { investorId, limit: ALL })));
    return pages.flat();
  }

  lastVisits(): Promise<VisitView[]> {
    return this.page<VisitView>('/api/visits', { limit: LATEST });
  }

  colleagues(): Promise<PersonView[]> {
    return this.read<PersonView[]>('/api/people');
  }

  create(fullName: string): Promise<InvestorView> {
    return firstValueFrom(this.http.post<InvestorView>('/api/investors', { fullName }));
  }

  private async investorsOf(kind: Subject['kind'], id: string): Promise<string[]> {
    if (kind === 'investor') return [id];
    if (kind === 'project') return (await this.read<ProjectView>(`/api/projects/${id}`)).investors.map((one) => one.investorId);
    const { investorId } = await this.read<LeadView>(`/api/leads/${id}`);
    return investorId ? [investorId] : [];
  }

  private async page<T>(url: string, params: Record<string, string | number>): Promise<T[]> {
    return (await firstValueFrom(this.http.get<Page<T>>(url, { params }))).items;
  }

  private read<T>(url: string): Promise<T> {
    return firstValueFrom(this.http.get<T>(url));
  }
}
