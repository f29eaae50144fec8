import { checkUscc, normaliseUscc, type UsccCheck } from '@luodi/investors/contract';

export type UsccNote = { kind: 'short'; left: number } | { kind: UsccCheck };
const LENGTH = 18;

/** What to say of a credit code while it is being typed: how much is missing, then whether it holds. */
export function usccNote(typed: string): UsccNote {
  const code = normaliseUscc(typed);
  if (code === null) return { kind: 'none' };
  return code.length < LENGTH ? { kind: 'short', left: LENGTH - code.length } : { kind: checkUscc(code) };
}
