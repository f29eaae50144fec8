import type { LedgerColumnView } from '@luodi/imports/contract';

/** A field whose column may hold another one too. */
const SHARED_COLUMN: Record<string, string> = { responsibleUnit: 'unitAndOfficer' };

/** `I`, the column that a field was read from; none where the ledger has no such column. */
export function columnOfField(columns: readonly LedgerColumnView[], field: string): string | undefined {
  const addressOf = (name: string | undefined) => columns.find((one) => one.field !== null && one.field === name)?.address;
  return (addressOf(field) ?? addressOf(SHARED_COLUMN[field]))?.replace(/\d+$/, '');
}
