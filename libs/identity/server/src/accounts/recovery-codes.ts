import { randomInt } from 'node:crypto';
import { hashOf } from '../one-time-token';

/** No 0 and O, 1, I and L. Sixteen of them are 78 bits, so that a plain hash keeps them. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const MADE = 10;
const LENGTH = 16;

/** Ten codes as they are written down: XXXX-XXXX-XXXX-XXXX. */
export const newRecoveryCodes = (): string[] => Array.from({ length: MADE }, newCode);

function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  return letters.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** However it was typed: small letters, with dashes or without. */
export const recoveryHash = (code: string): Buffer => hashOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''));
