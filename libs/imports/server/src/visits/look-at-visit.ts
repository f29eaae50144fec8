import type { VisitLedgerRow } from '@luodi/imports/contract';
import { boundOf, businessDay } from '@luodi/shared/contract';
import { actorInScope, instant } from '@luodi/shared/server';
import type { Visit } from '@luodi/visits/server';
import { heldNote, holderInFile } from '../kinds/investor-of-row';
import { lookUp, type LedgerContext } from '../kinds/ledger-context';
import type { RowLook } from '../kinds/ledger-kind';
import { noteOf, type ReviewNote } from '../kinds/review-notes';
import { namedUnit } from '../kinds/unit-of-row';

/** A visit belongs to the unit that holds its company; one nobody holds goes to the unit of the row, of the ledger, or of whoever logs it. */
export function lookAtVisit(row: VisitLedgerRow, known: Visit | null, context: LedgerContext): RowLook {
  const notes = [...wayNotes(row), ...dayNotes(row)];
  if (known) return { orgUnitId: known.orgUnitId, notes };
  const holder = row.investor === null ? null : holderInFile(row.investor, context);
  if (holder && actorInScope().orgUnitIds.includes(holder.orgUnitId)) return { orgUnitId: holder.orgUnitId, notes };
  if (holder) return { orgUnitId: null, notes: [...notes, heldNote(row, holder)] };
  if (row.responsibleUnit === null) return { orgUnitId: lookUp(context.units, context.statedBy) ?? actorInScope().orgUnitId, notes };
  const unit = namedUnit(row, 'responsibleUnit', context);
  return { orgUnitId: unit.orgUnitId, notes: [...notes, ...unit.notes] };
}

/** Said once: what could not be read is a problem of the cell already. */
function wayNotes(row: VisitLedgerRow): ReviewNote[] {
  if (row.direction !== null || row.cellProblems.some(({ field }) => field === 'way')) return [];
  return [{ ...noteOf(row, 'direction', { code: 'way-missing', severity: 'problem' }), field: 'way' }];
}

/** What has not taken place yet is no visit. A month that has begun may. */
function dayNotes(row: VisitLedgerRow): ReviewNote[] {
  const today = businessDay(instant());
  if (row.on === null || boundOf(row.on, today).on <= today) return [];
  return [noteOf(row, 'on', { code: 'visit-in-future', params: { on: row.on }, severity: 'problem' })];
}
