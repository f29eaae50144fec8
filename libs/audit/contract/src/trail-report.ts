/**
 * What a verification can find wrong. `changed`: entry or link no longer give the hash; `missing`: the entry is gone; `broken`: links are
 * gone; `unlinked`: an entry or link that was not there when its day was closed; `root`: a day's root is gone or another.
 */
export const FINDING_KINDS = ['changed', 'missing', 'broken', 'unlinked', 'root'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface TrailFinding {
  kind: FindingKind;
  /** The business day whose chain it is. */
  day: string;
  /** Place in the day's chain, from 1. */
  seq?: number;
  entryId?: string;
  /** How many in a row from `seq` on; one where it is not said. */
  count?: number;
}

export interface TrailReport {
  /** Links, each with its entry, that were read again. */
  checked: number;
  days: number;
  /** How much is wrong; of very many not all are named in `findings`. */
  wrong: number;
  findings: TrailFinding[];
  /** The tail: written, not sealed yet, and since when. */
  unsealed: number;
  unsealedSince: string | null;
  /** The last root that is right. Whoever notes it elsewhere can tell that nothing before it was written anew. */
  root: { day: string; hash: string } | null;
}
