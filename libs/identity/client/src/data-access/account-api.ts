import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AccountView, ChangePasswordDto, FactorEnrolled, FactorOffer, HalfSessionView, SessionView } from '@luodi/identity/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class AccountApi {
  private readonly http = inject(HttpClient);

  own() {
    return httpResource<AccountView>(() => '/api/account');
  }

  changePassword(change: ChangePasswordDto): Promise<SessionView | HalfSessionView> {
    return firstValueFrom(this.http.post<SessionView | HalfSessionView>('/api/account/password', change));
  }

  offerFactor(): Promise<FactorOffer> {
    return firstValueFrom(this.http.post<FactorOffer>('/api/account/factor', {}));
  }

  confirmFactor(code: string): Promise<FactorEnrolled> {
    return firstValueFrom(this.http.post<FactorEnrolled>('/api/account/factor/confirm', { code }));
  }

  endSession(id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`/api/account/sessions/${id}`));
  }

  endOtherSessions(): Promise<unknown> {
    return firstValueFrom(this.http.delete('/api/account/sessions'));
  }
}
