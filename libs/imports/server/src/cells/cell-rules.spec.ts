import { MAX_FEN } from '@luodi/shared/contract';
import { LARGEST_FEN } from './amount-rule.ts';
import { type CellContext, type CellInput } from './cell-note.ts';
import { type CellParse, readCell } from './cell-rules.ts';
import { areaUnit, moneyUnit } from './money-units.ts';

const text = (value: string): CellInput => ({ text: value, value, isDate: false, isError: false });
const number = (value: number): CellInput => ({ text: String(Number(value.toPrecision(15))), value, isDate: false, isError: false });
const date = (day: string): CellInput => ({ text: day, value: 46_000, isDate: true, isError: false });
const under = (unit: string | null, statedOn: string | null = '2026-03-12'): CellContext => ({
  unit: unit === null ? null : (moneyUnit(unit) ?? areaUnit(unit)),
  statedOn,
  date1904: false,
  maxLength: 200,
});
const cellOf = (value: string | number): CellInput => (typeof value === 'number' ? number(value) : text(value));
const codes = (parse: CellParse, cell: CellInput, context: CellContext): string[] =>
  readCell(parse, cell, context).notes.map((note) => note.code);

describe('an amount of money', () => {
  it.each<[string | number, string | null, number, string]>([
    [1.2, '亿元', 120_000_000, 'CNY'],
    ['约1.2亿', '亿元', 120_000_000, 'CNY'],
    [9.85, '亿元', 985_000_000, 'CNY'],
    [2.9399999999999995, '亿元', 294_000_000, 'CNY'],
    [98_500, '万元', 985_000_000, 'CNY'],
    ['0.63亿元', '亿元', 63_000_000, 'CNY'],
    ['5000万', '亿元', 50_000_000, 'CNY'],
    ['5000万元', '亿元', 50_000_000, 'CNY'],
    ['98500000元', '亿元', 98_500_000, 'CNY'],
    ['500万美元', '亿元', 5_000_000, 'USD'],
    ['USD 5 million', '亿元', 5_000_000, 'USD'],
    [600, '万美元', 6_000_000, 'USD'],
    ['一期3亿,二期5亿', '亿元', 800_000_000, 'CNY'],
    ['一期0.24亿,二期0.36亿', '亿元', 60_000_000, 'CNY'],
    ['一期1.016亿，二期1.524亿', '亿元', 254_000_000, 'CNY'],
    ['２５．３', '亿元', 2_530_000_000, 'CNY'],
    ['1,200', '万元', 12_000_000, 'CNY'],
    ['10余亿元', '亿元', 1_000_000_000, 'CNY'],
    ['1.2亿元(含土地)', '亿元', 120_000_000, 'CNY'],
    ['RMB 120 million', '亿元', 120_000_000, 'CNY'],
    ['HK$3亿', '亿元', 300_000_000, 'HKD'],
    [0, '亿元', 0, 'CNY'],
    [1e-7, '亿元', 10, 'CNY'],
  ])('%s under %s is %d of %s', (value, unit, yuan, currency) => {
    const read = readCell('amount', cellOf(value), under(unit));
    expect(read.value).toMatchObject({ fen: yuan * 100, currency });
    expect(read.notes.filter((note) => note.severity === 'problem')).toEqual([]);
  });

  it.each(['约1.2亿', '1.2亿左右', '10余亿', '超3亿', '≥3亿'])('%s is approximate', (value) => {
    expect(readCell('amount', text(value), under('亿元')).value?.approx).toBe(true);
  });

  it.each(['待定', '—', '－', '', '/', '暂无', 'TBD'])('%s is open, not wrong', (value) => {
    expect(readCell('amount', text(value), under('亿元'))).toEqual({ value: null, notes: [] });
  });

  it.each<[string | number, string]>([
    ['面议', 'amount-unreadable'],
    ['总投资8亿,其中一期3亿', 'amount-unreadable'],
    ['1-2亿', 'amount-range'],
    ['3～5亿元', 'amount-range'],
    [-1, 'amount-negative'],
    [1e308, 'amount-out-of-range'],
    [123456, 'amount-out-of-range'],
  ])('%s is refused as %s', (value, code) => {
    const read = readCell('amount', cellOf(value), under('亿元'));
    expect(read).toMatchObject({ value: null, notes: [{ code, severity: 'problem' }] });
  });

  it('says when phases were added, words in brackets left out, and when a figure is very large', () => {
    expect(codes('amount', text('一期3亿,二期5亿'), under('亿元'))).toEqual(['amount-summed']);
    expect(codes('amount', text('1.2亿(含土地)'), under('亿元'))).toEqual(['amount-remark']);
    expect(codes('amount', number(1200), under('亿元'))).toEqual(['amount-unlikely']);
  });
});

it('the largest amount is the same as everywhere else', () => {
  expect(LARGEST_FEN).toBe(MAX_FEN);
});

describe('land and plant', () => {
  it.each<[string | number, { landMu: number | null; plantSqm: number | null }]>([
    [141, { landMu: 141, plantSqm: null }],
    ['１６３亩', { landMu: 163, plantSqm: null }],
    ['７８亩', { landMu: 78, plantSqm: null }],
    ['25000㎡', { landMu: null, plantSqm: 25_000 }],
    ['1.2万平方米', { landMu: null, plantSqm: 12_000 }],
    ['78亩/25000㎡', { landMu: 78, plantSqm: 25_000 }],
    ['2公顷', { landMu: 30, plantSqm: null }],
  ])('%s', (value, area) => {
    expect(readCell('area', cellOf(value), under(null))).toEqual({ value: area, notes: [] });
  });

  it('refuses 25㎡万', () => {
    expect(readCell('area', text('110㎡万'), under(null))).toMatchObject({
      value: null,
      notes: [{ code: 'area-unreadable', severity: 'problem' }],
    });
  });

  it('turns square metres into 亩 where only land is asked, with a warning', () => {
    expect(readCell('land', text('66667㎡'), under(null))).toMatchObject({
      value: 100,
      notes: [{ code: 'area-converted', severity: 'warning' }],
    });
  });
});

describe('a day', () => {
  it.each<[string | number, string]>([
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['2026/2/15', '2026-02-15'],
    ['2026/2/15 0:00:00', '2026-02-15'],
    ['２０２６．２．１５', '2026-02-15'],
    ['20260215', '2026-02-15'],
    ['2024年3月', '2024-03'],
    ['2025.10', '2025-10'],
    ['2024-03', '2024-03'],
    ['2026年3月底', '2026-03'],
    ['2026年底', '2026-12'],
    [45356, '2024-03-05'],
    ['45356', '2024-03-05'],
    [2025.11, '2025-11'],
    ['Feb 25, 2026', '2026-02-25'],
    ['25 February 2026', '2026-02-25'],
    ['2/25/2026', '2026-02-25'],
    ['预计2026年6月', '2026-06'],
  ])('%s is %s', (value, day) => {
    expect(readCell('day', cellOf(value), under(null))).toEqual({ value: day, notes: [] });
  });

  it('takes a date cell as it is shown: a day, or only its month', () => {
    expect(readCell('day', date('2026-02-25'), under(null)).value).toBe('2026-02-25');
    expect(readCell('day', date('2026-02'), under(null)).value).toBe('2026-02');
  });

  it('counts serials from 1904 where the workbook does', () => {
    expect(readCell('day', number(43894), { ...under(null), date1904: true }).value).toBe('2024-03-05');
  });

  it.each<[string, string]>([
    ['3月底', '2026-03'],
    ['3月5日', '2026-03-05'],
    ['12月', '2026-12'],
  ])('%s takes its year from the day the ledger speaks of', (value, day) => {
    expect(readCell('day', text(value), under(null))).toMatchObject({
      value: day,
      notes: [{ code: 'day-year-assumed', severity: 'warning' }],
    });
  });

  it.each<[string | number, string]>([
    ['2026.2.30', 'day-impossible'],
    ['2026年13月', 'day-impossible'],
    ['2026.3.0', 'day-impossible'],
    [2025.1, 'day-ambiguous'],
    ['3/5/2026', 'day-ambiguous'],
    ['2026年', 'day-vague'],
    ['2026年上半年', 'day-vague'],
    ['尽快', 'day-unreadable'],
    ['31 Foo 2026', 'day-impossible'],
    [1e308, 'day-unreadable'],
  ])('%s is refused as %s', (value, code) => {
    expect(readCell('day', cellOf(value), under(null))).toMatchObject({ value: null, notes: [{ code, severity: 'problem' }] });
  });

  it('does not guess the year of 3月底 when the ledger does not say its day', () => {
    expect(codes('day', text('3月底'), under(null, null))).toEqual(['day-vague']);
  });

  it('reads the day that opens a sentence', () => {
    expect(readCell('dayAndText', text('2026.3.3 赴企业洽谈'), under(null)).value).toEqual({
      on: '2026-03-03',
      text: '2026.3.3 赴企业洽谈',
    });
    expect(readCell('dayAndText', text('赴企业洽谈'), under(null)).value).toEqual({ on: null, text: '赴企业洽谈' });
  });
});

describe('a permit cell', () => {
  it.each<[string, object | null]>([
    ['√', { state: 'done', on: null }],
    ['已完成', { state: 'done', on: null }],
    ['已纳统', { state: 'done', on: null }],
    ['办理中', { state: 'under-way', on: null }],
    ['正在办理', { state: 'under-way', on: null }],
    ['2025.10', { state: 'done', on: '2025-10' }],
    ['2026年2月7日', { state: 'done', on: '2026-02-07' }],
    ['已完成(2025.10)', { state: 'done', on: '2025-10' }],
    ['√2025.10', { state: 'done', on: '2025-10' }],
    ['2025年10月完成', { state: 'done', on: '2025-10' }],
    ['2506-350604-04-01-100007', { state: 'done', on: null, docNo: '2506-350604-04-01-100007' }],
    ['已备案 2506-350604-04-01-100007', { state: 'done', on: null, docNo: '2506-350604-04-01-100007' }],
    ['漳环评〔2025〕12号', { state: 'done', on: null, docNo: '漳环评〔2025〕12号' }],
    ['未办理', null],
    ['×', null],
    ['预计2026年5月', null],
    ['', null],
  ])('%s', (value, tick) => {
    expect(readCell('tick', text(value), under(null))).toEqual({ value: tick, notes: [] });
  });

  it('says so when it cannot tell', () => {
    expect(codes('tick', text('等企业回复'), under(null))).toEqual(['tick-unclear']);
    expect(codes('tick', text('2026.2.30'), under(null))).toEqual(['day-impossible']);
  });
});

describe('words and codes', () => {
  it.each<[CellParse, string, string]>([
    ['agreement', '正式合同', 'contract'],
    ['agreement', '投资协议', 'contract'],
    ['agreement', '框架协议', 'framework'],
    ['agreement', '战略合作协议', 'framework'],
    ['light', '黄灯', 'yellow'],
    ['light', 'Green', 'green'],
    ['intent', '较强', 'strong'],
    ['direction', '拜访', 'outbound'],
    ['direction', '上门走访', 'outbound'],
    ['direction', '来访接待', 'inbound'],
    ['direction', '外出考察', 'inspection'],
    ['direction', '洽谈', 'negotiation'],
    ['direction', '座谈', 'negotiation'],
    ['direction', '视频洽谈', 'video'],
    ['direction', '电话微信', 'call'],
    ['uscc', ' 9135 0600 5ggg 84b5 4c', '913506005GGG84B54C'],
    ['uscc', '９１３５０６００５ＧＧＧ８４Ｂ５４Ｃ', '913506005GGG84B54C'],
    ['line', '漳州澄润\n视觉科技', '漳州澄润视觉科技'],
  ])('%s: %s', (parse, value, expected) => {
    expect(readCell(parse, text(value), under(null))).toEqual({ value: expected, notes: [] });
  });

  it.each<[CellParse, string | number, string]>([
    ['agreement', '协议', 'value-unknown'],
    ['light', '蓝灯', 'value-unknown'],
    ['direction', '其他', 'value-unknown'],
    ['uscc', 9.13e17, 'credit-code-as-number'],
    ['uscc', '9.13E+17', 'credit-code-as-number'],
    ['uscc', '91440300192203821', 'credit-code-shape'],
    ['uscc', '914403001922038I16', 'credit-code-shape'],
    ['line', '长'.repeat(201), 'text-too-long'],
  ])('%s refuses %s as %s', (parse, value, code) => {
    expect(readCell(parse, cellOf(value), under(null))).toMatchObject({ value: null, notes: [{ code, severity: 'problem' }] });
  });

  it('takes out what cannot be seen and says so', () => {
    const read = readCell('line', text('漳州\u202e澄润\u200b科技'), under(null));
    expect(read).toMatchObject({ value: '漳州澄润科技', notes: [{ code: 'text-hidden-characters', severity: 'warning' }] });
  });

  it('never takes a formula error for a value', () => {
    expect(readCell('line', { ...text('#REF!'), isError: true }, under(null))).toMatchObject({
      value: null,
      notes: [{ code: 'error-value' }],
    });
  });
});
