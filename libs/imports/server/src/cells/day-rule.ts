import type { PartialDay } from '@luodi/shared/contract';
import { serialToDay } from '../workbook/excel-day.ts';
import { type CellContext, type CellInput, type CellRule, type Reading, isOpen, open, refused, taken, warning } from './cell-note.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WHEN = '(?:份|底|末|初|上旬|中旬|下旬|内|前)?';
const CLOCK = '(?:[t ]\\s*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?z?)?';

/** A day from its parts, or what is wrong with them. `day` 0 = month only. */
export function dayOf(year: number, month: number, day: number): Reading<PartialDay> {
  const text = [String(year), String(month).padStart(2, '0'), ...(day === 0 ? [] : [String(day).padStart(2, '0')])].join('-');
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  if (year < 1980 || year > 2100 || last === 0 || day > last) return refused('day-impossible', { day: text });
  return taken(text);
}

type Take = (match: string[], context: CellContext) => Reading<PartialDay>;
const n = (text: string | undefined): number => Number(text ?? 0);

/** Forms of a written day, most certain first. The text is half-width and lower case. */
const FORMS: [RegExp, Take][] = [
  [new RegExp(`^(\\d{4}) ?[年./-] ?(\\d{1,2}) ?[月./-] ?(\\d{1,2}) ?[日号]?${CLOCK}$`), (m) => dayOf(n(m[1]), n(m[2]), n(m[3]) || 32)],
  [new RegExp(`^(\\d{4}) ?[年./-] ?(\\d{1,2}) ?月?${WHEN}$`), (m) => dayOf(n(m[1]), n(m[2]), 0)],
  [/^((?:19|20)\d{2})([01]\d)([0-3]\d)$/, (m) => dayOf(n(m[1]), n(m[2]), n(m[3]) || 32)],
  [/^((?:19|20)\d{2})(0[1-9]|1[0-2])$/, (m) => dayOf(n(m[1]), n(m[2]), 0)],
  [/^\d{5}(?:\.\d+)?$/, (m, context) => serialDay(Number(m[0]), context)],
  [/^(\d{4})年?(?:底|末)$/, (m) => dayOf(n(m[1]), 12, 0)],
  [/^(\d{4})年?初$/, (m) => dayOf(n(m[1]), 1, 0)],
  [/^(\d{1,2})月(\d{1,2})[日号]?$/, (m, context) => inStatedYear(n(m[1]), n(m[2]) || 32, context)],
  [new RegExp(`^(\\d{1,2})月${WHEN}$`), (m, context) => inStatedYear(n(m[1]), 0, context)],
  [/^(\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?$/, (m) => assumed(dayOf(2000 + n(m[1]), n(m[2]), n(m[3]) || 32), 2000 + n(m[1]))],
  [/^(\d{2})年(\d{1,2})月?$/, (m) => assumed(dayOf(2000 + n(m[1]), n(m[2]), 0), 2000 + n(m[1]))],
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (m) => westernDay(n(m[1]), n(m[2]), n(m[3]))],
  [/^(\d{1,2}) ([a-z]{3})[a-z]*\.?,? (\d{4})$/, (m) => dayOf(n(m[3]), MONTHS.indexOf(m[2]!) + 1, n(m[1]) || 32)],
  [/^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/, (m) => dayOf(n(m[3]), MONTHS.indexOf(m[1]!) + 1, n(m[2]) || 32)],
  [/^([a-z]{3})[a-z]*\.?,? (\d{4})$/, (m) => dayOf(n(m[2]), MONTHS.indexOf(m[1]!) + 1, 0)],
  [/^(\d{4})年?$|^(\d{4})年?.*(?:年|季度|q[1-4]|h[12])/, () => refused('day-vague')],
];

/** A day or a month: `2024.3.5`, `2024年3月`, `3月底`, `2026/2/15`, `45356`, date cells, `Feb 25, 2026`. */
export const dayRule: CellRule<PartialDay> = (cell, context) => {
  if (isOpen(cell.text)) return open();
  if (cell.isDate) return dateCell(cell.text);
  if (typeof cell.value === 'number') return numberDay(cell, context);
  return writtenDay(cell.text, context);
};

/** The written forms alone, for texts that hold a day among other words. */
export function writtenDay(raw: string, context: CellContext): Reading<PartialDay> {
  const text = raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(预计|计划|拟定?|约|于|在)+/, '')
    .trim();
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    if (match) return read(match, context);
  }
  return refused('day-unreadable');
}

function dateCell(text: string): Reading<PartialDay> {
  const [year, month, day] = text.slice(0, 10).split('-');
  return dayOf(n(year), n(month), n(day));
}

/** A number that is no date cell. `2025.10` typed as a number has become 2025.1: January or October, nobody can tell. */
function numberDay(cell: CellInput, context: CellContext): Reading<PartialDay> {
  if (/^20\d{2}\.1$/.test(cell.text))
    return refused('day-ambiguous', { first: `${cell.text.slice(0, 4)}-01`, second: `${cell.text.slice(0, 4)}-10` });
  return writtenDay(cell.text, context);
}

function serialDay(serial: number, context: CellContext): Reading<PartialDay> {
  const day = serialToDay(serial, context.date1904);
  return day === null ? refused('day-unreadable') : dateCell(day);
}

function inStatedYear(month: number, day: number, context: CellContext): Reading<PartialDay> {
  if (!context.statedOn) return refused('day-vague');
  const year = Number(context.statedOn.slice(0, 4));
  return assumed(dayOf(year, month, day), year);
}

const assumed = (read: Reading<PartialDay>, year: number): Reading<PartialDay> =>
  read.value === null ? read : { ...read, notes: [...read.notes, warning('day-year-assumed', { year })] };

/** `2/25/2026`: only one order is possible when a part is above twelve. */
function westernDay(first: number, second: number, year: number): Reading<PartialDay> {
  if (first > 12) return dayOf(year, second, first);
  if (second > 12 || first === second) return dayOf(year, first, second);
  const pad = (part: number): string => String(part).padStart(2, '0');
  return refused('day-ambiguous', { first: `${year}-${pad(first)}-${pad(second)}`, second: `${year}-${pad(second)}-${pad(first)}` });
}

/** A cell that opens with a day and goes on in words: `2026.3.3 赴企业洽谈`. The text is kept whole. */
export interface DayAndText {
  on: PartialDay | null;
  text: string;
}
const LEADING =
  /^\d{2,4} ?[年./-] ?\d{1,2}(?: ?[月./-] ?\d{1,2} ?[日号]?| ?月(?:份|底|初|[上中下]旬)?)?|^\d{1,2}月(?:\d{1,2}[日号]?|份|底|初|[上中下]旬)?/;

export const dayAndTextRule: CellRule<DayAndText> = (cell, context) => {
  if (isOpen(cell.text)) return open();
  if (cell.isDate || typeof cell.value === 'number') {
    const day = dayRule(cell, context);
    return { value: day.value ? { on: day.value, text: '' } : null, notes: day.notes };
  }
  const text = cell.text.trim();
  const leading = LEADING.exec(text.normalize('NFKC'))?.[0];
  const day = leading ? writtenDay(leading, context) : open<PartialDay>();
  return taken({ on: day.value, text }, ...day.notes);
};
