import { normaliseUscc } from '@luodi/investors/contract';
import { createHash } from 'node:crypto';
import { nameKey } from './name-key';

/** What a company is held by, hashed: all units compare them, nobody can read a name from them. */
export interface ClaimKeys {
  uscc: Buffer | null;
  /** Of the company, its group and each branch apart: related, not one. */
  name: Buffer;
  place: Buffer | null;
}

/** A credit code, or a registration number of the time before; a remark in the column such as 待办 holds nothing. */
const CODE = /^[0-9A-Z]{15,18}$/;

export function claimKeys(fullName: string, uscc?: string | null): ClaimKeys {
  const code = normaliseUscc(uscc);
  const { key, group, branch, place } = nameKey(fullName);
  return {
    uscc: code && CODE.test(code) ? hash('uscc', code) : null,
    name: hash('name', key, String(group), branch ?? '-'),
    place: place ? hash('place', place) : null,
  };
}

const hash = (...parts: string[]) => createHash('sha256').update(parts.join('\u0000')).digest();
