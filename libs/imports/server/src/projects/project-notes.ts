import type { NegotiatingLedgerRow, SignedLedgerRow } from '@luodi/imports/contract';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';
import { noteOf, type ReviewNote } from '../kinds/review-notes';

type ProjectRow = SignedLedgerRow | NegotiatingLedgerRow;

/** A town or industry that the zone does not have. */
export function placeNotes(row: ProjectRow, { towns, industries }: LedgerContext): ReviewNote[] {
  const notes: ReviewNote[] = [];
  if (row.kind === 'signed' && row.town !== null && !lookUp(towns, row.town))
    notes.push(noteOf(row, 'town', { code: 'town-unknown', params: { town: row.town } }));
  if (row.industry !== null && !lookUp(industries, row.industry))
    notes.push(noteOf<ProjectRow>(row, 'industry', { code: 'industry-unknown', params: { industry: row.industry } }));
  return notes;
}
