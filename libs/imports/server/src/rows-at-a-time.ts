/** So many rows of a ledger share their statements. */
const ROWS_AT_A_TIME = 500;

/** A list in pieces of so many as are dealt with at a time. */
export function* atATime<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += ROWS_AT_A_TIME) yield all.slice(from, from + ROWS_AT_A_TIME);
}
