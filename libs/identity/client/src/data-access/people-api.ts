import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { PersonView, UpdatePersonDto } from '@luodi/identity/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class PeopleApi {
  private readonly http = inject(HttpClient);

  all() {
    return httpResource<PersonView[]>(() => '/api/people', { defaultValue: [] });
  }

  update({ id, version }: PersonView, change: UpdatePersonDto): Promise<PersonView> {
    return firstValueFrom(this.http.patch<PersonView>(`/api/people/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }

  endSessions({ id }: PersonView): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/people/${id}/sessions`));
  }

  resetFactor({ id }: PersonView): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/people/${id}/factor`));
  }
}
