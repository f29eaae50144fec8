import type {
  LedgerKind,
  LedgerRow,
  LedgerSheetView,
  NegotiatingLedgerRow,
  SignedLedgerRow,
  VisitLedgerRow,
} from '@luodi/imports/contract';
import { csvLedger, type CsvEncoding, type OtherLayout, relabelledLedger, sampleExpected } from '../testing';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { parseLedger } from './parse-ledger.ts';

async function read<Row extends LedgerRow>(file: Buffer, kind: LedgerKind): Promise<{ sheet: LedgerSheetView; rows: Row[] }> {
  const ledger = parseLedger(await readWorkbook(file), kind);
  const rows = [...ledger.rows()] as Row[];
  return { sheet: ledger.view, rows };
}

const WAYS = { outbound: '拜访', inbound: '来访', inspection: '考察', negotiation: '洽谈', video: '视频洽谈', call: '电话微信' };
const withoutRow = ({ row: _, duplicateOf: __, ...rest }: Record<string, unknown>) => rest;

const negotiating = ({ name, investor, industry, totalInvestment, landMu, firstContactOn }: NegotiatingLedgerRow) => ({
  ...{ name, investor, industry, landMu, firstContact: firstContactOn },
  investmentWan: totalInvestment && totalInvestment.fen / 1_000_000,
  approx: totalInvestment?.approx ?? false,
  precision: firstContactOn!.length === 7 ? 'month' : 'day',
});
const visit = ({ on, direction, investor }: VisitLedgerRow) => ({ on, kind: WAYS[direction!], investor });
const signed = ({ row, name, uscc, town, totalInvestment, signedOn }: SignedLedgerRow) => ({
  ...{ row, name, uscc, town, signedOn },
  investmentWan: totalInvestment && totalInvestment.fen / 1_000_000,
});

const NEGOTIATING = sampleExpected<{ rows: Record<string, unknown>[]; problems: { cell: string; raw: string }[] }>('negotiating');
const VISITS = sampleExpected<{ rows: Record<string, unknown>[] }>('visits-week-11');

const TALKS_ELSEWHERE: [string, OtherLayout][] = [
  [
    'columns from right to left, 万元 in the heads, 编号, a blank row above the head, a cover and a scan before it, things hidden',
    {
      labels: { 序号: '编号', 拟投资额: '计划总投资', 产业类别: '所属产业', 首次接触时间: '首次对接时间', 投资方: '投资主体' },
      ...{ unit: '万元', reversed: true, blankRowAboveHead: true, sheetsBefore: 2, hidden: '所属产业' },
    },
  ],
  [
    'English heads, days from 1904, the ledger on the thirtieth sheet',
    {
      labels: {
        ...{ 序号: 'No.', 项目名称: 'Project name', 投资方: 'Investor', 产业类别: 'Industry', 拟投资额: 'Planned investment' },
        ...{ '用地(亩)/厂房(㎡)': 'Land/plant', 首次接触时间: 'First contact', 首谈单位: 'First-talk unit', 意向程度: 'Intent' },
      },
      ...{ date1904: true, sheetsBefore: 28 },
    },
  ],
];

describe.each(TALKS_ELSEWHERE)('the ledger of projects in talks with %s', (_title, layout) => {
  it('gives the same rows', async () => {
    const { rows } = await read<NegotiatingLedgerRow>(await relabelledLedger('negotiating', layout), 'negotiating');
    expect(rows.map(negotiating)).toEqual(NEGOTIATING.rows.map(withoutRow));
    const troubles = rows.flatMap(({ cellProblems }) => cellProblems).filter(({ severity }) => severity === 'problem');
    expect(troubles.map(({ text }) => text)).toEqual(NEGOTIATING.problems.map(({ raw }) => raw));
  });
});

it('says which row and column are hidden', async () => {
  const { sheet, rows } = await read(await relabelledLedger('negotiating', TALKS_ELSEWHERE[0]![1]), 'negotiating');
  expect(sheet.problems).toMatchObject([{ code: 'column-hidden', field: 'industry', text: '所属产业' }]);
  expect(rows.filter(({ hidden }) => hidden)).toMatchObject([{ cellProblems: [{ code: 'row-hidden', severity: 'warning' }] }]);
});

it.each<[string, OtherLayout]>([
  [
    'other words, columns from right to left',
    {
      labels: { 序号: '编号', 日期: '活动时间', 方式: '活动方式', 企业: '客商名称', 我方领导: '带队领导', 洽谈内容: '对接内容' },
      ...{ reversed: true, blankRowAboveHead: true, sheetsBefore: 1, hidden: '编号' },
    },
  ],
  [
    'English heads, days from 1904',
    {
      labels: { 日期: 'Date', 方式: 'Kind', 企业: 'Company', 对方人员及职务: 'Visitors', 我方领导: 'Hosts', 洽谈内容: 'Subject' },
      date1904: true,
    },
  ],
])('the ledger of visits with %s gives the same rows', async (_title, layout) => {
  const { rows } = await read<VisitLedgerRow>(await relabelledLedger('visits-week-11', layout), 'visits');
  expect(rows.map(visit)).toEqual(VISITS.rows.map(withoutRow));
});

describe.each<CsvEncoding>(['gbk', 'utf-8', 'utf-8 with mark', 'utf-16le'])('saved as .csv in %s', (encoding) => {
  it('the ledger of projects in talks gives exactly its rows, and its problems by cell', async () => {
    const { rows, sheet } = await read<NegotiatingLedgerRow>(await csvLedger('negotiating', encoding), 'negotiating');
    expect(rows.map((row) => ({ row: row.row, ...negotiating(row), ...(row.duplicateOf && { duplicateOf: row.duplicateOf }) }))).toEqual(
      NEGOTIATING.rows,
    );
    const troubles = rows.flatMap(({ cellProblems }) => cellProblems).filter(({ severity }) => severity === 'problem');
    expect(troubles.map(({ address, text }) => ({ cell: address, raw: text }))).toEqual(NEGOTIATING.problems);
    expect(sheet).toMatchObject({ statedOn: '2026-03-12', statedBy: '招商服务中心' });
  });

  it('the ledger of signed projects gives exactly its rows, and says which towns it took from above', async () => {
    const { rows } = await read<SignedLedgerRow>(await csvLedger('signed-week-10', encoding), 'signed');
    const expected = sampleExpected('signed-week-10').rows;
    expect(rows.map(signed)).toEqual(
      expected.map(({ row, name, uscc, town, investmentWan, signedOn }) => ({ row, name, uscc, town, investmentWan, signedOn })),
    );
    const said = rows.flatMap(({ cellProblems }) => cellProblems);
    expect([...new Set(said.map(({ code, field }) => `${code} ${field}`))]).toEqual(['blank-filled town']);
  });

  it('the ledger of visits gives exactly its rows', async () => {
    const { rows } = await read<VisitLedgerRow>(await csvLedger('visits-week-11', encoding), 'visits');
    expect(rows.map((row) => ({ row: row.row, ...visit(row) }))).toEqual(VISITS.rows);
  });
});
