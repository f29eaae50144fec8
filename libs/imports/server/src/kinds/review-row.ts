import type { LedgerRow, RowAction } from '@luodi/imports/contract';
import { holdInFile } from './investor-of-row';
import type { LedgerContext } from './ledger-context';
import type { KnownRecord, LedgerKindOf, ReviewedRow, RowPlan } from './ledger-kind';
import type { ReviewNote } from './review-notes';

/** What a commit would do with the row, which may speak of the records found, and what a person should look at first. */
export function reviewRow(kind: LedgerKindOf, row: LedgerRow, found: KnownRecord[], context: LedgerContext): ReviewedRow {
  const take = context.choices.get(row.row)?.take;
  if (take === 'leave-out') return { ...NOTHING, action: 'left-out', duplicateOf: row.duplicateOf };
  const { known, candidates } = meant(row, found, context);
  const { orgUnitId, notes } = kind.look(row, known, context);
  const left = { ...NOTHING, known, candidates, orgUnitId, duplicateOf: row.duplicateOf, notes };
  if (orgUnitId === null || isBroken(kind, row, notes)) return { ...left, action: 'problem' };
  const above = metAbove(kind, row, known, context);
  if (take !== 'new' && isOpen(above, left)) return { ...left, duplicateOf: above, action: 'duplicate' };
  const plan = kind.plan(row, known, context);
  holdInFile(row.investor, orgUnitId, context);
  return { ...left, duplicateOf: above, changes: plan.changes, notes: [...notes, ...plan.notes], action: actionOf(known, plan) };
}

/** Which record it is, a person has to say. */
const isOpen = (above: number | null, { known, candidates }: Pick<ReviewedRow, 'known' | 'candidates'>): boolean =>
  above !== null || (known === null && candidates.length > 0);

const NOTHING: Omit<ReviewedRow, 'action' | 'duplicateOf'> = { known: null, candidates: [], orgUnitId: null, changes: [], notes: [] };

/** The record on file that the row speaks of: the only one there is, or the one that was chosen. */
function meant(row: LedgerRow, found: KnownRecord[], { choices }: LedgerContext): Pick<ReviewedRow, 'known' | 'candidates'> {
  const choice = choices.get(row.row);
  const candidates = found.length > 1 ? found : [];
  if (choice?.take === 'new') return { known: null, candidates };
  const chosen = found.find(({ id }) => choice?.take === 'update' && id === choice.recordId);
  return { known: chosen ?? (found.length === 1 ? found[0]! : null), candidates };
}

/** The same thing further up in the file, unless that row was left out. */
const twinAbove = ({ duplicateOf }: LedgerRow, { choices }: LedgerContext): number | null =>
  duplicateOf !== null && choices.get(duplicateOf)?.take === 'leave-out' ? null : duplicateOf;

const isBroken = (kind: LedgerKindOf, row: LedgerRow, notes: ReviewNote[]) =>
  kind.nameOf(row) === null || [...row.cellProblems, ...notes].some(({ severity }) => severity === 'problem');

const actionOf = (known: KnownRecord | null, { differs }: RowPlan): RowAction => (known ? (differs ? 'update' : 'same') : 'create');

/** The row further up that a commit would have written before: of two rows on one record only the first is written. */
function metAbove(kind: LedgerKindOf, row: LedgerRow, known: KnownRecord | null, context: LedgerContext): number | null {
  const twin = twinAbove(row, context);
  if (twin !== null) return twin;
  const { rowsByKey } = context;
  const { has, meets } = kind.keysOf(row);
  const record = known ? [`record:${known.id}`] : [];
  const above = [...meets, ...record].map((key) => rowsByKey.get(key)).find((one) => one !== undefined);
  if (above !== undefined) return above;
  for (const key of [...has, ...record]) rowsByKey.set(key, row.row);
  return null;
}
