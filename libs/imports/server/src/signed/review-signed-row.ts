import type { RowAction, SignedLedgerRow } from '@luodi/imports/contract';
import { claimKeys, holderOf } from '@luodi/investors/server';
import type { Project } from '@luodi/projects/server';
import type { IsoDate } from '@luodi/shared/contract';
import { knownProjects } from './known-project.query';
import { lookUp, type LedgerContext } from './ledger-context';
import { planSignedRow, type SignedPlan } from './plan-signed-row';
import { noteOf, type ReviewNote } from './review-notes';

export interface ReviewedRow {
  action: RowAction;
  known: Project | null;
  /** The responsible unit the row belongs to; null when the row cannot say. */
  orgUnitId: string | null;
  plan: SignedPlan | null;
  notes: ReviewNote[];
}

/** What a commit would do with the row, and what a person should look at first. */
export async function reviewSignedRow(row: SignedLedgerRow, statedOn: IsoDate, context: LedgerContext): Promise<ReviewedRow> {
  const candidates = await knownProjects(row);
  const known = candidates.length === 1 ? candidates[0]! : null;
  const orgUnitId = known?.orgUnitId ?? lookUp(context.units, row.responsibleUnit) ?? null;
  const notes = [...unitNotes(row, context), ...placeNotes(row, context), ...(await holderNotes(row, orgUnitId))];
  const broken = row.name === null || [...row.cellProblems, ...notes].some(({ severity }) => severity === 'problem');
  if (broken || orgUnitId === null) return { action: 'problem', known, orgUnitId, plan: null, notes };
  if (row.duplicateOf !== null || candidates.length > 1) return { action: 'duplicate', known, orgUnitId, plan: null, notes };
  const plan = await planSignedRow(row, known, statedOn, context);
  notes.push(
    ...plan.warnings.map((warning) =>
      noteOf(row, 'signedOn', warning.code, { ...warning.params, ...(warning.kind && { kind: warning.kind }) }),
    ),
  );
  return { action: actionOf(known, plan), known, orgUnitId, plan, notes };
}

function actionOf(known: Project | null, { fields, moves, declaredChanged }: SignedPlan): RowAction {
  if (!known) return 'create';
  return fields || moves.length > 0 || declaredChanged ? 'update' : 'same';
}

/** A row belongs to the unit it names: never to whoever uploads it. */
function unitNotes(row: SignedLedgerRow, { units, foreignUnits }: LedgerContext): ReviewNote[] {
  const { responsibleUnit } = row;
  if (responsibleUnit === null) return [noteOf(row, 'responsibleUnit', 'unit-missing', {}, 'problem')];
  if (lookUp(units, responsibleUnit)) return [];
  const known = foreignUnits.has(responsibleUnit.normalize('NFKC').replace(/\s/g, '').toLowerCase());
  return [noteOf(row, 'responsibleUnit', known ? 'unit-not-yours' : 'unit-unknown', { unit: responsibleUnit }, 'problem')];
}

function placeNotes(row: SignedLedgerRow, { towns, industries }: LedgerContext): ReviewNote[] {
  const town = row.town !== null && !lookUp(towns, row.town) ? [noteOf(row, 'town', 'town-unknown', { town: row.town })] : [];
  const industry =
    row.industry !== null && !lookUp(industries, row.industry)
      ? [noteOf(row, 'industry', 'industry-unknown', { industry: row.industry })]
      : [];
  return [...town, ...industry];
}

/** A company that another unit holds: its name is all that is said of it. */
async function holderNotes(row: SignedLedgerRow, orgUnitId: string | null): Promise<ReviewNote[]> {
  if (row.investor === null || orgUnitId === null) return [];
  const holder = await holderOf(claimKeys(row.investor));
  if (!holder || holder.orgUnitId === orgUnitId) return [];
  return [noteOf(row, 'investor', 'investor-held', { unit: holder.unitName }, 'problem')];
}
