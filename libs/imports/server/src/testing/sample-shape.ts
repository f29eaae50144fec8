import ExcelJS from '@protobi/exceljs';
import { sampleFile, type SampleName } from './sample-ledgers.ts';

/** First and last row of each sample's head. */
export const HEAD_ROWS: Record<SampleName, readonly [number, number]> = {
  negotiating: [3, 3],
  'signed-week-10': [3, 4],
  'signed-week-11': [3, 4],
  'visits-week-11': [2, 2],
};

/** What stands above the labels where a head of one row is kept in two: the group that begins with a column. */
const GROUPS: Record<string, string> = { 项目名称: '项目概况', 招商方式: '洽谈', 挂钩领导: '责任', 日期: '活动', 洽谈内容: '成果' };

export interface SampleColumn {
  /** Label of the upper row; empty where the head has none above this column. */
  group: string;
  /** Label without what stands in brackets behind it. */
  name: string;
  note: string;
  /** Column number in the sample. */
  source: number;
}

export async function sampleSheet(name: SampleName): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(sampleFile(name) as never);
  return book.worksheets[0]!;
}

export function columnsOf(sheet: ExcelJS.Worksheet, name: SampleName): SampleColumn[] {
  const [top, bottom] = HEAD_ROWS[name];
  let begun = '';
  return Array.from({ length: sheet.columnCount }, (_, at) => {
    const leaf = String(sheet.getCell(bottom, at + 1).value);
    const [, label = leaf, note = ''] = /^([^()]*)\(([^()]*)\)$/.exec(leaf) ?? [];
    begun = GROUPS[label] ?? begun;
    const above = top === bottom ? begun : String(sheet.getCell(top, at + 1).value);
    return { group: above === leaf ? '' : above, name: label, note, source: at + 1 };
  });
}
