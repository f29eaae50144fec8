import type { VisitLedgerRow } from '@luodi/imports/contract';
import type { Visit } from '@luodi/visits/server';
import type { LedgerKindOf } from '../kinds/ledger-kind';
import { changeVisit, createVisits, undoVisitRow, type VisitUndo } from './write-visits';
import { knownVisits, visitKey } from './known-visits.query';
import { visitPlan } from './plan-visit-row';
import { lookAtVisit } from './look-at-visit';

/** Ledger C 客商活动台账. The same visit twice is two visits. */
export const VISITS: LedgerKindOf<VisitLedgerRow, Visit, VisitUndo> = {
  table: 'visits',
  nameOf: ({ investor }) => investor,
  numbered(row, { times }) {
    const nth = (times.get(visitKey(row)) ?? 0) + 1;
    times.set(visitKey(row), nth);
    return { ...row, nth };
  },
  keysOf: () => ({ has: [], meets: [] }),
  known: knownVisits,
  look: lookAtVisit,
  plan: visitPlan,
  create: createVisits,
  change: changeVisit,
  undo: undoVisitRow,
};
