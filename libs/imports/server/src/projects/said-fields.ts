import type { LedgerMoney } from '@luodi/imports/contract';
import { projectNameKey, type Project } from '@luodi/projects/server';
import { pinyinOrder } from '@luodi/shared/server';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';

type Fields = Partial<Project>;

/** An amount as the database keeps it; an open one says nothing. */
export const fenOf = (value: LedgerMoney | null): bigint | undefined => (value === null ? undefined : BigInt(value.fen));

/** An empty cell leaves a field as it is. */
export const kept = <T>(value: T | null): T | undefined => value ?? undefined;

/** The fields that a row says anything of. */
export const said = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const named = (name: string | null): Fields =>
  name === null ? {} : { name, nameKey: projectNameKey(name), pinyin: pinyinOrder(name) };

/** A ledger names the root of the tree; a node of that root that somebody has chosen is better known and stays. */
export function industryOf(industry: string | null, { industries, roots }: LedgerContext, known: Project | null): string | undefined {
  const code = lookUp(industries, industry);
  if (code === undefined) return known ? undefined : 'OTHER';
  return known && roots.get(known.industryCode) === code ? undefined : code;
}
