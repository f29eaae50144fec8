import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PersonView, UpdatePersonDto } from '@luodi/identity/contract';
import { pageList } from '@luodi/shared/client';
import { firstValueFrom } from 'rxjs';

@Service()
export class PeopleApi {
  private readonly http = inject(HttpClient);

  list(q: () => string) {
    return pageList<PersonView>(() => ({ url: '/api/people', params: { q: q() } }));
  }

  update({ id, version }: PersonView, change: UpdatePersonDto): Promise<PersonView> {
    return firstValueFrom(this.http.patch<PersonView>(`/api/people/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
