import type { CellNote, ImportView, LedgerKind } from '@luodi/imports/contract';
import { CENTRE, DAI, LING } from '@luodi/identity/server/testing';
import { Workbook, type CellValue } from '@protobi/exceljs';
import { encoded } from './testing';
import { ledgerOf, startImports } from './testing/start-imports';

const zone = await startImports();
afterAll(() => zone.close());

const PROJECT = {
  项目名称: '坏表产业园',
  投资方: '坏表投资有限公司',
  产业: '其他',
  总投资: '1.2',
  协议类型: '正式合同',
  签约时间: '2026-03-02',
  统一社会信用代码: '',
  责任单位: CENTRE.name,
};
const HEADS = Object.keys(PROJECT);
const upload = (content: Buffer, name = '台账.xlsx', kind: LedgerKind = 'signed') => zone.upload(content, { kind, name });

async function bookOf(fill: (book: Workbook) => void): Promise<Buffer> {
  const book = new Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
/** The ledger of one project with one value of a kind that no text is. */
const withValue = (head: string, value: CellValue, date1904 = false) =>
  bookOf((book) => {
    book.properties.date1904 = date1904;
    const sheet = book.addWorksheet('台账');
    sheet.addRow(['截至时间:2026年3月12日    单位:亿元']);
    sheet.addRow(HEADS);
    sheet.addRow(Object.entries({ ...PROJECT, [head]: value }).map(([, text]) => text));
  });
const csv = (change: Record<string, string>) => Buffer.from(`${HEADS.join()}\n${Object.values({ ...PROJECT, ...change }).join()}\n`);
const onRecord = async () => [
  (await zone.app.as(LING).get('/projects')).body.total,
  (await zone.app.as(LING).get('/investors')).body.total,
];

describe('a file that is no ledger', () => {
  const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const picture = () =>
    bookOf((book) => {
      const image = book.addImage({ base64: `data:image/png;base64,${PIXEL}`, extension: 'png' });
      book.addWorksheet('台账').addImage(image, 'A1:F20');
    });
  const french = () =>
    bookOf((book) => {
      const sheet = book.addWorksheet('Registre');
      sheet.addRow(['Nom du projet', 'Investisseur', 'Montant', 'Date de signature']);
      sheet.addRow(['Parc', 'Société', 1.2, '2026-03-02']);
    });

  it.each<[string, () => Buffer | Promise<Buffer>, string, string, RegExp]>([
    ['whose sheet is a picture', picture, '台账.xlsx', 'sheet-empty', /图片/],
    ['with heads in another language', french, '台账.xlsx', 'head-not-found', /需要有：项目名称.*“Registre”中的：Nom du projet/],
    ['whose quotation mark never closes', () => csv({ 投资方: '"坏表' }), '台账.csv', 'csv-quote-open', /第 2 行/],
    [
      'that was GBK, read as UTF-8 and saved',
      () => Buffer.from(encoded(csv({}).toString(), 'gbk').toString()),
      '台账.csv',
      'csv-garbled',
      /GBK.*UTF-8/,
    ],
  ])('%s is refused in words, and nothing is written', async (_title, file, name, code, words) => {
    const before = await onRecord();
    const { id, state, problem, rows } = await upload(await file(), name);
    expect({ state, problem, rows }).toEqual({ state: 'failed', rows: [], problem: { code, message: expect.stringMatching(words) } });
    expect((await zone.app.as(DAI).post(`/imports/${id}/commit`, {})).status).toBe(409);
    expect(await onRecord()).toEqual(before);
  });
});

it('the ledger is found as the last of thirty sheets', async () => {
  const file = await bookOf((book) => {
    for (let at = 1; at < 30; at++) book.addWorksheet(`附件${at}`).addRow(['说明', '第', at, '页']);
    const sheet = book.addWorksheet('台账');
    sheet.addRow(HEADS);
    sheet.addRow(Object.values(PROJECT));
  });
  expect(await upload(file)).toMatchObject({ state: 'reviewed', sheet: '台账', counts: { create: 1, problem: 0 } });
});

it('days count from 1904 where the workbook says so', async () => {
  const { rows } = await upload(await withValue('签约时间', new Date(Date.UTC(2026, 2, 2)), true));
  expect(rows[0]!.changes.find(({ field }) => field === 'stage')?.after).toMatchObject({ stage: 'SIGNED', on: '2026-03-02' });
});

describe('a cell nobody can read', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, Partial<CellNote>]>([
    ['a number beyond all bounds', () => withValue('总投资', 1e308), { address: 'D3', code: 'amount-out-of-range' }],
    ['the same as text', () => ledgerOf([{ ...PROJECT, 总投资: '1e308' }]), { address: 'D3', code: 'amount-out-of-range' }],
    ['a credit code as a float', () => withValue('统一社会信用代码', 9.13e17), { address: 'G3', code: 'credit-code-as-number' }],
    ['the same in a table of text', () => csv({ 统一社会信用代码: '9.13E+17' }), { address: 'G2', code: 'credit-code-as-number' }],
  ])('%s is a problem at its address, and the row is not written', async (_title, file, note) => {
    const content = await file();
    const view = await upload(content, content.subarray(0, 2).toString() === 'PK' ? '台账.xlsx' : '台账.csv');
    expect(view.counts).toMatchObject({ problem: 1, create: 0 });
    expect(view.rows[0]!.cells).toContainEqual(
      expect.objectContaining({ ...note, severity: 'problem', message: expect.stringMatching(new RegExp(`^${note.address}：.{6,}`)) }),
    );
    await zone.app.as(DAI).post(`/imports/${view.id}/commit`, {});
    expect(await zone.settled(view.id)).toMatchObject({ state: 'committed' });
    expect(await onRecord()).toEqual([0, 0]);
  });
});

describe('a cell read after all', () => {
  const changeOf = ({ rows }: ImportView, name: string) => rows[0]!.changes.find(({ field }) => field === name)?.after;

  it.each([
    ['1.2亿元', 120_000_000],
    ['3500万元', 35_000_000],
    ['约１，２００万', 12_000_000],
  ])('an amount as text with its unit, %s', async (text, yuan) => {
    expect(changeOf(await upload(await ledgerOf([{ ...PROJECT, 总投资: text }])), 'totalInvestment')).toBe(yuan);
  });

  it.each([
    ['the mark that turns text round', '坏\u202E表\u202C产业园'],
    ['a character of no width', '坏\u200B表\uFEFF产业园'],
  ])('a name with %s is cleaned, and said', async (_title, name) => {
    const view = await upload(await ledgerOf([{ ...PROJECT, 项目名称: name }]));
    expect(view.rows[0]).toMatchObject({
      name: '坏表产业园',
      cells: [{ address: 'A3', code: 'text-hidden-characters', severity: 'warning' }],
    });
    expect(JSON.stringify(view.rows[0]!.changes)).not.toMatch(/[\u200B\u202E\u202C\uFEFF]/);
  });
});
