import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { OrgUnitView, PersonView } from '@luodi/identity/contract';
import type { ComboOption } from '@luodi/shared/client';
import { firstValueFrom } from 'rxjs';

const OFFERED = 8;

/** The people and units of the zone, as choices. The directory is small and comes whole. */
@Service()
export class Directory {
  private readonly http = inject(HttpClient);

  units(): HttpResourceRef<OrgUnitView[]> {
    return httpResource<OrgUnitView[]>(() => '/api/org-units', { defaultValue: [] });
  }

  people(): Promise<PersonView[]> {
    return firstValueFrom(this.http.get<PersonView[]>('/api/people'));
  }

  /** Those in office whose name or unit has what was typed. */
  async find(text: string): Promise<ComboOption[]> {
    const people = await this.people();
    return people
      .filter(({ active, name, unitName }) => active && (name.includes(text) || unitName.includes(text)))
      .slice(0, OFFERED)
      .map(({ id, name, unitName }) => ({ value: id, label: name, sub: unitName }));
  }
}
