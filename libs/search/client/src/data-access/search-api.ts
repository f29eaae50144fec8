import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { SearchHit, SearchView } from '@luodi/search/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class SearchApi {
  private readonly http = inject(HttpClient);

  async find(q: string): Promise<SearchHit[]> {
    return (await firstValueFrom(this.http.get<SearchView>('/api/search', { params: { q } }))).hits;
  }
}
