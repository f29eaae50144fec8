import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AddRoleDto, PersonRolesDto, PersonView, RoleView, UpdateRoleDto } from '@luodi/identity/contract';
import { firstValueFrom } from 'rxjs';

const ifMatch = ({ version }: { version: number }) => ({ headers: { 'If-Match': String(version) } });

@Service()
export class RolesApi {
  private readonly http = inject(HttpClient);

  all() {
    return httpResource<RoleView[]>(() => '/api/roles', { defaultValue: [] });
  }

  add(role: AddRoleDto): Promise<RoleView> {
    return firstValueFrom(this.http.post<RoleView>('/api/roles', role));
  }

  update(role: RoleView, change: UpdateRoleDto): Promise<RoleView> {
    return firstValueFrom(this.http.patch<RoleView>(`/api/roles/${role.code}`, change, ifMatch(role)));
  }

  assign(person: PersonView, roles: PersonRolesDto): Promise<PersonView> {
    return firstValueFrom(this.http.put<PersonView>(`/api/people/${person.id}/roles`, roles, ifMatch(person)));
  }
}
