import type { SkippedReason } from '@luodi/imports/contract';
import { compact } from '../cells/cell-note.ts';
import type { Cell, SheetRow } from '../workbook/workbook.ts';

/** What the head tells about where things stand. */
export interface RowLayout {
  subjectCol: number;
  seqCol: number | null;
  /** Head label by column, to know a repeated head. */
  labels: Map<number, string>;
}

export type RowKind = { kind: 'data' | 'blank' } | { kind: SkippedReason; label: string };

const TOTAL = /^(合计|总计|小计|累计|共计|总合计|本页小计|grandtotal|subtotal|total)([(:].*|\d.*)?$/;
const FOOT =
  /^(填报人|填表人|制表人?|审核人?|审批人?|签字|联系人|联系电话|单位负责人|分管领导签|备注:|注:|说明:|填表说明|填报单位|填报时间|preparedby|checkedby|note:)/;
const GROUP = /^([一二三四五六七八九十百]+[、.,]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[类部])/;

/** Data, or one of the rows that are none: 合计 and 小计, group rows, the foot, a head printed again. */
export function rowKind(row: SheetRow, layout: RowLayout, footSeen: boolean): RowKind {
  const words = row.cells.filter((cell) => typeof cell.value === 'string' && compact(cell.text) !== '');
  if (words.length === 0 || onlyNumbered(row, layout)) return { kind: 'blank' };
  const reason = skippedReason(row, words, layout) ?? (footSeen && !subjectOf(row, layout) ? 'foot' : null);
  return reason ? { kind: reason, label: words[0]!.text.trim() } : { kind: 'data' };
}

function skippedReason(row: SheetRow, words: Cell[], layout: RowLayout): SkippedReason | null {
  const first = words[0]!;
  const subject = subjectOf(row, layout);
  if (isTotal(words, layout)) return 'total';
  if (isRepeatedHead(row, layout)) return 'head';
  if ((subject && subject !== first) || isNumbered(row, layout)) return null;
  if (FOOT.test(compact(first.text).toLowerCase())) return 'foot';
  return isGroup(first, words, layout) ? 'group' : null;
}

const subjectOf = (row: SheetRow, layout: RowLayout): Cell | undefined => row.cells.find((cell) => cell.col === layout.subjectCol);

const isNumbered = (row: SheetRow, layout: RowLayout): boolean =>
  row.cells.some((cell) => cell.col === layout.seqCol && /^\d+$/.test(compact(cell.text)));

/** 合计 stands in the first word of the row or in the subject's place. */
const isTotal = (words: Cell[], layout: RowLayout): boolean =>
  words.some((cell, at) => (at === 0 || cell.col === layout.subjectCol) && TOTAL.test(compact(cell.text).toLowerCase()));

const isRepeatedHead = (row: SheetRow, layout: RowLayout): boolean =>
  row.cells.filter((cell) => layout.labels.get(cell.col) === compact(cell.text)).length >= 3;

/** Numbered 一、 or （一）; or a single label that stands before the subject's column, as a merged group row has it. */
function isGroup(first: Cell, words: Cell[], layout: RowLayout): boolean {
  if (GROUP.test(compact(first.text))) return words.length <= 3;
  const before = first.col < layout.subjectCol && !/^\d/.test(compact(first.text));
  return before && words.length === 1;
}

/** Sheets are often numbered further down than they are filled. */
const onlyNumbered = (row: SheetRow, layout: RowLayout): boolean =>
  row.cells.every((cell) => compact(cell.text) === '' || (cell.col === layout.seqCol && /^\d+$/.test(compact(cell.text))));
