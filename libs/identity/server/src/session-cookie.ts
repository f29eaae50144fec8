import type { Origin } from '@luodi/shared/server';
import { ABSOLUTE_SECONDS } from './session-limits';

/** The Set-Cookie header of a session; null takes it away. */
export function sessionCookie({ cookie, secure }: Origin, token: string | null): string {
  const age = token === null ? 0 : ABSOLUTE_SECONDS;
  return `${cookie}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
}
