import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AddOrgUnitDto, OrgUnitView, UpdateOrgUnitDto } from '@luodi/identity/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class OrgUnitsApi {
  private readonly http = inject(HttpClient);

  all() {
    return httpResource<OrgUnitView[]>(() => '/api/org-units', { defaultValue: [] });
  }

  add(unit: AddOrgUnitDto): Promise<OrgUnitView> {
    return firstValueFrom(this.http.post<OrgUnitView>('/api/org-units', unit));
  }

  update({ id, version }: OrgUnitView, change: UpdateOrgUnitDto): Promise<OrgUnitView> {
    return firstValueFrom(this.http.patch<OrgUnitView>(`/api/org-units/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
