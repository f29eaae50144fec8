import type { IndicatorCode, IndicatorRow, MovementRow, WeeklyReport } from '@luodi/reports/contract';
import { Facts } from './facts';
import { plainText } from './line';
import { summaryEn } from './summary-en';
import { summaryZh } from './summary-zh';

type Figures = Partial<Record<IndicatorCode, [thisWeek: number, lastWeek?: number, year?: number]>>;
const AMOUNTS: IndicatorCode[] = ['negotiating-amount', 'new-contract-amount'];

const indicator = ([code, [thisWeek, lastWeek = 0, yearToDate = 0]]: [string, [number, number?, number?]]): IndicatorRow => ({
  code: code as IndicatorCode,
  unit: AMOUNTS.includes(code as IndicatorCode) ? 'yuan' : 'items',
  thisWeek,
  lastWeek,
  yearToDate,
  door: { list: 'projects', params: { enteredFrom: '2026-06-19', code } },
});
const moved = (name: string, to: MovementRow['to'], effect: MovementRow['effect'] = 'in-period') =>
  ({ projectId: name, name, from: 'SIGNED', to, kind: 'up', effect }) as MovementRow;

const led = (direction: string) => ({ isTopLeader: true, direction, investorId: direction });

function factsOf(figures: Figures, movement: MovementRow[] = [], visits: unknown[] = []): Facts {
  const indicators = Object.entries(figures).map(indicator);
  const report = { from: '2026-06-19', to: '2026-06-25', indicators, movement, visits } as WeeklyReport;
  return new Facts(report, {
    days: '6月19日—6月25日',
    until: '6月25日',
    today: '2026-06-30',
    subject: '全区',
    amount: (yuan) => ({ figure: (yuan / 1e8).toFixed(2), unit: '亿元' }),
  });
}
const zh = (figures: Figures, movement?: MovementRow[]) => summaryZh(factsOf(figures, movement)).map(plainText);
const en = (figures: Figures, movement?: MovementRow[]) => summaryEn(factsOf(figures, movement)).map(plainText);

describe('the week in one paragraph', () => {
  it.each<[Figures, string]>([
    [{}, '本周（6月19日—6月25日），全区没有新的拜访、接待和线索，也没有在谈项目。'],
    [{ 'outbound-visits': [3] }, '本周（6月19日—6月25日），全区外出招商3批次。'],
    [{ 'inbound-visits': [5], 'inbound-guests': [31] }, '本周（6月19日—6月25日），全区接待来访客商5批31人次。'],
    [
      {
        'outbound-visits': [3],
        'inbound-visits': [5],
        'new-leads': [5],
        'negotiating-count': [28, 26],
        'negotiating-amount': [7_680_000_000],
      },
      '本周（6月19日—6月25日），全区外出招商3批次；接待来访客商5批。新增线索5条；在谈项目28个，拟投资76.80亿元，较上周增加2个。',
    ],
    [{ 'negotiating-count': [25, 28] }, '本周（6月19日—6月25日），全区在谈项目25个，较上周减少3个。'],
    [{ 'negotiating-count': [25, 25] }, '本周（6月19日—6月25日），全区在谈项目25个。'],
  ])('%j', (figures, sentence) => {
    expect(zh(figures)[0]).toBe(sentence);
  });
});

describe('what was signed and built', () => {
  it.each<[Figures, MovementRow[], string | undefined]>([
    [{}, [], undefined],
    [
      { 'new-contracts': [2], 'new-contract-amount': [260_000_000, 120_000_000] },
      [],
      '新签约项目2个，计划总投资2.60亿元，较上周增长116.7%。',
    ],
    [{ 'new-contracts': [1], 'new-contract-amount': [60_000_000, 120_000_000] }, [], '新签约项目1个，计划总投资0.60亿元，较上周下降50%。'],
    [{ 'new-contracts': [1], 'new-contract-amount': [60_000_000, 0] }, [], '新签约项目1个，计划总投资0.60亿元。'],
    [{}, [moved('甲', 'STARTED')], '本周，甲开工建设。'],
    [
      {},
      [moved('甲', 'LANDED'), moved('乙', 'LANDED'), moved('丙', 'LANDED'), moved('丁', 'STARTED')],
      '本周，甲、乙等3个项目注册落地，丁开工建设。',
    ],
    [{}, [moved('甲', 'STARTED', 'correction')], '另有上期更正1项。'],
    [
      { 'new-contracts': [0, 0, 23], 'new-contract-amount': [0, 0, 4_600_000_000], started: [0, 0, 14], enrolled: [0, 0, 11] },
      [],
      '今年以来，累计签约23个、总投资46.00亿元；已开工14个、纳统11个（口径：正式合同，截至6月25日）。',
    ],
  ])('%j %j', (figures, movement, sentence) => {
    expect(zh(figures, movement)[1]).toBe(sentence);
  });
});

it.each<[Figures, MovementRow[], string]>([
  [{}, [], 'Week of 6月19日—6月25日, 全区: no visits, guests or new leads, and nothing in negotiation.'],
  [
    { 'negotiating-count': [28, 26], 'new-leads': [1] },
    [],
    'Week of 6月19日—6月25日, 全区: 1 new lead; 28 projects in negotiation, 2 more than last week.',
  ],
])('in English %j', (figures, movement, sentence) => {
  expect(en(figures, movement)[0]).toBe(sentence);
});

it('says where a top leader led, and how many companies were visited where all are listed', () => {
  const facts = factsOf({ 'outbound-visits': [1], 'inbound-visits': [2], 'top-leader-visits': [2] }, [], [led('outbound'), led('inbound')]);
  expect(plainText(summaryZh(facts)[0]!)).toBe(
    '本周（6月19日—6月25日），全区外出招商1批次、拜访企业1家，其中主要领导带队1批次；接待来访客商2批，其中主要领导会见1批。',
  );
  expect(plainText(summaryEn(facts)[0]!)).toContain(
    '1 outbound visit to 1 company, 1 led by a top leader; 2 parties received, 1 by a top leader.',
  );
  expect(facts.led('outbound')?.door?.params).toMatchObject({ direction: 'outbound' });
});

it('names the projects in English', () => {
  const rows = [moved('A', 'LANDED'), moved('B', 'LANDED'), moved('C', 'LANDED'), moved('D', 'STARTED')];
  expect(en({}, rows)[1]).toBe('A, B and 1 more registered their company; D broke ground.');
});

describe('a figure in the text', () => {
  it('opens its rows of the week, and of the year from 1 January', () => {
    const facts = factsOf({ started: [1, 0, 14] });
    expect(facts.figure('started').door?.params).toEqual({ code: 'started', enteredFrom: '2026-06-19' });
    expect(facts.yearFigure('started').door?.params).toEqual({ code: 'started', enteredFrom: '2026-01-01' });
  });
});
