import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link. Only the hash is stored, so that a stolen database opens no session. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
