import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { DelegateDto, DelegationView } from '@luodi/identity/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class DelegationsApi {
  private readonly http = inject(HttpClient);

  all() {
    return httpResource<DelegationView[]>(() => '/api/delegations', { defaultValue: [] });
  }

  lend(delegation: DelegateDto): Promise<DelegationView> {
    return firstValueFrom(this.http.post<DelegationView>('/api/delegations', delegation));
  }

  end({ id }: DelegationView): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`/api/delegations/${id}`));
  }
}
