import type { LedgerRow } from './ledger-rows.query';
import type { SheetWords } from './sheet-words';
import type { CellValue } from './table-sheet';

export type ColumnName = keyof SheetWords['columns'];
export type GroupName = keyof SheetWords['groups'];

export interface LedgerColumn {
  name: ColumnName;
  group?: GroupName;
  width: number;
  of: (row: LedgerRow, index: number, words: SheetWords) => CellValue;
  /** For columns that have a total: in 合计 and in each group's row. */
  sum?: (rows: LedgerRow[]) => CellValue;
}

type MoneyField =
  'totalInvestment' | 'fixedAssetPlan' | 'contractForeign' | 'annualPlan' | 'monthDone' | 'cumulativeDone' | 'fundsReceived';

const HUNDRED_MILLION = 1e10;
const TEN_THOUSAND = 1e6;

/** Summed in 分 as whole numbers, divided once: the total is exact to the 分. */
const total = (rows: LedgerRow[], field: MoneyField, unit: number) =>
  Number(rows.reduce((sum, row) => sum + BigInt(row[field] ?? 0), 0n)) / unit;
const inYuan = (rows: LedgerRow[]) => rows.filter(({ currency }) => currency === 'CNY');

/** Amounts of the project's currency in 亿元; those in another currency are named and stay out of the sum. */
function yi(name: ColumnName, field: MoneyField, group: GroupName, width = 12): LedgerColumn {
  const of = (row: LedgerRow): CellValue =>
    row[field] === null
      ? null
      : row.currency === 'CNY'
        ? Number(row[field]) / HUNDRED_MILLION
        : `${Number(row[field]) / TEN_THOUSAND}万${row.currency}`;
  return { name, group, width, of, sum: (rows) => total(inYuan(rows), field, HUNDRED_MILLION) };
}

const text = (name: ColumnName, width: number, of: LedgerColumn['of'], group?: GroupName): LedgerColumn => ({ name, width, of, group });

const NUMBER = text('number', 6, (_, index) => index + 1);
const BASICS: LedgerColumn[] = [
  text('name', 36, ({ name }) => name, 'basics'),
  text('investors', 30, ({ investors }) => investors, 'basics'),
  text('projectCompany', 28, ({ projectCompany }) => projectCompany, 'basics'),
  text('uscc', 22, ({ uscc }) => uscc, 'basics'),
  text('industry', 8, (row, _, { language }) => (language === 'zh' ? row.lensZh : row.lensEn), 'basics'),
  text('town', 10, ({ town }) => town, 'basics'),
  text('content', 30, ({ content }) => content, 'basics'),
  yi('totalInvestment', 'totalInvestment', 'basics'),
  yi('fixedAssetPlan', 'fixedAssetPlan', 'basics'),
  {
    name: 'contractForeign',
    group: 'basics',
    width: 12,
    of: ({ contractForeign }) => (contractForeign === null ? null : Number(contractForeign) / TEN_THOUSAND),
    sum: (rows) => total(rows, 'contractForeign', TEN_THOUSAND),
  },
  {
    name: 'landMu',
    group: 'basics',
    width: 9,
    of: ({ landMu }) => landMu,
    sum: (rows) => rows.reduce((sum, { landMu }) => sum + Math.round((landMu ?? 0) * 100), 0) / 100,
  },
];
const DUTY: LedgerColumn[] = [
  text('hookedLeader', 12, ({ hookedLeader }) => hookedLeader, 'duty'),
  text('unit', 14, ({ unitName }) => unitName, 'duty'),
  text('officer', 10, ({ officerName }) => officerName, 'duty'),
];

/** Ledger A 在谈项目, as far as the week's report needs it. */
export const NEGOTIATING_COLUMNS: readonly LedgerColumn[] = [
  NUMBER,
  ...BASICS,
  text('stage', 10, ({ stage }, _, { stages }) => stages[stage]),
  text('problem', 26, ({ problemNote }) => problemNote),
  ...DUTY,
];

/** Ledger B 签约项目推进台账. */
export const SIGNED_COLUMNS: readonly LedgerColumn[] = [
  NUMBER,
  ...BASICS,
  text('signedOn', 12, ({ signedOn }) => signedOn, 'signing'),
  text(
    'agreement',
    12,
    ({ agreement }, _, { agreements }) => (agreement === 'framework' ? agreements.framework : agreements.contract),
    'signing',
  ),
  text('stage', 10, ({ stage }, _, { stages }) => stages[stage], 'works'),
  text('landedOn', 12, ({ landedOn }) => landedOn, 'works'),
  text('plannedStartOn', 12, ({ plannedStartOn }) => plannedStartOn, 'works'),
  text('startedOn', 12, ({ startedOn }) => startedOn, 'works'),
  text('enrolled', 8, ({ enrolled }, _, { yes }) => (enrolled ? yes : null), 'works'),
  yi('annualPlan', 'annualPlan', 'works'),
  yi('monthDone', 'monthDone', 'works'),
  yi('cumulativeDone', 'cumulativeDone', 'works'),
  yi('fundsReceived', 'fundsReceived', 'works'),
  text('progress', 30, ({ progressNote }) => progressNote, 'works'),
  text('light', 8, ({ light }, _, { lights }) => (light ? lights[light as keyof SheetWords['lights']] : null)),
  text('problem', 26, ({ problemNote }) => problemNote),
  ...DUTY,
];
