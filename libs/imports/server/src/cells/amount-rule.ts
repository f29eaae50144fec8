import type { LedgerMoney } from '@luodi/imports/contract';
import type { Currency } from '@luodi/shared/contract';
import {
  type CellContext,
  type CellNote,
  type CellRule,
  type Reading,
  compact,
  isOpen,
  open,
  refused,
  taken,
  warning,
} from './cell-note.ts';
import { timesExact } from './decimal.ts';
import { takeUnitWords } from './money-units.ts';

const APPROX_BEFORE = /^(大约|约|近|超过|超|逾|不少于|不低于|至少|>=|>|≥|≈|~|about|approx\.?|over|ca\.?)/;
const APPROX_AFTER = /(左右|以上|上下|余|多|\+)$/;
const PHASE = /^第?([一二三四五六七八九首]|\d)期(?:投资|工程)?:?/;
const NUMBER = /^(\d[\d,]*(?:\.\d+)?(?:e[+-]?\d{1,3})?)/;
/** The largest amount kept anywhere (`MAX_FEN`), 900 billion yuan in 分; the worker runs without the shared library. */
export const LARGEST_FEN = 90_000_000_000_000n;
/** A thousand 亿 in one project is worth a second look: 万元 typed under 亿元. */
const UNLIKELY = 10n ** 13n;

interface Term {
  fen: bigint;
  currency: Currency;
  approx: boolean;
}

/** An amount of money: `1.2` under 亿元, `约1.2亿`, `500万美元`, `一期3亿,二期5亿`, `２５．３`. Exact to the 分. */
export const amountRule: CellRule<LedgerMoney> = (cell, context) => {
  if (isOpen(cell.text)) return open();
  if (cell.isDate || typeof cell.value === 'boolean') return refused('amount-unreadable');
  if (typeof cell.value === 'number') return fromNumber(cell.text, context);
  return fromText(cell.text, context);
};

/** A bare number is the most frequent cell by far and needs no grammar. */
function fromNumber(digits: string, context: CellContext): Reading<LedgerMoney> {
  if (digits.startsWith('-')) return refused('amount-negative');
  const money = inFen(digits, null, null, context);
  return money ? finish({ ...money, approx: false }, digits, []) : refused('amount-unreadable');
}

function fromText(raw: string, context: CellContext): Reading<LedgerMoney> {
  const text = compact(raw).toLowerCase();
  if (/^[-−]\d/.test(text)) return refused('amount-negative');
  if (/\d[^\d,;+、]*[-~—–至到]\d/.test(text.replace(/e[+-]\d/g, ''))) return refused('amount-range');
  const { bare, notes } = withoutRemark(text);
  const term = readTerm(bare, context);
  if (term) return finish(term, raw, notes);
  const sum = readSum(bare, context);
  return sum ? finish(sum, raw, [...notes, warning('amount-summed')]) : refused('amount-unreadable');
}

/** `1.2亿元(含土地)`: what stands in brackets is kept in the raw text only. */
function withoutRemark(text: string): { bare: string; notes: CellNote[] } {
  const bare = text.replace(/\([^()]*\)/g, '');
  return bare === text ? { bare, notes: [] } : { bare, notes: [warning('amount-remark')] };
}

function finish(term: Term, raw: string, notes: CellNote[]): Reading<LedgerMoney> {
  if (term.fen > LARGEST_FEN) return refused('amount-out-of-range');
  const unlikely = term.fen > UNLIKELY ? [warning('amount-unlikely')] : [];
  return taken({ fen: Number(term.fen), currency: term.currency, approx: term.approx, raw }, ...notes, ...unlikely);
}

function readTerm(text: string, context: CellContext): Term | null {
  let approx = APPROX_BEFORE.test(text) || APPROX_AFTER.test(text);
  const core = text.replace(APPROX_BEFORE, '').replace(APPROX_AFTER, '');
  const before = takeUnitWords(core);
  const number = NUMBER.exec(before.rest);
  if (!number) return null;
  let tail = before.rest.slice(number[0].length);
  if (/^[余多]/.test(tail)) {
    approx = true;
    tail = tail.slice(1);
  }
  const after = takeUnitWords(tail);
  if (after.rest !== '' || before.scale !== null) return null;
  const fen = inFen(number[1]!, after.scale, before.currency ?? after.currency, context);
  return fen && { ...fen, approx };
}

/** Where neither the cell nor the head says anything, one is one yuan. */
const PLAIN = { size: 100n, of: 'CNY' };

/** A bare number takes the unit of its head; `1.2亿` brings its scale, `98500000元` its currency and the scale one. */
function inFen(digits: string, scale: bigint | null, written: Currency | null, context: CellContext): Omit<Term, 'approx'> | null {
  const unit = context.unit ?? PLAIN;
  const currency = written ?? (unit.of as Currency);
  const size = scale === null && written === null ? unit.size : (scale ?? 1n) * 100n;
  const fen = timesExact(digits, size);
  return fen === null ? overflow(digits, currency) : { fen, currency };
}

/** `1e308` is a number, only no amount. */
const overflow = (digits: string, currency: Currency): Omit<Term, 'approx'> | null =>
  Number(digits) > 1e15 ? { fen: LARGEST_FEN + 1n, currency } : null;

/** Phases add up; anything else in a list (`总投资8亿,其中…`) is not ours to guess. */
function readSum(text: string, context: CellContext): Term | null {
  const parts = text.split(/[,;+、和及]|(?<=\D)(?=第?[一二三四五六七八九首]期)/).filter((part) => part !== '');
  if (parts.length < 2 || !parts.every((part) => PHASE.test(part))) return null;
  const terms = parts.map((part) => readTerm(part.replace(PHASE, ''), context));
  const first = terms[0];
  if (!first || terms.some((term) => term?.currency !== first.currency)) return null;
  return terms.reduce<Term>((sum, term) => ({ ...sum, fen: sum.fen + term!.fen, approx: sum.approx || term!.approx }), {
    ...first,
    fen: 0n,
  });
}
