import ExcelJS from '@protobi/exceljs';
import { sampleFile, type SampleName } from './sample-ledgers';

/** How another zone keeps the same signed ledger. */
export interface LedgerShape {
  /** Labels of the head: one row or two, in Chinese or English. */
  head: 'one-row' | 'two-rows' | 'two-rows-unmerged' | 'english';
  unit: '亿元' | '万元';
  /** Where the unit stands. */
  unitIn: 'head' | 'unit-row';
  /** Columns from right to left. */
  reversed?: boolean;
  /** An empty row between title and head, and one at the top. */
  blankRows?: boolean;
  /** The ledger is the second sheet; the first one holds something else. */
  secondSheet?: boolean;
  /** The first row of data is hidden, as by a filter. */
  hideFirstRow?: boolean;
}

const ENGLISH: Record<string, string> = {
  序号: 'No.',
  项目名称: 'Project name',
  投资方: 'Investor',
  项目公司: 'Project company',
  统一社会信用代码: 'Credit code',
  产业: 'Industry',
  '片区/镇': 'District/Town',
  建设内容: 'Content',
  总投资: 'Total investment',
  固投: 'Fixed-asset investment',
  外资: 'Contract foreign capital',
  用地: 'Land',
  活动: 'Signing event',
  时间: 'Signed on',
  协议类型: 'Agreement type',
  注册: 'Registration',
  备案: 'Filing',
  土地: 'Land granted',
  规划许可: 'Planning permit',
  环评: 'EIA',
  施工许可: 'Construction permit',
  约定开工: 'Agreed start',
  实际开工: 'Actual start',
  纳统: 'Enrolled',
  年度计划投资: 'Annual plan',
  本月完成: 'Done this month',
  累计完成: 'Done to date',
  到位资金: 'Funds received',
  形象进度: 'Site progress',
  亮灯: 'Light',
  存在问题: 'Problems',
  挂钩领导: 'Leader',
  '牵头/责任单位': 'Responsible unit',
  责任人: 'Officer',
  预计投产: 'Expected production',
};

const ENGLISH_NOTE: Record<string, string> = { 亿元: ' (CNY 100 million)', 万元: ' (RMB 10,000)', 万美元: ' (USD 10,000)' };

interface Column {
  group: string;
  name: string;
  note: string;
  source: number;
}

/** The signed sample in another layout; the values are the same. */
export async function reshapedLedger(name: SampleName, shape: LedgerShape): Promise<Buffer> {
  const source = new ExcelJS.Workbook();
  await source.xlsx.load(sampleFile(name) as never);
  const from = source.worksheets[0]!;
  const book = new ExcelJS.Workbook();
  if (shape.secondSheet) book.addWorksheet('说明').addRow(['填表说明', '请按月填报', '项目名称请写全称']);
  const to = book.addWorksheet('2026');
  const columns = columnsOf(from);
  if (shape.reversed) columns.reverse();
  writeTop(to, shape);
  writeHead(to, columns, shape);
  copyRows(from, to, columns, shape);
  return Buffer.from(await book.xlsx.writeBuffer());
}

function columnsOf(sheet: ExcelJS.Worksheet): Column[] {
  return Array.from({ length: 35 }, (_, at) => {
    const [group, leaf] = [3, 4].map((row) => String(sheet.getCell(row, at + 1).value));
    const [, name = leaf!, note = ''] = /^(.*?)\((.*)\)$/.exec(leaf!) ?? [];
    return { group: group === leaf ? '' : group!, name, note, source: at + 1 };
  });
}

function writeTop(sheet: ExcelJS.Worksheet, shape: LedgerShape): void {
  if (shape.blankRows) sheet.addRow([]);
  sheet.addRow(['签约项目推进台账']);
  sheet.addRow([
    '填报单位:招商服务中心',
    null,
    '截至日期:2026-03-05',
    null,
    ...(shape.unitIn === 'unit-row' ? [`单位:${shape.unit}、万美元、亩`] : []),
  ]);
  if (shape.blankRows) sheet.addRow([]);
}

function writeHead(sheet: ExcelJS.Worksheet, columns: Column[], shape: LedgerShape): void {
  const names = columns.map((column) => labelOf(column, shape));
  if (!shape.head.startsWith('two-rows')) {
    sheet.addRow(names);
    return;
  }
  const merged = shape.head === 'two-rows';
  const starts = columns.map((column, at) => column.group === '' || column.group !== columns[at - 1]?.group);
  const top = sheet.addRow(columns.map((column, at) => (column.group === '' ? names[at] : starts[at] ? column.group : null))).number;
  sheet.addRow(columns.map((column, at) => (column.group === '' ? null : names[at])));
  if (!merged) return;
  columns.forEach((column, at) => {
    const width = columns.slice(at).findIndex((other) => other.group !== column.group);
    if (column.group === '') sheet.mergeCells(top, at + 1, top + 1, at + 1);
    else if (starts[at] && width !== 1) sheet.mergeCells(top, at + 1, top, width === -1 ? columns.length : at + width);
  });
}

function labelOf({ name, note }: Column, { head, unit, unitIn }: LedgerShape): string {
  const inRow = unitIn === 'unit-row' && note.includes('元');
  const shownNote = inRow ? '' : note.replace('亿元', unit);
  if (head === 'english') return `${ENGLISH[name]}${ENGLISH_NOTE[shownNote] ?? ''}`;
  const shown = head === 'one-row' && ['时间', '活动'].includes(name) ? `签约${name}` : name;
  return shownNote === '' ? shown : `${shown}\n（${shownNote}）`;
}

function copyRows(from: ExcelJS.Worksheet, to: ExcelJS.Worksheet, columns: Column[], shape: LedgerShape): void {
  for (let row = 5; row <= from.rowCount; row++) {
    const isData = typeof from.getCell(row, 1).value === 'number';
    const values = columns.map((column) => valueOf(from.getCell(row, column.source), column, isData, shape));
    // Group, total and foot rows keep their place at the left, whatever the order of the columns.
    const written = to.addRow(isData ? values : from.getCell(row, 1).value ? [from.getCell(row, 1).value] : values);
    if (isData && shape.hideFirstRow && row === 7) written.hidden = true;
  }
}

function valueOf(cell: ExcelJS.Cell, column: Column, isData: boolean, { unit }: LedgerShape): ExcelJS.CellValue {
  const { value } = isData ? cell.master : cell;
  return unit === '万元' && column.note === '亿元' && typeof value === 'number' ? value * 10_000 : value;
}
