import type { LedgerFact, LedgerFactKind } from '@luodi/imports/contract';
import type { AgreementGrade } from '@luodi/projects/contract';
import type { IsoDate, PartialDay } from '@luodi/shared/contract';

/** What ledgers have said of one permit so far, each part with the ledger's own day. */
export interface StatedFact {
  kind: LedgerFactKind;
  state: 'done' | 'under-way';
  /** When it was done, as the latest ledger that gave a day has it. */
  on: PartialDay | null;
  docNo?: string;
  /** Day of the first ledger that saw it begun. */
  begunBy: IsoDate;
  /** Day of the first ledger that saw it done. */
  doneBy: IsoDate | null;
  /** Day of the ledger that gave `on`. */
  statedOn: IsoDate | null;
}

/** A signing, as ledgers have it. */
export interface StatedSigning {
  agreement: AgreementGrade | null;
  on: PartialDay | null;
  statedOn: IsoDate;
}

/** Facts of one ledger row, with the day the ledger speaks of. */
export function statedFacts(facts: LedgerFact[], statedOn: IsoDate): StatedFact[] {
  return facts.map(({ kind, state, on, docNo }) => ({
    kind,
    state,
    on,
    ...(docNo !== undefined && { docNo }),
    begunBy: statedOn,
    doneBy: state === 'done' ? statedOn : null,
    statedOn: on === null ? null : statedOn,
  }));
}

/**
 * What is known after one more ledger. Ledgers may come in any order. "Not yet" removes nothing; a day is never lost to a
 * cell without one, nor to a bare month it lies in; of two different days the later ledger's holds.
 */
export function mergeFacts(known: StatedFact[], stated: StatedFact[]): StatedFact[] {
  const kinds = new Set([...known, ...stated].map((fact) => fact.kind));
  return [...kinds].map((kind) => {
    const old = known.find((fact) => fact.kind === kind);
    const now = stated.find((fact) => fact.kind === kind);
    return old && now ? mergeFact(old, now) : (old ?? now)!;
  });
}

function mergeFact(old: StatedFact, now: StatedFact): StatedFact {
  const dated = betterDated(old, now);
  const docNo = now.docNo ?? old.docNo;
  return {
    kind: old.kind,
    state: old.state === 'done' || now.state === 'done' ? 'done' : 'under-way',
    on: dated.on,
    ...(docNo !== undefined && { docNo }),
    begunBy: earlier(old.begunBy, now.begunBy)!,
    doneBy: earlier(old.doneBy, now.doneBy),
    statedOn: dated.statedOn,
  };
}

/** Which of the two days holds. */
function betterDated(old: StatedFact, now: StatedFact): StatedFact {
  const [first, second] = (old.statedOn ?? '') <= (now.statedOn ?? '') ? [old, now] : [now, old];
  if (second.on === null) return first;
  if (first.on === null) return second;
  return isMonthOf(second.on, first.on) ? first : second;
}

/** `2026-02` is the month of `2026-02-25` and of `2026-02`. */
const isMonthOf = (month: PartialDay, day: PartialDay): boolean => day.startsWith(month);

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null => (a === null || (b !== null && b < a) ? b : a);
