import type { LedgerRow } from '@luodi/imports/contract';
import { claimKeys, holderOf, recordInvestor, type InvestorHolder } from '@luodi/investors/server';
import { instant, tx } from '@luodi/shared/server';
import { ImportProblem } from '../import-problems';
import { lookUp, type LedgerContext } from './ledger-context';
import { noteOf, type ReviewNote } from './review-notes';

type Holder = Pick<InvestorHolder, 'orgUnitId' | 'unitName'>;
type NamesInvestor = LedgerRow & { investor: string | null };

/** Who holds the company of a row: on record, or because a row further up would record it. */
export async function holderInFile(investor: string, { holders }: LedgerContext): Promise<Holder | null> {
  return holders.get(fileKey(investor)) ?? (await holderOf(claimKeys(investor)));
}

/** Of a row that will be written: from here on the file's rows find the company with this unit. */
export function holdInFile(investor: string | null, orgUnitId: string, { holders, unitNames }: LedgerContext): void {
  if (investor === null || holders.has(fileKey(investor))) return;
  holders.set(fileKey(investor), { orgUnitId, unitName: unitNames.get(orgUnitId) ?? '' });
}

/** The company within a file, however its name is spelled. */
export function fileKey(investor: string): string {
  const { name, place } = claimKeys(investor);
  return `${name.toString('hex')} ${place?.toString('hex') ?? ''}`;
}

/** A company that another unit holds: its name is all that is said of it. */
export async function holderNotes<Row extends NamesInvestor>(
  row: Row,
  orgUnitId: string | null,
  context: LedgerContext,
): Promise<ReviewNote[]> {
  const { investor } = row;
  if (investor === null || orgUnitId === null) return [];
  const holder = await holderInFile(investor, context);
  return holder && holder.orgUnitId !== orgUnitId ? [heldNote(row, holder)] : [];
}

export const heldNote = <Row extends NamesInvestor>(row: Row, { unitName }: Holder): ReviewNote =>
  noteOf(row, 'investor', { code: 'investor-held', params: { unit: unitName }, severity: 'problem' });

/** What a ledger says of a company besides its name. */
export interface SaidOfInvestor {
  industry?: string | null;
  brief?: string | null;
}

/** The company on record, recorded for the unit where nobody has it yet. @throws changed-since-review */
export async function investorOf(
  investor: string,
  orgUnitId: string,
  { industry = null, brief }: SaidOfInvestor,
  { industries }: LedgerContext,
): Promise<{ id: string; created: boolean }> {
  const input = { fullName: investor, industryCode: lookUp(industries, industry), ...(brief && { note: brief }) };
  const recorded = await recordInvestor(input, orgUnitId);
  if (recorded.outcome === 'held') throw ImportProblem('changed-since-review', { name: investor });
  return recorded.outcome === 'new' ? { id: recorded.id, created: true } : { id: recorded.investorId, created: false };
}

const USED = `SELECT 1 AS used FROM project_investors pi JOIN projects p ON p.id = pi.project_id WHERE pi.investor_id = $1 AND p.deleted_at IS NULL
  UNION ALL SELECT 1 FROM visits WHERE investor_id = $1 AND deleted_at IS NULL
  UNION ALL SELECT 1 FROM contacts WHERE investor_id = $1 AND deleted_at IS NULL
  UNION ALL SELECT 1 FROM leads WHERE investor_id = $1 AND deleted_at IS NULL LIMIT 1`;

/** An investor that came with the import goes with it, unless somebody has come to use it. */
export async function releaseInvestor(investorId: string): Promise<void> {
  if ((await tx().query<unknown[]>(USED, [investorId])).length > 0) return;
  await tx().query('DELETE FROM investor_claims WHERE investor_id = $1', [investorId]);
  await tx().query('DELETE FROM name_terms WHERE record_id = $1', [investorId]);
  await tx().query('UPDATE investors SET deleted_at = $2, version = version + 1 WHERE id = $1', [investorId, instant()]);
}
