import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ContactView, CreateContactDto, UpdateContactDto } from '@luodi/investors/contract';
import { pageList, type PageList } from '@luodi/shared/client';
import { firstValueFrom } from 'rxjs';

const PAGE = 100;

@Service()
export class ContactsApi {
  private readonly http = inject(HttpClient);

  of(investorId: () => string | undefined): PageList<ContactView> {
    return pageList<ContactView>(() =>
      investorId() ? { url: '/api/contacts', params: { investorId: investorId(), limit: PAGE } } : undefined,
    );
  }

  create(contact: CreateContactDto): Promise<ContactView> {
    return firstValueFrom(this.http.post<ContactView>('/api/contacts', contact));
  }

  update({ id, version }: ContactView, change: UpdateContactDto): Promise<ContactView> {
    return firstValueFrom(this.http.patch<ContactView>(`/api/contacts/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
