import type { LedgerRow, ProblemParams, ProblemSeverity, ReviewNoteCode } from '@luodi/imports/contract';

/** A note of the review on a field of a row; the cell is found by the column the field was read from. */
export interface ReviewNote {
  field: string;
  code: ReviewNoteCode;
  params: ProblemParams;
  severity: ProblemSeverity;
  text: string;
}

type Said = Pick<ReviewNote, 'code'> & Partial<Pick<ReviewNote, 'params' | 'severity'>>;

/** A warning, unless it says that the row cannot be written. */
export function noteOf<Row extends LedgerRow>(
  row: Row,
  field: keyof Row & string,
  { code, params = {}, severity = 'warning' }: Said,
): ReviewNote {
  const value = row[field];
  return { field, code, params, severity, text: typeof value === 'string' ? value : '' };
}
