import type { ProblemParams, ProblemSeverity, ReviewNoteCode, SignedLedgerRow } from '@luodi/imports/contract';

/** A note of the review on a field of a row; the cell is found by the column the field was read from. */
export interface ReviewNote {
  field: string;
  code: ReviewNoteCode;
  params: ProblemParams;
  severity: ProblemSeverity;
  text: string;
}

export function noteOf(
  row: SignedLedgerRow,
  field: keyof SignedLedgerRow,
  code: ReviewNoteCode,
  params: ProblemParams,
  severity: ProblemSeverity = 'warning',
): ReviewNote {
  const value = row[field];
  return { field, code, params, severity, text: typeof value === 'string' ? value : '' };
}
