import type { VisitLedgerRow } from '@luodi/imports/contract';
import type { ParsedRow } from './read-ledger.ts';
import { valueOf } from './signed-ledger.ts';

/** Ledger C: a parsed row as a visit. */
export function visitRow(row: ParsedRow): VisitLedgerRow {
  const line = (field: string): string | null => valueOf(row, field, 'line');
  return {
    ...row.base,
    kind: 'visits',
    on: valueOf(row, 'on', 'day'),
    direction: valueOf(row, 'way', 'direction'),
    investor: line('investor'),
    guests: line('guests'),
    hosts: line('hosts'),
    topic: line('topic'),
    intent: valueOf(row, 'intent', 'intent'),
    nextAction: line('nextAction'),
    responsibleUnit: line('responsibleUnit'),
    nth: 1,
  };
}
