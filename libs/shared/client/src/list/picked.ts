type Identified = { id: string };
/** Picked rows by id, in the order in which they were picked. */
export type Picked<Row extends Identified> = ReadonlyMap<string, Row>;

/**
 * A row is picked, or no more. With `from` all rows between that one and this follow it, as a Shift click does; where `from` is not among
 * the rows, this one alone.
 */
export function toggled<Row extends Identified>(picked: Picked<Row>, rows: readonly Row[], id: string, from?: string | null): Picked<Row> {
  const [at, anchor] = [indexOf(rows, id), from ? indexOf(rows, from) : -1];
  if (at < 0) return picked;
  const [first, last] = anchor < 0 ? [at, at] : [Math.min(at, anchor), Math.max(at, anchor)];
  const these = rows.slice(first, last + 1);
  return picked.has(id) ? without(picked, these) : new Map([...picked, ...these.map((row) => [row.id, row] as const)]);
}

const indexOf = (rows: readonly Identified[], id: string) => rows.findIndex((row) => row.id === id);

function without<Row extends Identified>(picked: Picked<Row>, rows: readonly Row[]): Picked<Row> {
  return new Map([...picked].filter(([id]) => !rows.some((row) => row.id === id)));
}
