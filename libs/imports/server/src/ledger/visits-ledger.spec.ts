import type { Direction } from '@luodi/visits/contract';
import { sampleExpected, sampleFile } from '../testing';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { parseLedger } from './parse-ledger.ts';

const WORDS: Partial<Record<Direction, string>> = {
  outbound: '拜访',
  inbound: '来访',
  inspection: '考察',
  negotiation: '洽谈',
  video: '视频洽谈',
};

it('the ledger of visits gives exactly its rows; the same company twice is two visits', async () => {
  const ledger = parseLedger(await readWorkbook(sampleFile('visits-week-11')), 'visits');
  const rows = [...ledger.rows()];
  const expected = sampleExpected<{ rows: unknown[] }>('visits-week-11').rows;
  expect(rows.map(({ row, on, direction, investor }) => ({ row, on, kind: WORDS[direction!], investor }))).toEqual(expected);
  expect(rows.flatMap((row) => row.cellProblems)).toEqual([]);
  expect(rows.filter((row) => row.duplicateOf !== null)).toEqual([]);
});

it('chosen by mistake for a signed ledger, it is recognised', async () => {
  const book = await readWorkbook(sampleFile('visits-week-11'));
  expect(() => parseLedger(book, 'signed')).toThrow(
    expect.objectContaining({ code: 'head-not-found', params: expect.objectContaining({ looksLike: 'visits' }) }),
  );
});
