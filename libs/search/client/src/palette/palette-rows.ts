import { SEARCH_KINDS, type SearchHit, type SearchKind } from '@luodi/search/contract';

/** What the rules need to know of a command. */
interface Named {
  label: string;
  also: string;
  kind: 'go' | 'do';
}
export type Row<C> = { hit: SearchHit } | { command: C };
export interface Section<C> {
  of: SearchKind | 'recent' | 'do' | 'go';
  rows: Row<C>[];
}

const MOST_RECENT = 6;

/** What the palette offers: before anything is typed the records opened last and every command, then what was found and what is called so. */
export function sectionsOf<C extends Named>(
  text: string,
  of: { hits: readonly SearchHit[]; recent: readonly SearchHit[]; commands: readonly C[] },
): Section<C>[] {
  const typed = text.trim().toLowerCase();
  const commands = of.commands.filter((command) => isCalled(command, typed));
  const records: Section<C>[] = typed
    ? SEARCH_KINDS.map((kind) => ({ of: kind, rows: rowsOf(of.hits.filter((hit) => hit.kind === kind)) }))
    : [{ of: 'recent', rows: rowsOf(of.recent) }];
  const others = (['do', 'go'] as const).map((kind) => ({
    of: kind,
    rows: commands.filter((each) => each.kind === kind).map((command) => ({ command })),
  }));
  return [...records, ...others].filter(({ rows }) => rows.length > 0);
}

/** The records opened last, the latest first, each once. */
export function withRecent(recent: readonly SearchHit[], hit: SearchHit): SearchHit[] {
  return [hit, ...recent.filter(({ id }) => id !== hit.id)].slice(0, MOST_RECENT);
}

/** The page of a record; a contact stands on that of its company. */
export function addressOf({ kind, id, investorId }: SearchHit): string[] {
  if (kind === 'contact') return ['/investors', investorId ?? ''];
  return [kind === 'target' ? '/industries/targets' : `/${kind}s`, id];
}

/** Every word typed begins a word of it, or stands within its name. */
function isCalled({ label, also }: Named, typed: string): boolean {
  const name = label.toLowerCase();
  const words = `${name} ${also.toLowerCase()}`.split(/\s+/);
  return typed.split(/\s+/).every((part) => name.includes(part) || words.some((word) => word.startsWith(part)));
}

const rowsOf = (hits: readonly SearchHit[]): { hit: SearchHit }[] => hits.map((hit) => ({ hit }));
