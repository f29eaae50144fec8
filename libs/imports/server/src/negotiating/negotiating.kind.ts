import type { NegotiatingLedgerRow } from '@luodi/imports/contract';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';
import { noteOf, type ReviewNote } from '../kinds/review-notes';
import { projectKind } from '../projects/project.kind';
import { planNegotiatingRow } from './plan-negotiating-row';

/** Ledger A 在谈项目台账. Where nobody is named as responsible, whoever talked first is. */
export const NEGOTIATING = projectKind<NegotiatingLedgerRow>({
  unitField: ({ responsibleUnit, firstTalkUnit }) =>
    responsibleUnit === null && firstTalkUnit !== null ? 'firstTalkUnit' : 'responsibleUnit',
  notes: firstTalkNotes,
  plan: planNegotiatingRow,
});

/** Who talked first is noted, and need not be a unit of the requester's. */
function firstTalkNotes(row: NegotiatingLedgerRow, { units, foreignUnits }: LedgerContext): ReviewNote[] {
  const { firstTalkUnit, responsibleUnit } = row;
  if (firstTalkUnit === null || responsibleUnit === null) return [];
  if (lookUp(units, firstTalkUnit) || lookUp(foreignUnits, firstTalkUnit)) return [];
  return [noteOf(row, 'firstTalkUnit', { code: 'first-talk-unknown', params: { unit: firstTalkUnit } })];
}
