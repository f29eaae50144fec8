import type { LedgerFact, LedgerFactKind, SignedLedgerRow } from '@luodi/imports/contract';
import type { CellParse, CellValues } from '../cells/cell-rules.ts';
import { groupName } from './group-name.ts';
import type { ParsedRow } from './read-ledger.ts';

const FACT_FIELDS: [string, LedgerFactKind][] = [
  ['registered', 'registered'],
  ['filed', 'filed'],
  ['land', 'land'],
  ['planning', 'planning'],
  ['environment', 'environment'],
  ['constructionPermit', 'construction-permit'],
  ['started', 'started'],
  ['enrolled', 'enrolled'],
];

/** A value by field; the definition ties each field to its kind of value. */
export const valueOf = <P extends CellParse>({ values }: ParsedRow, field: string, _parse: P): CellValues[P] | null =>
  (values[field] as CellValues[P] | undefined) ?? null;

/** Ledger B: a parsed row as a signed project. The industry of a blank cell is its group's. */
export function signedRow(row: ParsedRow): SignedLedgerRow {
  const line = (field: string): string | null => valueOf(row, field, 'line');
  return {
    ...row.base,
    kind: 'signed',
    name: line('name'),
    investor: line('investor'),
    company: line('company'),
    uscc: valueOf(row, 'uscc', 'uscc'),
    industry: line('industry') ?? groupName(row.base.group),
    town: line('town'),
    content: line('content'),
    event: line('event'),
    signedOn: valueOf(row, 'signedOn', 'day'),
    agreement: valueOf(row, 'agreement', 'agreement'),
    facts: FACT_FIELDS.flatMap(([field, kind]) => factOf(row, field, kind)),
    plannedStartOn: valueOf(row, 'plannedStartOn', 'day'),
    productionOn: valueOf(row, 'productionOn', 'day'),
    progress: line('progress'),
    light: valueOf(row, 'light', 'light'),
    problem: line('problem'),
    hookedLeader: line('hookedLeader'),
    responsibleUnit: line('responsibleUnit'),
    officer: line('officer'),
    ...amountsOf(row),
  };
}

function amountsOf(
  row: ParsedRow,
): Pick<
  SignedLedgerRow,
  'totalInvestment' | 'fixedAssetPlan' | 'contractForeign' | 'landMu' | 'annualPlan' | 'monthDone' | 'cumulativeDone' | 'fundsReceived'
> {
  const amount = (field: string): CellValues['amount'] | null => valueOf(row, field, 'amount');
  return {
    totalInvestment: amount('totalInvestment'),
    fixedAssetPlan: amount('fixedAssetPlan'),
    contractForeign: amount('contractForeign'),
    landMu: valueOf(row, 'landMu', 'land'),
    annualPlan: amount('annualPlan'),
    monthDone: amount('monthDone'),
    cumulativeDone: amount('cumulativeDone'),
    fundsReceived: amount('fundsReceived'),
  };
}

function factOf(row: ParsedRow, field: string, kind: LedgerFactKind): LedgerFact[] {
  const tick = valueOf(row, field, 'tick');
  return tick ? [{ kind, ...tick }] : [];
}
