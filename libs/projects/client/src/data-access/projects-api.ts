import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  CreateProjectDto,
  MoveStageDto,
  PipelineView,
  ProjectCard,
  ProjectView,
  TimelineEntry,
  UpdateProjectDto,
} from '@luodi/projects/contract';
import { pageList, queryOf, type PageParams } from '@luodi/shared/client';
import type { Listed, Page } from '@luodi/shared/contract';
import { firstValueFrom } from 'rxjs';

const HITS = 5;

@Service()
export class ProjectsApi {
  private readonly http = inject(HttpClient);

  /** `undefined` asks for nothing yet. */
  list(params: () => PageParams | undefined) {
    return pageList<Listed<ProjectCard>>(() => {
      const asked = params();
      return asked && { url: '/api/projects', params: asked };
    });
  }

  pipeline(params: () => PageParams) {
    return httpResource<PipelineView>(() => ({ url: '/api/pipeline', params: queryOf(params()) }));
  }

  /** `asOf`: as it was on that day. */
  one(id: () => string | undefined, asOf: () => string | null = () => null) {
    return httpResource<ProjectView>(() => (id() ? { url: `/api/projects/${id()}`, params: queryOf({ asOf: asOf() }) } : undefined));
  }

  /** As it is now, once. */
  read(id: string): Promise<ProjectView> {
    return firstValueFrom(this.http.get<ProjectView>(`/api/projects/${id}`));
  }

  timeline(id: () => string | undefined) {
    return httpResource<TimelineEntry[]>(() => (id() ? `/api/projects/${id()}/timeline` : undefined), {
      defaultValue: [],
      parse: (body) => entriesOf(body),
    });
  }

  /** The reader's own projects that sound like a name. */
  async known(q: string): Promise<{ id: string; name: string }[]> {
    return (await firstValueFrom(this.http.get<Page<ProjectCard>>('/api/projects', { params: { q, limit: HITS } }))).items;
  }

  create(project: Partial<CreateProjectDto>): Promise<ProjectView> {
    return firstValueFrom(this.http.post<ProjectView>('/api/projects', project));
  }

  update(id: string, version: number, change: UpdateProjectDto): Promise<ProjectView> {
    return firstValueFrom(this.http.patch<ProjectView>(`/api/projects/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }

  move(id: string, move: Partial<MoveStageDto>): Promise<ProjectView> {
    return firstValueFrom(this.http.post<ProjectView>(`/api/projects/${id}/stage-moves`, move));
  }
}

/** A timeline comes whole, or as the items of a page. */
function entriesOf(body: unknown): TimelineEntry[] {
  return Array.isArray(body) ? body : ((body as { items?: TimelineEntry[] }).items ?? []);
}
