import type { LedgerRow } from '@luodi/imports/contract';
import { lookUp, type LedgerContext } from './ledger-context';
import { noteOf, type ReviewNote } from './review-notes';

/** A unit that a row names, and what is wrong with the name. */
export interface NamedUnit {
  orgUnitId: string | null;
  notes: ReviewNote[];
}

/** A row belongs to the unit it names, and to none when the name is no unit of the requester's: never to whoever uploads it. */
export function namedUnit<Row extends LedgerRow>(row: Row, field: keyof Row & string, { units, foreignUnits }: LedgerContext): NamedUnit {
  const unit = row[field] as string | null;
  if (unit === null) return { orgUnitId: null, notes: [noteOf(row, field, { code: 'unit-missing', severity: 'problem' })] };
  const orgUnitId = lookUp(units, unit);
  if (orgUnitId) return { orgUnitId, notes: [] };
  const code = lookUp(foreignUnits, unit) ? 'unit-not-yours' : 'unit-unknown';
  return { orgUnitId: null, notes: [noteOf(row, field, { code, params: { unit }, severity: 'problem' })] };
}
