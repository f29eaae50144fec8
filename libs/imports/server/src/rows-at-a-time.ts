/** So many rows of a ledger are read, reviewed and written together. */
export const ROWS_AT_A_TIME = 500;

/** What comes one by one, as many at a time as are dealt with together. */
export function* atATime<T>(all: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < ROWS_AT_A_TIME) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
