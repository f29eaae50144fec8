import ExcelJS from '@protobi/exceljs';
import { sampleFile } from '../../libs/imports/server/src/testing/sample-ledgers.ts';

/** Where the head of the sample ends, the row that the others are made after, and the places of what differs or must not be there twice. */
const HEAD_ROWS = 4;
const PATTERN_ROW = 7;
const COLUMNS = { number: 0, name: 1, investor: 2, company: 3, code: 4, projectCode: 16 };

const PLACES = ['漳州', '厦门', '泉州', '福州', '深圳', '东莞', '苏州', '杭州'];
const NAMES = '鹤汀云岭朔禾沐岚青岑栖木砚川澄野望舒景行知微若谷';
const TRADES = ['精密', '电气', '药业', '食品', '光显', '储能', '机器', '冷链'];

/** A signed ledger 签约项目台账 of so many projects, each with an investor of its own, in the form of the sample. */
export async function bigLedger(rows: number): Promise<Buffer> {
  const sample = new ExcelJS.Workbook();
  await sample.xlsx.load(sampleFile('signed-week-10') as never);
  const from = sample.worksheets[0]!;
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(from.name);
  for (let row = 1; row <= HEAD_ROWS; row += 1) sheet.addRow(from.getRow(row).values);
  for (const merged of from.model.merges.filter((range) => Number(/\d+$/.exec(range)) <= HEAD_ROWS)) sheet.mergeCells(merged);
  const pattern = (from.getRow(PATTERN_ROW).values as ExcelJS.CellValue[]).slice(1);
  for (let n = 1; n <= rows; n += 1) sheet.addRow(rowOf(pattern, n));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function rowOf(pattern: readonly ExcelJS.CellValue[], n: number): ExcelJS.CellValue[] {
  const row = [...pattern];
  const syllables = [n, n / 24, n / 576, n / 13_824].map((at) => NAMES[Math.floor(at) % NAMES.length]).join('');
  const stem = `${syllables}${TRADES[n % TRADES.length]}`;
  row[COLUMNS.number] = n;
  row[COLUMNS.name] = `${stem}产业化项目`;
  row[COLUMNS.investor] = `${PLACES[n % PLACES.length]}${stem}有限公司`;
  row[COLUMNS.company] = `漳州${stem}有限公司`;
  row[COLUMNS.code] = null;
  row[COLUMNS.projectCode] = null;
  return row;
}
