import type { PartialDay } from '@luodi/shared/contract';
import { type CellContext, type CellRule, type Reading, compact, isOpen, open, refused, taken } from './cell-note.ts';
import { dayRule, writtenDay } from './day-rule.ts';

/** What a permit cell says. Null = not yet. */
export interface Tick {
  state: 'done' | 'under-way';
  on: PartialDay | null;
  docNo?: string;
}

const PROJECT_CODE = /\d{4}-\d{6}-\d{2}-\d{2}-\d{6}/;
const DOC_NO = /[一-龥]{0,10}[〔[(]\d{4}[〕\])][一-龥]{0,10}第?\d+号/;
const NOT_YET = /^([×✗✘x否]|no|n|false|未.*|尚未.*|待.*|not.*|预计.*|计划.*|拟.*|planned.*|expected.*)$/;
const UNDER_WAY =
  /^((正在?|已)?(办理|审批|报批|公示|编制|受理|推进|申报|评审|送审)(中|当中|阶段)?|在办|进行中|in ?progress|under ?way|ongoing|processing)$/;
const DONE_WORD =
  '[√✓✔☑vy]|yes|true|done|是|有|ok|completed?|(?:全部|均)?已?(?:完成|办结|办理完成|办理完毕|办好|取得|批复|备案|注册|办理|开工|纳统|入库|成交|出让|摘牌|领取|领证|投产)(?:完成)?|已|已办|纳统|100%';
const DONE = new RegExp(`^(?:${DONE_WORD})$`);
const EDGES = new RegExp(`^(?:${DONE_WORD})?[,:;于(（]*|[)）,;]*(?:${DONE_WORD})?$`, 'g');

/** `√`, `已完成`, `办理中`, a day, a project code, a document number, or a tick with a day: `已完成(2025.10)`. */
export const tickRule: CellRule<Tick> = (cell, context) => {
  if (isOpen(cell.text)) return open();
  if (cell.isDate || typeof cell.value === 'number') return fromDay(dayRule(cell, context));
  const word = fromWord(compact(cell.text).toLowerCase());
  return word
    ? { value: word === 'not-yet' ? null : { state: word, on: null }, notes: [] }
    : fromWords(cell.text.normalize('NFKC'), context);
};

const fromDay = (day: ReturnType<typeof dayRule>): Reading<Tick> => ({
  value: day.value === null ? null : { state: 'done', on: day.value },
  notes: day.notes,
});

function fromWord(text: string): Tick['state'] | 'not-yet' | null {
  if (NOT_YET.test(text)) return 'not-yet';
  if (UNDER_WAY.test(text)) return 'under-way';
  return DONE.test(text) ? 'done' : null;
}

/** Numbers and days among words. A number that could be either is a document before it is a day. */
function fromWords(text: string, context: CellContext): Reading<Tick> {
  const docNo = PROJECT_CODE.exec(text)?.[0] ?? DOC_NO.exec(text.replace(/\s+/g, ''))?.[0];
  if (docNo === undefined) return withoutNumber(bare(text), context);
  const day = writtenDay(bare(text.replace(docNo, '')), context);
  return taken({ state: 'done', on: day.value, docNo }, ...(day.value === null ? [] : day.notes));
}

function withoutNumber(rest: string, context: CellContext): Reading<Tick> {
  if (rest === '') return taken({ state: 'done', on: null });
  const day = writtenDay(rest, context);
  return day.notes.some((note) => note.code === 'day-unreadable') ? refused('tick-unclear') : fromDay(day);
}

/** What is left when the words for done are taken off both ends. */
const bare = (text: string): string => text.trim().toLowerCase().replace(EDGES, '').trim();
