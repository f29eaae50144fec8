/** Two instants as ISO text: since when changes are shown, and when the page was last looked at. */
export interface Look {
  since: string | null;
  at: string;
}

/** A pause shorter than this is still the same look: what has just been read does not vanish when one comes back from a record. */
const SAME_LOOK_MS = 30 * 60_000;

/** The look that begins at `now`, after the one that was kept; null when there was none. */
export function nextLook(kept: Look | null, now: Date): Look {
  const at = now.toISOString();
  if (!kept) return { since: null, at };
  const same = now.getTime() - Date.parse(kept.at) < SAME_LOOK_MS;
  return { since: same ? kept.since : kept.at, at };
}

/** Begins a look of this person on this device. Where storage is forbidden each look is the first. */
export function beginLook(personId: string, now = new Date()): Look {
  const key = `luodi.today.${personId}`;
  try {
    const look = nextLook(readLook(localStorage.getItem(key)), now);
    localStorage.setItem(key, JSON.stringify(look));
    return look;
  } catch {
    return nextLook(null, now);
  }
}

/** What was kept, if it still reads as a look. */
export function readLook(text: string | null): Look | null {
  const kept: unknown = text ? JSON.parse(text) : null;
  if (typeof kept !== 'object' || kept === null) return null;
  const { since, at } = kept as Partial<Look>;
  const isInstant = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));
  return isInstant(at) ? { since: isInstant(since) ? since : null, at } : null;
}
