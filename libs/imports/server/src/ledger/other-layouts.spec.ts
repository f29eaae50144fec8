import type { CellProblem, LedgerKind, LedgerSheetView } from '@luodi/imports/contract';
import {
  asCsv,
  asExpected,
  asXlsx,
  ENGLISH,
  type CsvEncoding,
  HEAD_ROWS,
  type Layout,
  OTHER_WORDS,
  reshaped,
  type Reshaped,
  sampleExpected,
  sampleFile,
  type SampleName,
} from '../testing';
import { parseAddress } from '../workbook/workbook.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { parseLedger } from './parse-ledger.ts';

const LAYOUTS: [string, Layout][] = [
  ['as it is', {}],
  [
    'other words, 编号, one row of heads, 万元 in them, columns from right to left, blank rows around',
    { words: OTHER_WORDS, head: 'one-row', unit: '万元', reversed: true, blankRows: true },
  ],
  [
    'two merged rows of heads, row and column hidden with a comment, third of three sheets',
    { head: 'two-rows', hidden: 'F10', around: { before: 2, after: 0 } },
  ],
  ['second of three sheets, heads of two rows that nobody merged', { head: 'two-rows-unmerged', around: { before: 1, after: 1 } }],
  ['the unit in a row above the head', { head: 'one-row', unit: '万元', unitRow: '单位：万元、万美元、亩', words: { 时间: '签约时间' } }],
  ['English heads', { words: ENGLISH, head: 'one-row' }],
  ['English heads in RMB 10,000, columns from right to left', { words: ENGLISH, head: 'one-row', unit: '万元', reversed: true }],
];

const AS_WORKBOOK: [string, Layout][] = [
  ...LAYOUTS,
  // A table of text does not say from which year its days count, nor is it one of many.
  ['days from 1904, the ledger on the thirtieth sheet', { date1904: true, around: { before: 29, after: 0 } }],
];

const AS_TEXT: [CsvEncoding, string, Layout][] = [
  ...LAYOUTS.map(([title, layout]): [CsvEncoding, string, Layout] => ['gbk', title, layout]),
  ...(['utf-8', 'utf-8 with mark', 'utf-16le'] as const).map((encoding): [CsvEncoding, string, Layout] => [encoding, 'as it is', {}]),
];

/** Every sample in every layout, as a workbook and as a table of text: rows, values and what is said of cells, where the layout put them. */
const SAMPLES: [SampleName, LedgerKind][] = [
  ['negotiating', 'negotiating'],
  ['signed-week-10', 'signed'],
  ['signed-week-11', 'signed'],
  ['visits-week-11', 'visits'],
];

interface Expected {
  rows: { row: number; duplicateOf?: number }[];
  problems?: { cell: string; raw: string }[];
}

async function read(file: Buffer, kind: LedgerKind) {
  const ledger = parseLedger(await readWorkbook(file), kind);
  const rows = [...ledger.rows()];
  return { sheet: ledger.view, rows, notes: [...ledger.view.problems, ...rows.flatMap(({ cellProblems }) => cellProblems)] };
}

function expectedIn(name: SampleName, { rowOf, cellOf }: Reshaped) {
  const { rows, problems = [] } = sampleExpected<Expected>(name);
  return {
    rows: rows.map(({ duplicateOf, ...row }) => ({
      ...row,
      row: rowOf(row.row),
      ...(duplicateOf !== undefined && { duplicateOf: rowOf(duplicateOf) }),
    })),
    problems: problems.map(({ cell, raw }) => ({ cell: cellOf(cell), raw })),
  };
}

const problemsOf = (notes: CellProblem[]) =>
  notes.filter(({ severity }) => severity === 'problem').map(({ address, text }) => ({ cell: address, raw: text }));
const warningsOf = (notes: CellProblem[]) =>
  notes.flatMap(({ severity, code, address }) => (severity === 'warning' ? `${code} ${address}` : [])).sort();
const around = ({ statedOn, statedBy, skipped }: LedgerSheetView) => ({
  ...{ statedOn, statedBy },
  skipped: skipped.map(({ reason }) => reason),
});

/** What is said beside the problems: of the sample itself, where it went, and of what the layout hides. */
async function warningsIn(name: SampleName, kind: LedgerKind, { cellOf }: Reshaped, { hidden }: Layout): Promise<string[]> {
  const { notes } = await read(sampleFile(name), kind);
  const own = notes.filter(({ severity }) => severity === 'warning').map(({ code, address }) => `${code} ${cellOf(address)}`);
  const { row } = parseAddress(hidden ?? 'A1')!;
  const told = hidden ? [`row-hidden ${cellOf(`A${row}`)}`, `column-hidden ${cellOf(hidden.replace(/\d+/, `${HEAD_ROWS[name][1]}`))}`] : [];
  return [...own, ...told].sort();
}

/** A table of text has no merged cells: that a blank town is the one above is a guess, which is said. Nor does it hide anything. */
const guessedIn = ({ sheet, rowOf }: Reshaped, name: SampleName): string[] => {
  const said: string[] = [];
  for (let row = rowOf(HEAD_ROWS[name][1]) + 1; row <= sheet.rowCount; row++)
    sheet.getRow(row).eachCell((cell) => void (cell.isMerged && cell.master !== cell && said.push(`blank-filled ${cell.address}`)));
  return said;
};

describe.each(SAMPLES)('%s gives exactly its rows and problems', (name, kind) => {
  let asWritten: LedgerSheetView;
  beforeAll(async () => {
    asWritten = (await read(sampleFile(name), kind)).sheet;
  });

  it.each(AS_WORKBOOK)('as a workbook: %s', async (_title, layout) => {
    const ledger = await reshaped(name, layout);
    const { sheet, rows, notes } = await read(await asXlsx(ledger), kind);
    const expected = expectedIn(name, ledger);
    expect(rows.map(asExpected)).toEqual(expected.rows);
    expect(problemsOf(notes)).toEqual(expected.problems);
    expect(warningsOf(notes)).toEqual(await warningsIn(name, kind, ledger, layout));
    expect(around(sheet)).toEqual(around(asWritten));
  });

  it.each(AS_TEXT)('as .csv in %s: %s', async (encoding, _title, layout) => {
    const ledger = await reshaped(name, layout);
    const { sheet, rows, notes } = await read(asCsv(ledger.sheet, encoding), kind);
    const expected = expectedIn(name, ledger);
    expect(rows.map(asExpected)).toEqual(expected.rows);
    expect(problemsOf(notes)).toEqual(expected.problems);
    expect(warningsOf(notes)).toEqual([...(await warningsIn(name, kind, ledger, {})), ...guessedIn(ledger, name)].sort());
    expect(around(sheet)).toEqual(around(asWritten));
  });
});
