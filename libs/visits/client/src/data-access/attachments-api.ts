import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AttachmentView } from '@luodi/files/contract';
import { firstValueFrom, timeout } from 'rxjs';

const LONGEST_MS = 120_000;

@Service()
export class AttachmentsApi {
  private readonly http = inject(HttpClient);

  add(file: { name: string; content: Blob }, key: string): Promise<AttachmentView> {
    const body = new FormData();
    body.append('file', file.content, file.name);
    const request = this.http.post<AttachmentView>('/api/attachments', body, { headers: { 'Idempotency-Key': key } });
    return firstValueFrom(request.pipe(timeout(LONGEST_MS)));
  }
}

export const contentOf = (attachmentId: string) => `/api/attachments/${attachmentId}/content`;
