import { ListFault } from './list-fault';

/** What one field is asked. Values are text as in the address: days, yuan, codes, ids, true and false. */
export interface Condition {
  field: string;
  operator: string;
  values: readonly string[];
}
export interface FilterGroup {
  join: 'and' | 'or';
  parts: readonly Filter[];
}
export type Filter = Condition | FilterGroup;

export const isGroup = (filter: Filter): filter is FilterGroup => 'join' in filter;

/** Every condition of a filter, in reading order. */
export const conditionsOf = (filter: Filter | null): Condition[] =>
  filter === null ? [] : isGroup(filter) ? filter.parts.flatMap(conditionsOf) : [filter];

export const DEEPEST = 4;
export const MOST_CONDITIONS = 40;

/** Names of fields, operators and groups; values that need no quotes. */
const WORD = /[A-Za-z][A-Za-z0-9]{0,39}/y;
const BARE = /[^\s(),":\\]+/y;
const QUOTED = /"((?:[^"\\]|\\["\\])*)"/y;

/**
 * Reads a filter as it stands in the address:
 * `and(stage:any(SIGNED,LANDED),or(totalInvestment:from(100000000),name:contains("智能, 园区")))`.
 * @throws ListFault filter-unreadable with the place `at` (from 1), filter-too-large
 */
export function readFilter(text: string): Filter {
  const reader = new Reader(text);
  const filter = reader.filter(1);
  reader.end();
  return filter;
}

class Reader {
  private at = 0;
  private conditions = 0;

  constructor(private readonly text: string) {}

  filter(depth: number): Filter {
    const word = this.match(WORD);
    const join = word === 'and' || word === 'or' ? word : null;
    if (join && this.text[this.at] === '(') {
      if (depth > DEEPEST) throw new ListFault('filter-too-large', { most: MOST_CONDITIONS });
      return { join, parts: this.listed(() => this.filter(depth + 1)) };
    }
    return this.condition(word);
  }

  end(): void {
    if (this.at < this.text.length) this.refuse();
  }

  private condition(field: string): Condition {
    if (++this.conditions > MOST_CONDITIONS) throw new ListFault('filter-too-large', { most: MOST_CONDITIONS });
    this.take(':');
    return { field, operator: this.match(WORD), values: this.listed(() => this.value(), true) };
  }

  /** What stands in brackets, parted by commas. */
  private listed<T>(read: () => T, mayBeEmpty = false): T[] {
    this.take('(');
    const items: T[] = [];
    if (mayBeEmpty && this.skip(')')) return items;
    do items.push(read());
    while (this.skip(','));
    this.take(')');
    return items;
  }

  private value(): string {
    if (this.text[this.at] !== '"') return this.match(BARE);
    return this.match(QUOTED).slice(1, -1).replace(/\\(.)/g, '$1');
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return this.refuse();
    this.at += found.length;
    return found;
  }

  private skip(sign: string): boolean {
    const is = this.text[this.at] === sign;
    if (is) this.at += 1;
    return is;
  }

  private take(sign: string): void {
    if (!this.skip(sign)) this.refuse();
  }

  private refuse(): never {
    throw new ListFault('filter-unreadable', { at: this.at + 1 });
  }
}

/** The way back: `readFilter(writeFilter(filter))` is the same filter. */
export function writeFilter(filter: Filter): string {
  if (isGroup(filter)) return `${filter.join}(${filter.parts.map(writeFilter).join()})`;
  return `${filter.field}:${filter.operator}(${filter.values.map(written).join()})`;
}

const written = (value: string) => (/^[^\s(),":\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`);
