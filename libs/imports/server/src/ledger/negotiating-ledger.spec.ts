import { asExpected, sampleExpected, sampleFile } from '../testing';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { parseLedger } from './parse-ledger.ts';

interface Expected {
  sheet: string;
  rows: Record<string, unknown>[];
  problems: { cell: string; raw: string }[];
  skipped: number;
  investmentWanTotal: number;
}

describe('the ledger of projects in talks', () => {
  const expected = sampleExpected<Expected>('negotiating');

  it('gives exactly its rows, its problems by cell, and its total without the project that is in twice', async () => {
    const ledger = parseLedger(await readWorkbook(sampleFile('negotiating')), 'negotiating');
    const rows = [...ledger.rows()];
    const problems = rows.flatMap((row) => row.cellProblems).filter((problem) => problem.severity === 'problem');
    expect(rows.map(asExpected)).toEqual(expected.rows);
    expect(problems.map(({ address, text }) => ({ cell: address, raw: text }))).toEqual(expected.problems);
    expect(ledger.view.skipped).toHaveLength(expected.skipped);
    const once = rows.filter((row) => row.duplicateOf === null);
    expect(once.reduce((sum, row) => sum + (row.totalInvestment?.fen ?? 0), 0)).toBe(expected.investmentWanTotal * 1_000_000);
  });

  it('takes unit and officer apart, and the last contact into day and words', async () => {
    const [first] = parseLedger(await readWorkbook(sampleFile('negotiating')), 'negotiating').rows();
    expect(first).toMatchObject({
      responsibleUnit: '颜厝镇',
      officer: '专员',
      lastContactOn: '2026-03-03',
      lastContact: '2026.3.3 赴企业洽谈',
    });
  });
});
