import type { NegotiatingLedgerRow } from '@luodi/imports/contract';
import type { CellValues } from '../cells/cell-rules.ts';
import { groupName } from './group-name.ts';
import type { ParsedRow } from './read-ledger.ts';
import { valueOf } from './signed-ledger.ts';

/** Ledger A: a parsed row as a project in talks. */
export function negotiatingRow(row: ParsedRow): NegotiatingLedgerRow {
  const line = (field: string): string | null => valueOf(row, field, 'line');
  const amount = (field: string): CellValues['amount'] | null => valueOf(row, field, 'amount');
  return {
    ...row.base,
    kind: 'negotiating',
    name: line('name'),
    investor: line('investor'),
    investorBrief: line('investorBrief'),
    industry: line('industry') ?? groupName(row.base.group),
    chainNode: line('chainNode'),
    content: line('content'),
    totalInvestment: amount('totalInvestment'),
    fixedAssetPlan: amount('fixedAssetPlan'),
    estOutput: amount('estOutput'),
    estTax: amount('estTax'),
    method: line('method'),
    source: line('source'),
    firstTalkUnit: line('firstTalkUnit'),
    firstContactOn: valueOf(row, 'firstContactOn', 'day'),
    intent: valueOf(row, 'intent', 'intent'),
    problem: line('problem'),
    nextAction: line('nextAction'),
    hookedLeader: line('hookedLeader'),
    remark: line('remark'),
    ...areaOf(row),
    ...contactOf(row),
    ...responsibleOf(line),
  };
}

function areaOf(row: ParsedRow): { landMu: number | null; plantSqm: number | null } {
  return valueOf(row, 'area', 'area') ?? { landMu: null, plantSqm: null };
}

function contactOf(row: ParsedRow): { lastContactOn: string | null; lastContact: string | null } {
  const contact = valueOf(row, 'lastContact', 'dayAndText');
  return { lastContactOn: contact?.on ?? null, lastContact: contact?.text || null };
}

/** `颜厝镇/专员` in one column, or two columns. */
function responsibleOf(line: (field: string) => string | null): { responsibleUnit: string | null; officer: string | null } {
  const [unit, officer] = (line('unitAndOfficer') ?? '').split(/\s*[/、,]\s*/);
  return { responsibleUnit: line('responsibleUnit') ?? (unit || null), officer: line('officer') ?? (officer || null) };
}
