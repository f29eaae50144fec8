import { sampleFile } from '../../../libs/imports/server/src/testing/sample-ledgers.ts';
import { readWorkbook } from '../../../libs/imports/server/src/workbook/read-workbook.ts';
import { WorkbookProblem } from '../../../libs/imports/server/src/workbook/workbook.ts';
import { STEP, truncations } from './broken-bytes.ts';
import { everyNth, malformedLedgers, SAMPLES } from './malformed-ledgers.ts';

const ledgers = await malformedLedgers();
const made = (fault: string, which: string) => ledgers.find((one) => one.fault === fault && one.which === which)!.make();

async function codeOf(file: Buffer): Promise<string> {
  return readWorkbook(file).then(
    () => 'read',
    (error: unknown) => (error instanceof WorkbookProblem ? error.code : Promise.reject(error)),
  );
}

it('cuts from nothing up to the last piece', () => {
  expect(truncations(Buffer.alloc(2 * STEP + 1)).map(({ length }) => length)).toEqual([0, STEP, 2 * STEP]);
});

it('leaves no sample as it is', () => {
  const sound = Object.values(SAMPLES).map(sampleFile);
  const small = ledgers.filter(({ fault }) => fault !== 'bomb');
  expect(small.filter(({ make }) => sound.some((file) => file.equals(make())))).toEqual([]);
});

it.each([
  ['cut short', 'no. 9', 'workbook-truncated'],
  ['wrong checksum', 'no. 12', 'workbook-damaged'],
  ['entities', 'laughs in xl/worksheets/sheet1.xml', 'workbook-unsafe'],
  ['entities', 'outside in xl/sharedStrings.xml', 'workbook-unsafe'],
  ['beyond the sheet', 'a cell in row 1,048,577', 'too-many-rows'],
  ['beyond the sheet', 'a cell in column 16,385', 'too-many-columns'],
  ['bomb', 'blanks as the strings', 'workbook-bomb'],
  ['text', 'a quote never closed', 'csv-quote-open'],
  ['text', 'GBK read as UTF-8 and saved', 'csv-garbled'],
  ['not a ledger', 'an .xls', 'workbook-is-xls'],
  ['not a ledger', 'under a password', 'workbook-encrypted'],
])('%s, %s, is the fault it is named after', async (fault, which, code) => {
  expect(await codeOf(made(fault, which))).toBe(code);
});

it('takes every n-th of each kind of fault, and at least one', () => {
  const few = everyNth(ledgers, 10);
  expect(new Set(few.map(({ fault }) => fault))).toEqual(new Set(ledgers.map(({ fault }) => fault)));
  expect(few.length).toBeLessThan(ledgers.length / 5);
});
