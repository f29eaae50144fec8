import type { Origin } from '@luodi/shared/server';

/** The Set-Cookie header of a session that ends after so many hours in any case; null takes it away. */
export function sessionCookie({ cookie, secure }: Origin, session: { token: string; hours: number } | null): string {
  const age = session ? session.hours * 3_600 : 0;
  return `${cookie}=${session?.token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
}
