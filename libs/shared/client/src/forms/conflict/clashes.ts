/** A field that two people changed to different things. Values as the API carries them. */
export interface Clash {
  field: string;
  original: unknown;
  mine: unknown;
  theirs: unknown;
}
type Fields = Record<string, unknown>;

/** What both changed: `changes` were made to `read`, meanwhile the record has become `now`. What only one changed is no clash. */
export function clashesOf(changes: object, read: object, now: object): Clash[] {
  const [mine, before, after] = [changes as Fields, read as Fields, now as Fields];
  return Object.keys(mine)
    .filter((field) => !same(before[field], after[field]) && !same(mine[field], after[field]))
    .map((field) => ({ field, original: before[field], mine: mine[field], theirs: after[field] }));
}

/** The changes without those given up for the other person's. */
export function without<T extends object>(changes: T, given: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => !given.includes(field))) as Partial<T>;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
