import { Secret, TOTP } from 'otpauth';
import { randomBytes } from 'node:crypto';

const PERIOD_MS = 30_000;
/** A code of the half minute before or after still counts: clocks differ. */
const WINDOW = 1;

/** 160 bits, as RFC 4226 asks. */
export const newFactorSecret = (): Buffer => randomBytes(20);

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const totpOf = (secret: Buffer, label = '') =>
  new TOTP({
    issuer: 'Luodi',
    label,
    secret: Secret.fromHex(secret.toString('hex')),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_MS / 1000,
  });

/** What the app is given: the key to type, and the address to scan. */
export function forApp(secret: Buffer, login: string): { key: string; address: string } {
  const totp = totpOf(secret, login);
  return { key: totp.secret.base32, address: totp.toString() };
}

/** The half minute, counted from 1970, that a code is for; null where it is none of about now. */
export function halfMinuteOf(secret: Buffer, code: string, now: Date): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / PERIOD_MS) + delta;
}
