import { encoded } from '../testing';
import { readWorkbook } from './read-workbook.ts';
import { type Cell, WORKBOOK_LIMITS, WorkbookProblem } from './workbook.ts';

const read = (text: string) => readWorkbook(Buffer.from(text));
const table = async (text: string) =>
  (await read(text)).sheets[0]!.rows.map(({ row, cells }) => [row, ...cells.map((cell: Cell) => cell.text)]);

async function problemOf(file: Buffer, limits = WORKBOOK_LIMITS): Promise<unknown> {
  try {
    await readWorkbook(file, limits);
    return 'read';
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    return [error.code, error.params];
  }
}

describe('a table of text', () => {
  it.each<[string, string, unknown[][]]>([
    [
      'blank lines count',
      '编号,企业\n\n1,甲\n',
      [
        [1, '编号', '企业'],
        [3, '1', '甲'],
      ],
    ],
    [
      'a quoted line break is part of its cell, and of its row',
      '编号,内容\r\n1,"一\r\n二"\r\n2,三\r\n',
      [
        [1, '编号', '内容'],
        [2, '1', '一\r\n二'],
        [3, '2', '三'],
      ],
    ],
    [
      'doubled marks are one',
      '编号,内容\n1,"甲""乙"""\n',
      [
        [1, '编号', '内容'],
        [2, '1', '甲"乙"'],
      ],
    ],
    [
      'a mark within a cell is only a mark',
      '编号,规格\n1,5"管\n',
      [
        [1, '编号', '规格'],
        [2, '1', '5"管'],
      ],
    ],
    [
      'numbers that Excel was told to leave alone',
      '电话,编号\n"=""0596""",2\n',
      [
        [1, '电话', '编号'],
        [2, '0596', '2'],
      ],
    ],
    [
      'semicolons',
      '编号;金额\n1;1,5\n',
      [
        [1, '编号', '金额'],
        [2, '1', '1,5'],
      ],
    ],
    [
      'tabs',
      '编号\t企业\n1\t甲,乙\n',
      [
        [1, '编号', '企业'],
        [2, '1', '甲,乙'],
      ],
    ],
    [
      'rows of any length',
      'a,b,c\n1\n1,2,3,4\n',
      [
        [1, 'a', 'b', 'c'],
        [2, '1'],
        [3, '1', '2', '3', '4'],
      ],
    ],
  ])('%s', async (_title, text, rows) => {
    expect(await table(text)).toEqual(rows);
  });

  it('keeps the column of a cell when those before it are blank', async () => {
    expect((await read('a,,c\n')).sheets[0]!.rows[0]!.cells).toMatchObject([
      { col: 1, text: 'a' },
      { col: 3, text: 'c' },
    ]);
  });

  it('marks NUL as a lost character, far down where a text is not told from other files any more', async () => {
    expect((await table(`编号,内容\n,${' '.repeat(65_536)}\n1,甲\0乙\n`)).at(-1)).toEqual([3, '1', '甲\ufffd乙']);
  });

  it.each<[string, Buffer, unknown]>([
    ['a mark that never closes', Buffer.from('编号,内容\n1,甲\n2,"乙\n3,丙\n'), ['csv-quote-open', { row: 3 }]],
    ['a mark that closes in another cell', Buffer.from('编号,内容\n1,"甲\n2,"乙",丙\n'), ['csv-quote-open', { row: 2 }]],
    ['GBK that was saved as UTF-8', Buffer.from(encoded('项目名称,投资方\n', 'gbk').toString('utf8')), ['csv-garbled', {}]],
    ['and read as GBK again', encoded('锟斤拷目锟斤拷锟斤拷,1\n', 'gbk'), ['csv-garbled', {}]],
    ['bytes of no encoding', Buffer.from('ffc0ff2c31ff', 'hex'), ['csv-encoding-unknown', {}]],
    ['prose', Buffer.from('这不是台账'), ['workbook-not-xlsx', {}]],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), ['workbook-not-xlsx', {}]],
    ['only commas', Buffer.from(',,,\n,,\n'), ['sheet-empty', { sheets: [] }]],
    ['only a mark of its encoding', Buffer.from('efbbbf', 'hex'), ['sheet-empty', { sheets: [] }]],
    ['120,001 rows', Buffer.from('1,2\n'.repeat(120_001)), ['too-many-rows', { rows: 120_000, sheet: '.csv' }]],
    ['16,385 columns', Buffer.from('1,'.repeat(16_385) + '\n'), ['too-many-columns', { columns: 16_384, sheet: '.csv' }]],
  ])('%s is refused in words', async (_title, file, problem) => {
    expect(await problemOf(file)).toEqual(problem);
  });

  it('with more filled cells than may be held is too heavy', async () => {
    expect(await problemOf(Buffer.from('1,2,3\n'.repeat(10)), { ...WORKBOOK_LIMITS, cells: 20 })).toEqual(['workbook-too-heavy', {}]);
  });
});
