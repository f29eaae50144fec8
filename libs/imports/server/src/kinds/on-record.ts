import type { LedgerRow } from '@luodi/imports/contract';
import { findHolders } from './investor-of-row';
import type { LedgerContext } from './ledger-context';
import type { KnownRecord, LedgerKindOf } from './ledger-kind';

/** For each row the records that it may speak of; from here on the context knows who holds the companies of these rows. */
export async function onRecord(kind: LedgerKindOf, rows: readonly LedgerRow[], context: LedgerContext): Promise<KnownRecord[][]> {
  await findHolders(rows, context);
  return kind.known(rows, context);
}
