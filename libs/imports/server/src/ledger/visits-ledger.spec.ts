import { asExpected, sampleExpected, sampleFile } from '../testing';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { parseLedger } from './parse-ledger.ts';

it('the ledger of visits gives exactly its rows; the same company twice is two visits', async () => {
  const ledger = parseLedger(await readWorkbook(sampleFile('visits-week-11')), 'visits');
  const rows = [...ledger.rows()];
  const expected = sampleExpected<{ rows: unknown[] }>('visits-week-11').rows;
  expect(rows.map(asExpected)).toEqual(expected);
  expect(rows.flatMap((row) => row.cellProblems)).toEqual([]);
  expect(rows.filter((row) => row.duplicateOf !== null)).toEqual([]);
});

it('chosen by mistake for a signed ledger, it is recognised', async () => {
  const book = await readWorkbook(sampleFile('visits-week-11'));
  expect(() => parseLedger(book, 'signed')).toThrow(
    expect.objectContaining({ code: 'head-not-found', params: expect.objectContaining({ looksLike: 'visits' }) }),
  );
});
