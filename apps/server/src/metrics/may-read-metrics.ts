import { createHash, timingSafeEqual } from 'node:crypto';

/** Who asks for the figures, as far as the connection and its headers tell. */
export interface Asked {
  /** Of the connection itself, whatever a header says. */
  address: string | undefined;
  host: string | undefined;
  /** A proxy passed the request on. */
  forwarded: boolean;
  authorization: string | undefined;
}

const LOOPBACK = /^(::1|(::ffff:)?127(\.\d+){3})$/;
/** A page of another site that was told to be on this machine still sends its own name. */
const THIS_MACHINE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whoever holds the token, from anywhere; without it this machine alone, and not for others behind a proxy. */
export function mayReadMetrics({ address, host, forwarded, authorization }: Asked, token: string | undefined): boolean {
  if (token && authorization && same(authorization, `Bearer ${token}`)) return true;
  return LOOPBACK.test(address ?? '') && THIS_MACHINE.test(host ?? '') && !forwarded;
}

const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
const digest = (text: string) => createHash('sha256').update(text).digest();
