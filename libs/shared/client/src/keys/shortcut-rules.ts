/** What of a key press decides whether a shortcut may take it. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  /** 229 while an input method is at work, also where `isComposing` has already ended. */
  keyCode: number;
  repeat: boolean;
}
const INPUT_METHOD = 229;

/** An input method is composing: every key is its own. */
export function isComposed({ isComposing, keyCode }: Pick<Press, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === INPUT_METHOD;
}

/** A key that may be a shortcut by itself: no modifier but Shift (`?` needs it), not held down, not composed. */
export function isSingle(press: Press): boolean {
  return press.key.length === 1 && !press.ctrlKey && !press.metaKey && !press.altKey && !press.repeat && !isComposed(press);
}

/** Ctrl+K, on a Mac ⌘K: opens the palette from anywhere, also out of a field. */
export function opensPalette(press: Press): boolean {
  return press.key.toLowerCase() === 'k' && press.ctrlKey !== press.metaKey && !press.altKey && !isComposed(press);
}

/**
 * Keys pressed one after the other, as `G P`. `before` are those that waited for more; answers the keys that now wait, or the shortcut
 * that they make. A key that leads nowhere begins anew.
 */
export function pressedOn(before: string, key: string, known: readonly string[]): { waits: string; fires: string | null } {
  const keys = before ? `${before} ${key.toUpperCase()}` : key.toUpperCase();
  if (known.includes(keys)) return { waits: '', fires: keys };
  if (known.some((other) => other.startsWith(`${keys} `))) return { waits: keys, fires: null };
  return before ? pressedOn('', key, known) : { waits: '', fires: null };
}
