import type { LedgerMoney, LedgerRow, NegotiatingLedgerRow, SignedLedgerRow, VisitLedgerRow } from '@luodi/imports/contract';
import type { Direction } from '@luodi/visits/contract';
import type { ExpectedSigned } from './sample-ledgers';

const WAYS: Record<Direction, string> = {
  ...{ outbound: '拜访', inbound: '来访', inspection: '考察', negotiation: '洽谈', video: '视频洽谈', call: '电话微信' },
};
const wan = (money: LedgerMoney | null): number | null => money && money.fen / 1_000_000;

/** A row that was read, as `.expected.json` writes it. */
export function asExpected(row: LedgerRow): Record<string, unknown> {
  if (row.kind === 'signed') return { ...signedAsExpected(row) };
  return row.kind === 'visits' ? visit(row) : negotiating(row);
}

export function signedAsExpected(row: SignedLedgerRow): ExpectedSigned {
  const fact = (kind: string) => row.facts.find((one) => one.kind === kind && one.state === 'done');
  const { name, investor, uscc, industry, town, landMu, signedOn } = row;
  return {
    ...{ row: row.row, name, investor, uscc, industry, town, landMu, signedOn },
    investmentWan: wan(row.totalInvestment),
    usdWan: row.contractForeign?.currency === 'USD' ? wan(row.contractForeign) : null,
    framework: row.agreement === 'framework',
    startedOn: fact('started')?.on ?? null,
    started: fact('started') !== undefined,
    enrolled: fact('enrolled') !== undefined,
  };
}

const negotiating = (row: NegotiatingLedgerRow): Record<string, unknown> => ({
  ...{ row: row.row, name: row.name, investor: row.investor, industry: row.industry, landMu: row.landMu },
  investmentWan: wan(row.totalInvestment),
  approx: row.totalInvestment?.approx ?? false,
  firstContact: row.firstContactOn,
  precision: row.firstContactOn?.length === 7 ? 'month' : 'day',
  ...(row.duplicateOf !== null && { duplicateOf: row.duplicateOf }),
});

const visit = ({ row, on, direction, investor }: VisitLedgerRow): Record<string, unknown> => ({
  ...{ row, on, investor },
  kind: direction && WAYS[direction],
});
