import type { LedgerKind, LedgerRowOf } from '@luodi/imports/contract';
import { NEGOTIATING } from '../negotiating/negotiating.kind';
import { SIGNED } from '../signed/signed.kind';
import { VISITS } from '../visits/visits.kind';
import type { LedgerKindOf } from './ledger-kind';

const KINDS: { [K in LedgerKind]: LedgerKindOf<LedgerRowOf<K>> } = { negotiating: NEGOTIATING, signed: SIGNED, visits: VISITS };

/** A row of a ledger is only ever handed to the ledger it was read from. */
export const kindOf = (kind: LedgerKind): LedgerKindOf => KINDS[kind];
