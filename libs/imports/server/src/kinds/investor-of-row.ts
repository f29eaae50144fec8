import type { LedgerRow } from '@luodi/imports/contract';
import { claimKeys, holdersOf, recordInvestors } from '@luodi/investors/server';
import { instant, tx, unindex } from '@luodi/shared/server';
import { ImportProblem } from '../import-problems';
import { lookUp, type HolderInFile, type LedgerContext } from './ledger-context';
import { noteOf, type ReviewNote } from './review-notes';

type NamesInvestor = LedgerRow & { investor: string | null };

/** Looks up who holds the companies of rows, as far as the file has not said so. */
export async function findHolders(rows: readonly NamesInvestor[], { holders }: LedgerContext): Promise<void> {
  const names = rows.flatMap(({ investor }) => (investor === null ? [] : [[fileKey(investor), investor] as const]));
  const asked = [...new Map(names.filter(([key]) => !holders.has(key)))];
  const found = await holdersOf(asked.map(([, investor]) => claimKeys(investor)));
  for (const [at, [key]] of asked.entries()) if (found[at]) holders.set(key, found[at]);
}

/** Who holds the company of a row: on record, or because a row further up would record it. */
export const holderInFile = (investor: string, { holders }: LedgerContext): HolderInFile | undefined => holders.get(fileKey(investor));

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
export function holderNotes<Row extends NamesInvestor>(row: Row, orgUnitId: string | null, context: LedgerContext): ReviewNote[] {
  const { investor } = row;
  if (investor === null || orgUnitId === null) return [];
  const holder = holderInFile(investor, context);
  return holder && holder.orgUnitId !== orgUnitId ? [heldNote(row, holder)] : [];
}

export const heldNote = <Row extends NamesInvestor>(row: Row, { unitName }: HolderInFile): ReviewNote =>
  noteOf(row, 'investor', { code: 'investor-held', params: { unit: unitName }, severity: 'problem' });

/** What a ledger says of a company besides its name. */
export interface SaidOfInvestor {
  industry?: string | null;
  brief?: string | null;
}

/** The company of a row, by its name, and the unit of the row. */
export type CompanyOfRow = SaidOfInvestor & { name: string; orgUnitId: string };

/** A company on record; `created` for the first row that names one that came with it. */
export interface FoundInvestor {
  id: string;
  created: boolean;
}

/** The companies on record, in the order given, recorded for their units where nobody has them yet. @throws changed-since-review */
export async function investorsOf(companies: readonly CompanyOfRow[], { industries }: LedgerContext): Promise<FoundInvestor[]> {
  const keys = companies.map(({ name }) => fileKey(name));
  const firsts = [...new Map(keys.map((key, at) => [key, at] as const).reverse()).values()].sort((a, b) => a - b);
  const recorded = await recordInvestors(
    firsts.map((at) => {
      const { name, industry = null, brief, orgUnitId } = companies[at]!;
      return { input: { fullName: name, industryCode: lookUp(industries, industry), ...(brief && { note: brief }) }, orgUnitId };
    }),
  );
  const byKey = new Map(firsts.map((at, n) => [keys[at]!, { at, ...recorded[n]! }]));
  return companies.map(({ name }, at) => {
    const found = byKey.get(keys[at]!)!;
    if (found.outcome === 'held') throw ImportProblem('changed-since-review', { name });
    return found.outcome === 'new' ? { id: found.id, created: found.at === at } : { id: found.investorId, created: false };
  });
}

const USED = `SELECT 1 AS used FROM project_investors pi JOIN projects p ON p.id = pi.project_id WHERE pi.investor_id = $1 AND p.deleted_at IS NULL
  UNION ALL SELECT 1 FROM visits WHERE investor_id = $1 AND deleted_at IS NULL
  UNION ALL SELECT 1 FROM contacts WHERE investor_id = $1 AND deleted_at IS NULL
  UNION ALL SELECT 1 FROM leads WHERE investor_id = $1 AND deleted_at IS NULL LIMIT 1`;

/** An investor that came with the import goes with it, unless somebody has come to use it. */
export async function releaseInvestor(investorId: string): Promise<void> {
  if ((await tx().query<unknown[]>(USED, [investorId])).length > 0) return;
  await tx().query('DELETE FROM investor_claims WHERE investor_id = $1', [investorId]);
  await unindex('investor', investorId);
  await tx().query('UPDATE investors SET deleted_at = $2, version = version + 1 WHERE id = $1', [investorId, instant()]);
}
