import { normaliseUscc } from '@luodi/investors/contract';
import { nameKey, type NameKey } from './name-key';

/** `same`: may be one company, twice; `related`: group or branch or another trade of one brand, to be linked and never merged. */
export type Relation = 'same' | 'related' | 'none';

export interface NameMatch {
  /** 0–100, the scale of the duplicate check; see `adviceOf`. */
  score: number;
  relation: Relation;
}

/** What two records are compared by. `uscc` and `mobiles` in any writing. */
export interface CompanyToMatch {
  name: string;
  uscc?: string | null;
  mobiles?: readonly string[];
}

export interface CompanyMatch extends NameMatch {
  /** One code, two names: the company has been renamed; offer the old one as 曾用名. */
  renamed: boolean;
}

/** `block`: show a masked hint and do not create; `warn`: 可能重复; `link`: tie silently; `none`. */
export type MatchAdvice = 'block' | 'warn' | 'link' | 'none';

const RELATED: NameMatch = { score: 60, relation: 'related' };
const NO_MATCH: NameMatch = { score: 0, relation: 'none' };
const SAME_MOBILE = 20;

export function adviceOf(score: number): MatchAdvice {
  if (score >= 95) return 'block';
  if (score >= 75) return 'warn';
  return score >= 60 ? 'link' : 'none';
}

/** How likely two names mean one company, by the names alone. Symmetric. */
export function matchNames(a: string, b: string): NameMatch {
  return matchKeys(nameKey(a), nameKey(b));
}

/** The same over keys made before, for comparing one name with many. */
export function matchKeys(a: NameKey, b: NameKey): NameMatch {
  if (a.key === b.key) return a.branch === b.branch && a.group === b.group ? byPlace(a, b) : RELATED;
  return a.brand !== '' && a.brand === b.brand ? RELATED : byLikeness(a, b);
}

function byLikeness(a: NameKey, b: NameKey): NameMatch {
  return a.trade === b.trade && likeness(a.brand, b.brand) >= 0.85 ? { score: 75, relation: 'same' } : NO_MATCH;
}

/** Names, credit codes and mobiles together. One code is one company, whatever the names say. */
export function matchCompanies(a: CompanyToMatch, b: CompanyToMatch): CompanyMatch {
  const keys = [nameKey(a.name), nameKey(b.name)] as const;
  const code = normaliseUscc(a.uscc);
  if (code !== null && code === normaliseUscc(b.uscc)) return { score: 100, relation: 'same', renamed: keys[0].key !== keys[1].key };
  const { score, relation } = matchKeys(...keys);
  return { score: Math.min(100, score + (shareMobile(a, b) ? SAME_MOBILE : 0)), relation, renamed: false };
}

/** Of a name that is only place and trade the place is what tells it apart. */
function byPlace(a: NameKey, b: NameKey): NameMatch {
  if (a.place === b.place) return { score: 95, relation: 'same' };
  if (a.place === '' || b.place === '') return { score: 90, relation: 'same' };
  return a.brand === '' ? NO_MATCH : { score: 80, relation: 'same' };
}

/** Dice over pairs of neighbouring characters, 0–1. */
function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  if (left.length + right.length === 0) return 0;
  const unmatched = [...right];
  const shared = left.filter((pair) => {
    const at = unmatched.indexOf(pair);
    if (at >= 0) unmatched.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

function shareMobile(a: CompanyToMatch, b: CompanyToMatch): boolean {
  const theirs = new Set(b.mobiles?.map(mobileDigits));
  return (a.mobiles ?? []).some((mobile) => mobileDigits(mobile) !== '' && theirs.has(mobileDigits(mobile)));
}

/** The eleven digits of a mainland mobile without +86, signs or full width; of any other number all its digits. */
function mobileDigits(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return /^(?:00)?86(1\d{10})$/.exec(digits)?.[1] ?? digits;
}
