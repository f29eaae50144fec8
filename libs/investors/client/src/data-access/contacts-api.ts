import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ContactView, CreateContactDto, UpdateContactDto } from '@luodi/investors/contract';
import { pageList, type PageList, type PageParams } from '@luodi/shared/client';
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

  /** Of all companies, latest changed first; numbers are masked. */
  all(params: () => PageParams): PageList<ContactView> {
    return pageList<ContactView>(() => ({ url: '/api/contacts', params: params() }));
  }

  create(contact: CreateContactDto): Promise<ContactView> {
    return firstValueFrom(this.http.post<ContactView>('/api/contacts', contact));
  }

  update({ id, version }: ContactView, change: UpdateContactDto): Promise<ContactView> {
    return firstValueFrom(this.http.patch<ContactView>(`/api/contacts/${id}`, change, { headers: { 'If-Match': String(version) } }));
  }
}
