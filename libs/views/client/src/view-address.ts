/** What a view does not keep: what is open, what is looked through, and the view itself. */
const NOT_KEPT = new Set(['panel', 'lens', 'asOf', 'saved']);
/** How a list is laid out is kept, but is alone no reason to keep a view. */
const LAYOUT = new Set(['view']);

/** An address's query as a view keeps it: in the order of the names, so that the same address is the same text. */
export function queryOfView(params: Record<string, unknown>): string {
  const kept = Object.entries(params).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '' && !NOT_KEPT.has(entry[0]),
  );
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** The way back: the parameters of a view. */
export function paramsOfView(query: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => !NOT_KEPT.has(name)));
}

/** Whether anything but the layout is asked for. */
export const isNarrowed = (query: string): boolean => [...new URLSearchParams(query).keys()].some((name) => !LAYOUT.has(name));
