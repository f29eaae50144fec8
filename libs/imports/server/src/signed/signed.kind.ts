import type { SignedLedgerRow } from '@luodi/imports/contract';
import { projectKind } from '../projects/project.kind';
import { planSignedRow } from './plan-signed-row';

/** Ledger B 签约项目推进台账. */
export const SIGNED = projectKind<SignedLedgerRow>({
  unitField: () => 'responsibleUnit',
  notes: () => [],
  plan: planSignedRow,
});
