import type { LedgerRow, RowAction } from '@luodi/imports/contract';
import { holdInFile } from './investor-of-row';
import type { LedgerContext } from './ledger-context';
import type { KnownRecord, LedgerKindOf, ReviewedRow, RowPlan } from './ledger-kind';
import type { ReviewNote } from './review-notes';

/** What a commit would do with the row, and what a person should look at first. */
export async function reviewRow(kind: LedgerKindOf, row: LedgerRow, context: LedgerContext): Promise<ReviewedRow> {
  const [first, ...others] = await kind.known(row);
  const known = first && others.length === 0 ? first : null;
  const { orgUnitId, notes } = await kind.look(row, known, context);
  const left = { known, orgUnitId, duplicateOf: row.duplicateOf, changes: [], notes };
  if (orgUnitId === null || isBroken(kind, row, notes)) return { ...left, action: 'problem' };
  const above = row.duplicateOf ?? metAbove(kind, row, known, context);
  if (above !== null || others.length > 0) return { ...left, duplicateOf: above, action: 'duplicate' };
  const plan = await kind.plan(row, known, context);
  holdInFile(row.investor, orgUnitId, context);
  return { ...left, action: actionOf(known, plan), changes: plan.changes, notes: [...notes, ...plan.notes] };
}

const isBroken = (kind: LedgerKindOf, row: LedgerRow, notes: ReviewNote[]) =>
  kind.nameOf(row) === null || [...row.cellProblems, ...notes].some(({ severity }) => severity === 'problem');

const actionOf = (known: KnownRecord | null, { differs }: RowPlan): RowAction => (known ? (differs ? 'update' : 'same') : 'create');

/** The row further up that a commit would have written before: of two rows on one record only the first is written. */
function metAbove(kind: LedgerKindOf, row: LedgerRow, known: KnownRecord | null, { rowsByKey }: LedgerContext): number | null {
  const { has, meets } = kind.keysOf(row);
  const record = known ? [`record:${known.id}`] : [];
  const above = [...meets, ...record].map((key) => rowsByKey.get(key)).find((one) => one !== undefined);
  if (above !== undefined) return above;
  for (const key of [...has, ...record]) rowsByKey.set(key, row.row);
  return null;
}
