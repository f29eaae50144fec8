import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AttachmentView } from '@luodi/files/contract';
import { firstValueFrom } from 'rxjs';

/** Address from which a file is saved. */
export function contentOf(id: string): string {
  return `/api/attachments/${id}/content`;
}

@Service()
export class AttachmentsApi {
  private readonly http = inject(HttpClient);

  add(file: File): Promise<AttachmentView> {
    const body = new FormData();
    body.append('file', file);
    return firstValueFrom(this.http.post<AttachmentView>('/api/attachments', body));
  }

  one(id: string): Promise<AttachmentView> {
    return firstValueFrom(this.http.get<AttachmentView>(`/api/attachments/${id}`));
  }
}
