import type { AgreementGrade } from '@luodi/projects/contract';
import type { Currency, PartialDay } from '@luodi/shared/contract';
import type { Direction } from '@luodi/visits/contract';
import type { LedgerKind } from './import.contract';
import type { CellProblem } from './ledger-problems';

/** An amount in the smallest unit (分, cents), exact. `approx` when the cell says 约, 余, 以上. */
export interface LedgerMoney {
  fen: number;
  currency: Currency;
  approx: boolean;
  raw: string;
}

export const LEDGER_FACT_KINDS = [
  'registered',
  'filed',
  'land',
  'planning',
  'environment',
  'construction-permit',
  'started',
  'enrolled',
] as const;
export type LedgerFactKind = (typeof LEDGER_FACT_KINDS)[number];
export interface LedgerFact {
  kind: LedgerFactKind;
  state: 'done' | 'under-way';
  /** When it was done, as far as the cell says. Always null for `under-way`. */
  on: PartialDay | null;
  /** Project code or document number, when the cell holds one. */
  docNo?: string;
}

/** What every ledger row carries, whatever the ledger. */
export interface LedgerRowBase {
  /** Row number in the sheet, from 1. */
  row: number;
  /** Label of the group row above, as written: `一、一智(19个)`. */
  group: string | null;
  hidden: boolean;
  /** The row's filled cells as written, by column name (`I` → `9.85`): its address is the column and `row`. */
  raw: Record<string, string>;
  /** Columns whose text stands in a merged cell above, with that cell's row: `{ G: 7 }`. */
  mergedFrom: Record<string, number>;
  cellProblems: CellProblem[];
  /** Row number of the same thing further up in this file. */
  duplicateOf: number | null;
}

export interface SignedLedgerRow extends LedgerRowBase {
  kind: 'signed';
  name: string | null;
  investor: string | null;
  company: string | null;
  uscc: string | null;
  industry: string | null;
  town: string | null;
  content: string | null;
  totalInvestment: LedgerMoney | null;
  fixedAssetPlan: LedgerMoney | null;
  contractForeign: LedgerMoney | null;
  landMu: number | null;
  event: string | null;
  signedOn: PartialDay | null;
  agreement: AgreementGrade | null;
  facts: LedgerFact[];
  plannedStartOn: PartialDay | null;
  annualPlan: LedgerMoney | null;
  monthDone: LedgerMoney | null;
  cumulativeDone: LedgerMoney | null;
  fundsReceived: LedgerMoney | null;
  progress: string | null;
  light: 'green' | 'yellow' | 'red' | null;
  problem: string | null;
  hookedLeader: string | null;
  responsibleUnit: string | null;
  officer: string | null;
  productionOn: PartialDay | null;
}

export interface NegotiatingLedgerRow extends LedgerRowBase {
  kind: 'negotiating';
  name: string | null;
  investor: string | null;
  investorBrief: string | null;
  industry: string | null;
  chainNode: string | null;
  content: string | null;
  totalInvestment: LedgerMoney | null;
  fixedAssetPlan: LedgerMoney | null;
  landMu: number | null;
  plantSqm: number | null;
  estOutput: LedgerMoney | null;
  estTax: LedgerMoney | null;
  method: string | null;
  source: string | null;
  firstTalkUnit: string | null;
  firstContactOn: PartialDay | null;
  lastContactOn: PartialDay | null;
  lastContact: string | null;
  intent: 'strong' | 'medium' | 'weak' | null;
  problem: string | null;
  nextAction: string | null;
  hookedLeader: string | null;
  responsibleUnit: string | null;
  officer: string | null;
  remark: string | null;
}

export interface VisitLedgerRow extends LedgerRowBase {
  kind: 'visits';
  on: PartialDay | null;
  direction: Direction | null;
  investor: string | null;
  guests: string | null;
  hosts: string | null;
  topic: string | null;
  intent: 'strong' | 'medium' | 'weak' | null;
  nextAction: string | null;
  responsibleUnit: string | null;
  /** Which of the file's visits to this company, on this day, in this way and about this it is, from 1. */
  nth: number;
}

export type LedgerRow = SignedLedgerRow | NegotiatingLedgerRow | VisitLedgerRow;
export type LedgerRowOf<K extends LedgerKind> = Extract<LedgerRow, { kind: K }>;
