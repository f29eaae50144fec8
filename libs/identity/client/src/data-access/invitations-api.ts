import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  AcceptInvitationDto,
  HalfSessionView,
  InvitationOffer,
  InvitationView,
  InviteDto,
  SessionView,
} from '@luodi/identity/contract';
import { firstValueFrom } from 'rxjs';

@Service()
export class InvitationsApi {
  private readonly http = inject(HttpClient);

  /** What the link is for; 404 when it has been used or has expired. */
  offer(token: () => string | undefined) {
    return httpResource<InvitationOffer>(() => (token() ? `/api/invitations/${encodeURIComponent(token()!)}` : undefined));
  }

  accept(invitation: Partial<AcceptInvitationDto>): Promise<SessionView | HalfSessionView> {
    return firstValueFrom(this.http.post<SessionView | HalfSessionView>('/api/invitations/accept', invitation));
  }

  invite(person: InviteDto): Promise<InvitationView> {
    return firstValueFrom(this.http.post<InvitationView>('/api/invitations', person));
  }
}
