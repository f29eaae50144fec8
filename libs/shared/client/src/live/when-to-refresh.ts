import type { LiveChange, LiveKind } from '@luodi/shared/contract';

/** What the stream says: records that have changed, or that some may have been missed. */
export type LiveWord = readonly LiveChange[] | 'again';

/** What a page shows: kinds of records; with `id`, of the first kind only that record. */
export interface Shown {
  of: readonly LiveKind[];
  id?: string;
}
/** Figures stay where they are, rows may move, a form is never touched. */
export type ShownAs = 'figures' | 'rows' | 'form';

/** What the reader is at. */
export interface Hands {
  /** Nothing was touched for a moment. */
  resting: boolean;
  /** Something is being written or dragged, a text is marked, or a dialog or menu is open. */
  busy: boolean;
  /** The list has been scrolled, or one of its rows is picked, has the focus or is open beside it. */
  within: boolean;
}

/** Where the reader is: on this very page, looking at a day that has passed. */
export interface Looking {
  here: boolean;
  past: boolean;
}

/** Whether a word concerns what is shown: never a day that has passed. What the reader did here is known here; of a form only its own record is told. */
export function concerns(word: LiveWord, { of, id }: Shown, as: ShownAs, { here, past }: Looking): boolean {
  if (past) return false;
  if (word === 'again') return as !== 'form';
  const others = word.filter(({ kind, own }) => of.includes(kind) && !(own && here));
  if (as === 'form') return others.some((change) => !!id && change.id === id);
  return others.some((change) => !id || change.kind !== of[0] || !change.id || change.id === id);
}

/** Now and quietly, or offered, since it would move something under the reader's hands. */
export function whenToRefresh(as: ShownAs, { resting, busy, within }: Hands): 'now' | 'offer' {
  if (as === 'form' || busy) return 'offer';
  return as === 'figures' || (resting && !within) ? 'now' : 'offer';
}

const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;
/** How long to wait before the next try: doubling, and scattered by `chance` (0 to 1), so that browsers do not come back all at once. */
export function backOff(tries: number, chance: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1)) * (0.5 + chance / 2);
}
