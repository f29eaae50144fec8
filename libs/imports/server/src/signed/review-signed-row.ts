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
  const [first, ...others] = await knownProjects(row);
  const known = first && others.length === 0 ? first : null;
  const orgUnitId = unitOf(row, known, context);
  const notes = [...unitNotes(row, context), ...placeNotes(row, context), ...(await holderNotes(row, orgUnitId))];
  const left = { known, orgUnitId, plan: null, notes };
  if (orgUnitId === null || isBroken(row, notes)) return { ...left, action: 'problem' };
  if (row.duplicateOf !== null || others.length > 0) return { ...left, action: 'duplicate' };
  const plan = await planSignedRow(row, known, statedOn, context);
  return { ...left, action: actionOf(known, plan), plan, notes: [...notes, ...planNotes(row, plan)] };
}

/** A project on record stays with the unit it has; a new one goes to the unit the row names. */
const unitOf = (row: SignedLedgerRow, known: Project | null, { units }: LedgerContext) =>
  known ? known.orgUnitId : (lookUp(units, row.responsibleUnit) ?? null);

const isBroken = (row: SignedLedgerRow, notes: ReviewNote[]) =>
  row.name === null || [...row.cellProblems, ...notes].some(({ severity }) => severity === 'problem');

const planNotes = (row: SignedLedgerRow, { warnings }: SignedPlan) =>
  warnings.map(({ code, kind, params }) => noteOf(row, 'signedOn', { code, params: { ...params, ...(kind && { kind }) } }));

function actionOf(known: Project | null, { fields, moves, declaredChanged }: SignedPlan): RowAction {
  if (!known) return 'create';
  return Object.keys(fields.after).length > 0 || moves.length > 0 || declaredChanged ? 'update' : 'same';
}

/** A row belongs to the unit it names: never to whoever uploads it. */
function unitNotes(row: SignedLedgerRow, { units, foreignUnits }: LedgerContext): ReviewNote[] {
  const { responsibleUnit } = row;
  if (responsibleUnit === null) return [noteOf(row, 'responsibleUnit', { code: 'unit-missing', severity: 'problem' })];
  if (lookUp(units, responsibleUnit)) return [];
  const known = foreignUnits.has(responsibleUnit.normalize('NFKC').replace(/\s/g, '').toLowerCase());
  const code = known ? 'unit-not-yours' : 'unit-unknown';
  return [noteOf(row, 'responsibleUnit', { code, params: { unit: responsibleUnit }, severity: 'problem' })];
}

function placeNotes(row: SignedLedgerRow, { towns, industries }: LedgerContext): ReviewNote[] {
  const { town, industry } = row;
  const notes: ReviewNote[] = [];
  if (town !== null && !lookUp(towns, town)) notes.push(noteOf(row, 'town', { code: 'town-unknown', params: { town } }));
  if (industry !== null && !lookUp(industries, industry))
    notes.push(noteOf(row, 'industry', { code: 'industry-unknown', params: { industry } }));
  return notes;
}

/** A company that another unit holds: its name is all that is said of it. */
async function holderNotes(row: SignedLedgerRow, orgUnitId: string | null): Promise<ReviewNote[]> {
  if (row.investor === null || orgUnitId === null) return [];
  const holder = await holderOf(claimKeys(row.investor));
  if (!holder || holder.orgUnitId === orgUnitId) return [];
  return [noteOf(row, 'investor', { code: 'investor-held', params: { unit: holder.unitName }, severity: 'problem' })];
}
