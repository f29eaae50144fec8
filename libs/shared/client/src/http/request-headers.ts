import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from '../i18n/language';

const WRITES = ['POST', 'PATCH', 'PUT', 'DELETE'];

/**
 * What the API asks of every request: its own header (a foreign page cannot send it), the reader's language, and on writes a key that makes
 * a repeated send harmless. A caller that retries sets `Idempotency-Key` itself and keeps it.
 */
export const requestHeaders: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const headers: Record<string, string> = {
    'X-Requested-With': 'luodi',
    'Accept-Language': inject(Language).code() === 'zh' ? 'zh-CN' : 'en',
  };
  if (WRITES.includes(request.method) && !request.headers.has('Idempotency-Key')) headers['Idempotency-Key'] = newKey();
  return next(request.clone({ setHeaders: headers }));
};

/** A random UUID; built from getRandomValues because randomUUID is missing on plain-http addresses. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
