/** What was written, as the drill itself remembers it. `retried`: no answer came, and it was sent again. */
export interface Writes {
  acknowledged: ReadonlySet<number>;
  retried: ReadonlySet<number>;
}

export interface Tally {
  found: number;
  /** Acknowledged, and not there. */
  lost: number[];
  /** There more than once. */
  twice: number[];
  /** There, and never sent. */
  strange: number[];
}

/** Compares what was written with the numbers of the records that are there, in any order. */
export function tally({ acknowledged, retried }: Writes, present: readonly number[]): Tally {
  const times = new Map<number, number>();
  for (const number of present) times.set(number, (times.get(number) ?? 0) + 1);
  const sent = new Set([...acknowledged, ...retried]);
  return {
    found: present.length,
    lost: [...acknowledged].filter((number) => !times.has(number)),
    twice: [...times].filter(([, count]) => count > 1).map(([number]) => number),
    strange: [...times.keys()].filter((number) => !sent.has(number)),
  };
}
