import type { PartialDay } from '@luodi/shared/contract';
import { type Unit } from '../cells/cell-note.ts';
import { writtenDay } from '../cells/day-rule.ts';
import { simplified } from '../cells/simplified.ts';
import { areaUnit, moneyUnit } from '../cells/money-units.ts';
import type { Sheet } from '../workbook/workbook.ts';

/** What stands above the head. */
export interface LedgerMeta {
  title: string | null;
  /** The day the ledger speaks of; a month stands for its last day. */
  statedOn: string | null;
  statedBy: string | null;
  /** Units of the sheet's own unit row. */
  units: Unit[];
}

const STATED_ON = /(?:截至|截止|统计|填报|更新|数据)(?:时间|日期|到|至)?\s*[::]?\s*(?=\d)([^\s)]+)|as (?:of|at)\s*:?\s*([a-z0-9 ,.\-/]+)/i;
const STATED_BY = /(?:填报|报送|填表|编制|制表)单位\s*[::]\s*(\S+)|reported by\s*:?\s*(.+?)(?:\s{2,}|$)/i;
const UNITS = /(?:^|[^报表制])单位\s*[::]\s*(\S+)|units?\s*:\s*(.+)/i;

/** Reads title, 填报单位, 截至时间 and 单位 from the rows above the head. */
export function readMeta(sheet: Sheet, headTop: number, date1904: boolean): LedgerMeta {
  const texts = sheet.rows
    .filter((row) => row.row < headTop)
    .flatMap((row) => row.cells.map((cell) => (cell.isDate ? cell.text : simplified(cell.text.normalize('NFKC').replace(/\n/g, '  ')))));
  const statedOn = texts.map((text) => statedDay(text, date1904)).find((day) => day !== null) ?? null;
  return {
    title: texts.find((text) => !STATED_ON.test(text) && !STATED_BY.test(text) && !UNITS.test(text))?.trim() ?? null,
    statedOn: statedOn && lastDay(statedOn),
    statedBy: firstGroup(texts, STATED_BY),
    units: unitsOf(firstGroup(texts, UNITS) ?? ''),
  };
}

const firstGroup = (texts: string[], pattern: RegExp): string | null => {
  const match = texts.map((text) => pattern.exec(text)).find((found) => found !== null);
  return match ? (match[1] ?? match[2] ?? null) : null;
};

function statedDay(text: string, date1904: boolean): PartialDay | null {
  const match = STATED_ON.exec(text);
  const written = match ? (match[1] ?? match[2])! : text;
  return writtenDay(written.trim(), { unit: null, statedOn: null, date1904, maxLength: 0 }).value;
}

/** `2026-02` → `2026-02-28`. */
export function lastDay(day: PartialDay): string {
  if (day.length === 10) return day;
  const [year, month] = day.split('-').map(Number);
  return `${day}-${String(new Date(Date.UTC(year!, month!, 0)).getUTCDate()).padStart(2, '0')}`;
}

const unitsOf = (text: string): Unit[] =>
  text.split(/[,、;/]/).flatMap((part) => {
    const unit = moneyUnit(part) ?? areaUnit(part);
    return unit ? [unit] : [];
  });
