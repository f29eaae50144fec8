import type { LedgerSheetView, SignedLedgerRow } from '@luodi/imports/contract';
import { asExpected, sampleExpected, sampleFile } from '../testing';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { parseLedger } from './parse-ledger.ts';

async function read(file: Buffer): Promise<{ sheet: LedgerSheetView; rows: SignedLedgerRow[] }> {
  const ledger = parseLedger(await readWorkbook(file), 'signed');
  const rows = [...ledger.rows()];
  return { sheet: ledger.view, rows };
}

describe.each(['signed-week-10', 'signed-week-11'] as const)('%s', (name) => {
  const expected = sampleExpected(name);

  it('gives exactly its rows, and skips what is no data', async () => {
    const { sheet, rows } = await read(sampleFile(name));
    expect(rows.map(asExpected)).toEqual(expected.rows);
    expect({ sheet: sheet.sheet, skipped: sheet.skipped.length, count: rows.length }).toEqual({
      sheet: expected.sheet,
      skipped: expected.skipped,
      count: expected.count,
    });
  });

  it('adds up to the ledger’s totals', async () => {
    const { rows } = await read(sampleFile(name));
    expect(rows.reduce((sum, row) => sum + row.totalInvestment!.fen, 0)).toBe(expected.investmentWanTotal * 1_000_000);
    expect(rows.filter((row) => asExpected(row)['started'])).toHaveLength(expected.startedCount);
  });

  it('finds nothing to complain about', async () => {
    const { sheet, rows } = await read(sampleFile(name));
    expect([...sheet.problems, ...rows.flatMap((row) => row.cellProblems)]).toEqual([]);
    expect(rows.filter((row) => row.duplicateOf !== null)).toEqual([]);
  });
});

describe('what stands around the rows', () => {
  it('is read from the rows above the head', async () => {
    const { sheet } = await read(sampleFile('signed-week-10'));
    expect(sheet).toMatchObject({ title: '漳州高新区签约项目推进台账', statedOn: '2026-03-05', statedBy: '招商服务中心' });
    expect((await read(sampleFile('signed-week-11'))).sheet.statedOn).toBe('2026-03-12');
  });

  it('knows each of the 35 columns', async () => {
    const { sheet } = await read(sampleFile('signed-week-10'));
    expect(sheet.columns).toHaveLength(35);
    expect(sheet.columns.filter((column) => column.field === null)).toEqual([]);
  });

  it('says why a row is no data', async () => {
    const { sheet } = await read(sampleFile('signed-week-10'));
    expect(sheet.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [5, 'total'],
      [6, 'group'],
      [26, 'group'],
      [40, 'group'],
      [49, 'foot'],
    ]);
  });

  it('keeps each cell as written, and says where a merged town stands', async () => {
    const { rows } = await read(sampleFile('signed-week-10'));
    const [first, second] = rows;
    expect(first).toMatchObject({
      group: '一、一智(19个)',
      raw: { B: '宁波澄润视觉科技产业化项目', I: '9.85', N: '2025.2.16', G: '九湖镇' },
      mergedFrom: {},
    });
    expect(second).toMatchObject({ raw: { G: '九湖镇', K: '—' }, mergedFrom: { G: 7 } });
  });

  it('reads permits as facts', async () => {
    const { rows } = await read(sampleFile('signed-week-10'));
    expect(rows[0]!.facts).toEqual([
      { kind: 'registered', state: 'done', on: '2025-10' },
      { kind: 'filed', state: 'done', on: null, docNo: '2506-350604-04-01-100007' },
      { kind: 'land', state: 'under-way', on: null },
    ]);
  });
});
