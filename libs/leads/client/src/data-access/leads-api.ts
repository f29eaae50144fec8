import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AttachmentView } from '@luodi/files/contract';
import type { AssignLeadDto, ConvertLeadDto, CreateLeadDto, JudgeLeadDto, LeadView, UpdateLeadDto } from '@luodi/leads/contract';
import { pageList, type PageParams } from '@luodi/shared/client';
import type { Listed, Page, TimelineEntry } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';

const HITS = 5;
type Version = Pick<LeadView, 'id' | 'version'>;

@Service()
export class LeadsApi {
  private readonly http = inject(HttpClient);

  /** Latest reported first. */
  list(params: () => PageParams) {
    return pageList<Listed<LeadView>>(() => ({ url: '/api/leads', params: params() }));
  }

  one(id: () => string | undefined): HttpResourceRef<LeadView | undefined> {
    return httpResource<LeadView>(() => (id() ? `/api/leads/${id()}` : undefined));
  }

  timeline(id: () => string | undefined): HttpResourceRef<TimelineEntry[]> {
    return httpResource<TimelineEntry[]>(() => (id() ? `/api/leads/${id()}/timeline` : undefined), { defaultValue: [] });
  }

  /** The reader's own leads that sound like a title. */
  async known(q: string): Promise<{ id: string; name: string }[]> {
    const { items } = await firstValueFrom(this.http.get<Page<LeadView>>('/api/leads', { params: { q, limit: HITS } }));
    return items.map(({ id, title }) => ({ id, name: title }));
  }

  create(lead: CreateLeadDto): Promise<LeadView> {
    return firstValueFrom(this.http.post<LeadView>('/api/leads', lead));
  }

  update({ id, version }: Version, change: UpdateLeadDto): Promise<LeadView> {
    return firstValueFrom(this.http.patch<LeadView>(`/api/leads/${id}`, change, over(version)));
  }

  judge({ id, version }: Version, verdict: JudgeLeadDto): Promise<LeadView> {
    return firstValueFrom(this.http.post<LeadView>(`/api/leads/${id}/verdict`, verdict, over(version)));
  }

  assign({ id, version }: Version, to: AssignLeadDto): Promise<LeadView> {
    return firstValueFrom(this.http.post<LeadView>(`/api/leads/${id}/assignment`, to, over(version)));
  }

  /** Answers with the project. */
  convert(id: string, as: ConvertLeadDto): Promise<{ id: string; name: string }> {
    return firstValueFrom(this.http.post<{ id: string; name: string }>(`/api/leads/${id}/convert`, as));
  }

  sendFile(file: File): Promise<AttachmentView> {
    const body = new FormData();
    body.append('file', file);
    return firstValueFrom(this.http.post<AttachmentView>('/api/attachments', body));
  }
}

const over = (version: number) => ({ headers: { 'If-Match': String(version) } });
