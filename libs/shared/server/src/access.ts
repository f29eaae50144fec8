import type { Permission, SessionStep } from '@luodi/shared/contract';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor';

export interface LuodiRequest extends FastifyRequest {
  actor?: Actor;
  session?: OpenSession;
  cookies: Record<string, string | undefined>;
}

/** Where a browser may send writes from, and how the session cookie is named. From LUODI_ORIGIN. */
export interface Origin {
  /** Null when LUODI_ORIGIN is unset: any loopback address of this server. */
  url: string | null;
  secure: boolean;
  cookie: '__Host-sid' | 'sid';
}

/** A session that has not ended. */
export interface OpenSession {
  id: string;
  actor: Actor;
  /** What must still be given; until then it is half a session and good for nothing else. */
  awaits: SessionStep | null;
  /** Its factor was given within the minutes of the policy. */
  fresh: boolean;
  /** What is asked for where it was not: a code of the second factor, or, of who has none, the password. */
  factor: 'code' | 'password';
}

/** Looks up who a session token belongs to. Identity provides it. */
export abstract class Sessions {
  abstract find(token: string): Promise<OpenSession | null>;
  /** A person who acts without a request, by a permission: a job done on their behalf. Null when they do not hold it any more. */
  abstract actorBy(personId: string, permission: Permission): Promise<Actor | null>;
  /** Those of the tokens whose session has ended. Asking is no request of theirs: it keeps no session awake. */
  abstract ended(tokens: readonly string[]): Promise<string[]>;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Plain http is for this very machine only: a session cookie must not cross a network unencrypted. */
export function originOf(value: string | undefined): Origin {
  if (!value) return { url: null, secure: false, cookie: 'sid' };
  const { origin, protocol, hostname } = new URL(value);
  if (protocol === 'https:') return { url: origin, secure: true, cookie: '__Host-sid' };
  if (LOOPBACK.has(hostname)) return { url: origin, secure: false, cookie: 'sid' };
  throw new Error(
    `LUODI_ORIGIN ${value}: plain http is refused except on this machine. Put TLS in front (docs/operate.md) and give an https address.`,
  );
}

/** A write comes from our own pages: same origin, and nothing that another site's form could send. */
export function sameOrigin(origin: Origin, headers: { origin?: string; host?: string; 'sec-fetch-site'?: string | string[] }): boolean {
  const site = headers['sec-fetch-site'];
  if (site && site !== 'same-origin' && site !== 'none') return false;
  if (!headers.origin) return true;
  return origin.url ? headers.origin === origin.url : isLoopback(headers.origin, headers.host);
}

function isLoopback(sender: string, host: string | undefined): boolean {
  const url = URL.canParse(sender) ? new URL(sender) : null;
  return url !== null && url.host === host && LOOPBACK.has(url.hostname);
}
