import type { LedgerSheetView, SignedLedgerRow } from '@luodi/imports/contract';
import type { Cell, MergedRange, Sheet, Workbook } from '../workbook/workbook.ts';
import { parseLedger } from './parse-ledger.ts';

type Value = string | number | null;

const cellOf = (value: Value, col: number): Cell[] =>
  value === null ? [] : [{ col, text: String(value), value, isDate: false, isError: false }];

/** A sheet from a table; row 1 is the first line. */
const sheetOf = (table: Value[][], merges: MergedRange[] = [], name = '签约'): Sheet => ({
  name,
  hidden: false,
  merges,
  hiddenColumns: [],
  rows: table
    .map((line, at) => ({ row: at + 1, hidden: false, cells: line.flatMap((value, col) => cellOf(value, col + 1)) }))
    .filter((row) => row.cells.length > 0),
});
const bookOf = (...sheets: Sheet[]): Workbook => ({ date1904: false, sheets });

function read(book: Workbook): { sheet: LedgerSheetView; rows: SignedLedgerRow[] } {
  const ledger = parseLedger(book, 'signed');
  const rows = [...ledger.rows()];
  return { sheet: ledger.view, rows };
}

const HEAD = ['序号', '项目名称', '投资方', '项目公司', '片区/镇', '总投资(亿元)', '签约时间', '实际开工'];
const row = (
  seq: number,
  name: string,
  more: Partial<Record<'company' | 'town' | 'amount' | 'signed' | 'started', Value>> = {},
): Value[] => [
  seq,
  name,
  `${name}投资方`,
  more.company ?? `${name}公司`,
  more.town ?? null,
  more.amount === undefined ? 1 : more.amount,
  more.signed === undefined ? '2025.3.5' : more.signed,
  more.started ?? null,
];

describe('rows that are no data', () => {
  it.each<[string, Value[], string]>([
    ['合计 in the name', [null, '合计', null, null, null, 9], 'total'],
    ['小计 with its count in the first column', ['小计(3个)', null, null, null, null, 9], 'total'],
    ['a group with its subtotal', ['一、一智(2个)', null, null, null, null, 9], 'group'],
    ['a group of the second level', ['（一）传感器'], 'group'],
    ['a group without a number', ['智能制造'], 'group'],
    ['the signatures', ['填报人:张三', null, null, '审核人:李四'], 'foot'],
    ['a note', ['备注:总投资不含土地'], 'foot'],
    ['the head printed again', HEAD, 'head'],
  ])('%s', (_title, line, reason) => {
    const { sheet, rows } = read(bookOf(sheetOf([HEAD, row(1, '甲'), line, row(2, '乙')])));
    expect(sheet.skipped).toMatchObject([{ row: 3, reason }]);
    expect(rows.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  it('are also numbers without anything beside them', () => {
    const { sheet, rows } = read(bookOf(sheetOf([HEAD, row(1, '甲'), [2], ['3']])));
    expect(rows).toHaveLength(1);
    expect(sheet.skipped).toEqual([]);
  });

  it('a project named like a group is data', () => {
    const { rows } = read(bookOf(sheetOf([HEAD, row(1, '合计量器具生产项目'), [2, '一、二期扩建项目'], [3, '备注:厂房项目']])));
    expect(rows.map(({ name }) => name)).toEqual(['合计量器具生产项目', '一、二期扩建项目', '备注:厂房项目']);
  });
});

describe('merged cells', () => {
  const town: MergedRange = { top: 2, bottom: 4, left: 5, right: 5 };

  it('a town holds for each row it covers', () => {
    const { rows } = read(bookOf(sheetOf([HEAD, row(1, '甲', { town: '九湖镇' }), row(2, '乙'), row(3, '丙'), row(4, '丁')], [town])));
    expect(rows.map((one) => one.town)).toEqual(['九湖镇', '九湖镇', '九湖镇', null]);
  });

  it('not beyond the next group', () => {
    const { rows } = read(bookOf(sheetOf([HEAD, row(1, '甲', { town: '九湖镇' }), ['二、一药'], row(2, '乙')], [town])));
    expect(rows.map((one) => one.town)).toEqual(['九湖镇', null]);
  });

  it('an amount counts once, and the other row says so', () => {
    const amount: MergedRange = { top: 2, bottom: 3, left: 6, right: 6 };
    const { rows } = read(bookOf(sheetOf([HEAD, row(1, '甲', { amount: 3 }), row(2, '乙', { amount: null })], [amount])));
    expect(rows.map((one) => one.totalInvestment?.fen ?? null)).toEqual([30_000_000_000, null]);
    expect(rows[1]!.cellProblems).toMatchObject([{ address: 'F3', code: 'amount-merged', severity: 'warning', params: { from: 'F2' } }]);
  });
});

describe('problems', () => {
  it('stand at their cell, with the text as written', () => {
    const { rows } = read(bookOf(sheetOf([HEAD, row(1, '甲', { amount: '面议', signed: '2026.2.30', started: '等通知' })])));
    expect(rows[0]!.cellProblems).toEqual([
      { address: 'F2', field: 'totalInvestment', code: 'amount-unreadable', params: {}, severity: 'problem', text: '面议' },
      { address: 'G2', field: 'signedOn', code: 'day-impossible', params: { day: '2026-02-30' }, severity: 'problem', text: '2026.2.30' },
      { address: 'H2', field: 'started', code: 'tick-unclear', params: {}, severity: 'problem', text: '等通知' },
    ]);
    expect(rows[0]).toMatchObject({ name: '甲', totalInvestment: null, signedOn: null, facts: [] });
  });

  it('a row without a name is kept and says so', () => {
    const { rows } = read(bookOf(sheetOf([HEAD, [1, null, '某公司', null, null, 1]])));
    expect(rows).toMatchObject([
      { name: null, investor: '某公司', cellProblems: [{ address: 'B2', code: 'name-missing', severity: 'problem' }] },
    ]);
  });

  it('the same project of the same company points at the row above', () => {
    const { rows } = read(bookOf(sheetOf([HEAD, row(1, '甲'), row(2, '乙'), row(3, '甲 '), row(4, '甲', { company: '别的公司' })])));
    expect(rows.map((one) => one.duplicateOf)).toEqual([null, null, 2, null]);
  });

  it('a unit that is written nowhere is assumed and said', () => {
    const bare = HEAD.map((label) => label.replace('(亿元)', ''));
    const { sheet, rows } = read(bookOf(sheetOf([bare, row(1, '甲')])));
    expect(rows[0]!.totalInvestment!.fen).toBe(10_000_000_000);
    expect(sheet.problems).toMatchObject([{ address: 'F1', code: 'unit-assumed', severity: 'warning', params: { unit: '亿元' } }]);
  });

  it('columns that are none of the ledger’s are listed and their text is kept', () => {
    const { sheet, rows } = read(
      bookOf(
        sheetOf([
          [...HEAD, '扶持政策'],
          [...row(1, '甲'), '一事一议'],
        ]),
      ),
    );
    expect(sheet.columns.filter((column) => column.field === null)).toEqual([{ address: 'I1', label: '扶持政策', field: null }]);
    expect(rows[0]!.raw['I']).toBe('一事一议');
  });
});

describe('the sheet', () => {
  it('is chosen by what it holds', () => {
    const notes = sheetOf([['填表说明'], ['项目名称', '请写全称']], [], '说明');
    const { sheet, rows } = read(bookOf(notes, sheetOf([HEAD, row(1, '甲')], [], '台账')));
    expect([sheet.sheet, rows.length]).toEqual(['台账', 1]);
  });

  it('may be in traditional script, heads, words and units', () => {
    const head = ['序號', '項目名稱', '投資方', '項目公司', '片區/鎮', '總投資(億元)', '簽約時間', '實際開工'];
    const table = [
      ['填報單位:招商服務中心    截至時間:2026年3月5日'],
      head,
      [1, '漳州藥業項目', '甲', '乙', '九湖鎮', '約1.2億', '2025.3.5', '未開工'],
      [null, '合計'],
    ];
    const { sheet, rows } = read(bookOf(sheetOf(table)));
    expect(sheet).toMatchObject({ statedOn: '2026-03-05', statedBy: '招商服务中心', skipped: [{ reason: 'total' }] });
    expect(rows).toMatchObject([
      { name: '漳州藥業項目', town: '九湖鎮', totalInvestment: { fen: 12_000_000_000, approx: true }, cellProblems: [] },
    ]);
  });

  it('may have a picture’s worth of titles above the head', () => {
    const titles = Array.from({ length: 20 }, (_, at) => [`第${at}行说明文字`]);
    expect(read(bookOf(sheetOf([...titles, HEAD, row(1, '甲')]))).rows).toHaveLength(1);
  });

  it.each<[string, Value[], string]>([
    ['截至时间', ['填报单位:招商服务中心    截至时间:2026年3月5日'], '2026-03-05'],
    ['in a title', ['签约项目台账(截至2026年3月5日)'], '2026-03-05'],
    ['in English', ['As of 2026-03-05'], '2026-03-05'],
    ['a month stands for its last day', ['截止时间:2026年2月'], '2026-02-28'],
    ['a day alone', ['某某台账', '2026年3月5日'], '2026-03-05'],
  ])('says its day: %s', (_title, line, day) => {
    expect(read(bookOf(sheetOf([line, HEAD, row(1, '甲')]))).sheet.statedOn).toBe(day);
  });

  it('names what it looked for and what it read when there is no head', () => {
    const read = (): unknown => parseLedger(bookOf(sheetOf([['名册'], ['姓名', '电话', '住址'], ['张三', '123', '漳州']])), 'signed');
    expect(read).toThrow(
      expect.objectContaining({
        code: 'head-not-found',
        params: expect.objectContaining({
          sheet: '签约',
          looked: ['项目名称', '签约时间/协议类型/注册/备案/实际开工'],
          read: expect.arrayContaining(['名册']),
        }),
      }),
    );
  });
});
