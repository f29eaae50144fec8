import ExcelJS from '@protobi/exceljs';
import { sampleFile, sheetXml, workbookAround, zipOf } from '../testing';
import { readWorkbook } from './read-workbook.ts';
import { type Cell, columnName, parseAddress, type Workbook, WORKBOOK_LIMITS, WorkbookProblem } from './workbook.ts';

async function written(fill: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  fill(book, book.addWorksheet('台账'));
  return readWorkbook(Buffer.from(await book.xlsx.writeBuffer()));
}
const firstRow = (book: Workbook): Cell[] => book.sheets[0]!.rows[0]!.cells;

async function problemOf(file: Buffer, limits = WORKBOOK_LIMITS): Promise<string> {
  try {
    await readWorkbook(file, limits);
    return 'read';
  } catch (error) {
    if (!(error instanceof WorkbookProblem)) throw error;
    return error.code;
  }
}

const row = (number: number, text: string): string =>
  `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>${text}</t></is></c></row>`;

describe('cells', () => {
  it.each<[string, ExcelJS.CellValue, Partial<Cell>]>([
    ['text', '漳州', { text: '漳州', value: '漳州' }],
    ['a number, without float noise', 2.9399999999999995, { text: '2.94', value: 2.9399999999999995 }],
    ['a whole number', 160, { text: '160', value: 160 }],
    ['zero', 0, { text: '0', value: 0 }],
    ['a truth value', true, { text: 'TRUE', value: true }],
    ['the kept result of a formula', { formula: '1+1', result: 2 } as never, { text: '2', value: 2 }],
    ['the kept text of a formula', { formula: '"a"&"b"', result: 'ab' } as never, { text: 'ab', value: 'ab' }],
    ['an error', { error: '#REF!' } as never, { text: '#REF!', isError: true }],
    ['rich text', { richText: [{ text: '1.土方;' }, { text: '2.桩基' }] }, { text: '1.土方;2.桩基' }],
    ['a link', { text: '官网', hyperlink: 'https://example.com' }, { text: '官网' }],
    ['line breaks', '一\n二', { text: '一\n二' }],
  ])('%s', async (_title, value, expected) => {
    const book = await written((_, sheet) => sheet.addRow([value]));
    expect(firstRow(book)).toMatchObject([{ col: 1, isDate: false, ...expected }]);
  });

  it.each<[string, string]>([
    ['yyyy-mm-dd', '2026-02-25'],
    ['yyyy"年"m"月"d"日"', '2026-02-25'],
    ['m/d/yy', '2026-02-25'],
    ['[$-F800]dddd, mmmm dd, yyyy', '2026-02-25'],
    ['yyyy"年"m"月"', '2026-02'],
    ['mmm-yy', '2026-02'],
  ])('a date under %s is %s: a format without a day means the month', async (numFmt, text) => {
    const book = await written((_, sheet) => {
      sheet.getCell('A1').value = new Date(Date.UTC(2026, 1, 25));
      sheet.getCell('A1').numFmt = numFmt;
    });
    expect(firstRow(book)).toMatchObject([{ text, isDate: true }]);
  });

  it.each(['0.00', '#,##0.00_);[Red](#,##0.00)', '0"d"', 'General', 'h:mm'])('a number under %s is no date', async (numFmt) => {
    const book = await written((_, sheet) => {
      sheet.getCell('A1').value = 46078;
      sheet.getCell('A1').numFmt = numFmt;
    });
    expect(firstRow(book)).toMatchObject([{ text: '46078', isDate: false }]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const book = await written((all, sheet) => {
      all.properties.date1904 = true;
      sheet.getCell('A1').value = new Date(Date.UTC(2026, 1, 25));
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
    });
    expect(book.date1904).toBe(true);
    expect(firstRow(book)).toMatchObject([{ text: '2026-02-25', isDate: true }]);
  });

  it('inline strings, cells without an address, prefixed names, escapes and ISO dates are read too', async () => {
    const xml =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row>' +
      '<x:c t="inlineStr"><x:is><x:r><x:t>漳</x:t></x:r><x:r><x:t>州</x:t></x:r><x:rPh sb="0" eb="1"><x:t>zhang</x:t></x:rPh></x:is></x:c>' +
      '<x:c t="str"><x:v>a_x000A_b</x:v></x:c><x:c t="d"><x:v>2026-02-25T00:00:00</x:v></x:c><x:c><x:v>1e308</x:v></x:c><x:c/>' +
      '</x:row></x:sheetData></x:worksheet>';
    expect(firstRow(await readWorkbook(workbookAround(xml)))).toMatchObject([
      { col: 1, text: '漳州' },
      { col: 2, text: 'a\nb' },
      { col: 3, text: '2026-02-25', isDate: true },
      { col: 4, value: 1e308 },
    ]);
  });

  it.each([
    ['NUL', 'a_x0000_b', 'a\ufffdb'],
    ['half a character', 'a_xD83D_b', 'a\ufffdb'],
    ['both halves of one', 'a_xD83D__xDE00_b', 'a😀b'],
  ])('%s among the escapes is read as text that can be kept', async (_title, written, read) => {
    expect(firstRow(await readWorkbook(workbookAround(sheetXml(row(1, written)))))).toMatchObject([{ text: read }]);
  });
});

describe('sheets', () => {
  it('come in order, with what is hidden and what is merged', async () => {
    const book = await written((all, sheet) => {
      sheet.addRow(['a', 'b', 'c']);
      sheet.addRow(['d']).hidden = true;
      sheet.getColumn(2).hidden = true;
      sheet.mergeCells('A3:B5');
      all.addWorksheet('藏', { state: 'hidden' }).addRow(['x']);
    });
    const [first, second] = book.sheets;
    expect(first).toMatchObject({
      name: '台账',
      hidden: false,
      merges: [{ top: 3, left: 1, bottom: 5, right: 2 }],
      hiddenColumns: [{ from: 2, to: 2 }],
    });
    expect(first!.rows.map((one) => [one.row, one.hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(second).toMatchObject({ name: '藏', hidden: true });
  });

  it('blank cells and rows are not kept, however far they are formatted', async () => {
    const blank = Array.from({ length: 60_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="0"/></row>`).join('');
    const book = await readWorkbook(workbookAround(sheetXml(row(1, 'a') + blank)));
    expect(book.sheets[0]!.rows).toHaveLength(1);
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (col, name) => {
    expect(columnName(col)).toBe(name);
    expect(parseAddress(`${name}12`)).toEqual({ row: 12, col });
  });
});

describe('a file that cannot be used', () => {
  const ole = (text: string): Buffer =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(text, 'utf16le')]);
  const sample = sampleFile('signed-week-10');
  const broken = (xml: string): Buffer => workbookAround(xml);
  const doctype = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

  it.each<[string, string, Buffer]>([
    ['nothing at all', 'workbook-not-xlsx', Buffer.alloc(0)],
    ['text named .xlsx', 'workbook-not-xlsx', Buffer.from('序号 项目名称')],
    ['another zip', 'workbook-not-xlsx', zipOf({ 'word/document.xml': '<document/>' })],
    ['an .xls renamed', 'workbook-is-xls', ole('Workbook')],
    ['a workbook under a password', 'workbook-encrypted', ole('EncryptedPackage')],
    ['a download that broke off', 'workbook-truncated', sample.subarray(0, 9_000)],
    ['XML that stops', 'workbook-damaged', broken('<worksheet><sheetData><row r="1">')],
    ['XML with an entity nobody declared', 'workbook-damaged', broken(sheetXml(row(1, '&boom;')))],
    [
      'a document type with entities',
      'workbook-unsafe',
      broken(`${doctype}<worksheet><sheetData>${row(1, '&b;')}</sheetData></worksheet>`),
    ],
    ['a sheet of blanks that unpacks a thousandfold', 'workbook-bomb', broken(sheetXml(' '.repeat(5_000_000)))],
    ['more than 2,000 parts', 'workbook-bomb', zipOf(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`xl/${at}`, ''])))],
    ['a sheet without anything', 'sheet-empty', broken(sheetXml(''))],
    ['a workbook whose sheet is a chart', 'sheet-empty', workbookAround('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['row 1,048,577', 'too-many-rows', broken(sheetXml(row(1_048_577, 'a')))],
    ['row 0', 'workbook-damaged', broken(sheetXml(row(0, 'a')))],
    ['column 16,385', 'too-many-columns', broken(sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>'))],
    ['more than 20 MB', 'workbook-too-large', Buffer.concat([sample, Buffer.alloc(21 * 1_048_576)])],
  ])('%s: %s', async (_title, code, file) => {
    expect(await problemOf(file)).toBe(code);
  });

  it('200,000 rows are refused as too many, long before they are all unpacked', async () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${(at * 2_654_435_761) % 4_294_967_296}</v></c></row>`,
    );
    expect(await problemOf(workbookAround(sheetXml(rows.join(''))))).toBe('too-many-rows');
  });

  it('more than may be inflated in all is a bomb', async () => {
    expect(await problemOf(sample, { ...WORKBOOK_LIMITS, inflatedBytes: 20_000 })).toBe('workbook-bomb');
  });

  it('more filled cells than may be held, over all sheets, is too heavy', async () => {
    expect(await problemOf(sample, { ...WORKBOOK_LIMITS, cells: 1_000 })).toBe('workbook-too-heavy');
  });

  it('a wrong checksum is damage', async () => {
    const file = workbookAround(sheetXml(row(1, 'a')));
    // In the central directory the checksum stands thirty bytes before the name.
    const at = file.lastIndexOf('xl/worksheets/sheet1.xml') - 30;
    file.writeUInt32LE(file.readUInt32LE(at) ^ 1, at);
    expect(await problemOf(file)).toBe('workbook-damaged');
  });

  it('names that would climb out of a folder are nothing to us: the rest is read', async () => {
    const slip = workbookAround(sheetXml(row(1, 'a')), { '../../etc/passwd': 'x', '/etc/passwd': 'x', 'C:\\windows\\x': 'x' });
    expect(await problemOf(slip)).toBe('read');
  });

  it('cut off anywhere, it is refused in words', async () => {
    const codes = new Set<string>();
    for (let length = 512; length < sample.length; length += 512) codes.add(await problemOf(sample.subarray(0, length)));
    expect([...codes]).toEqual(['workbook-truncated']);
  });

  it('with any byte turned, it is read or refused in words, never a fault of ours', async () => {
    for (let at = 0; at < sample.length; at += 151) {
      const bent = Buffer.from(sample);
      bent[at]! ^= 0xff;
      expect(await problemOf(bent)).toMatch(/^(read|workbook-(truncated|damaged|not-xlsx|encrypted|bomb)|sheet-empty)$/);
    }
  });
});
