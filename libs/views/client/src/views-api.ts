import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ChangeViewDto, ListName, SavedView, SaveViewDto } from '@luodi/views/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class ViewsApi {
  private readonly http = inject(HttpClient);

  of(list: () => ListName) {
    return httpResource<SavedView[]>(() => ({ url: '/api/views', params: { list: list() } }), { defaultValue: [] });
  }

  save(view: SaveViewDto): Promise<SavedView> {
    return firstValueFrom(this.http.post<SavedView>('/api/views', view));
  }

  change({ id, version }: SavedView, change: ChangeViewDto): Promise<SavedView> {
    return firstValueFrom(this.http.patch<SavedView>(`/api/views/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }

  remove({ id }: SavedView): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/views/${id}`));
  }
}
