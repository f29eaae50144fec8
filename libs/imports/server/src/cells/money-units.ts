import type { Currency } from '@luodi/shared/contract';
import { type Unit, compact } from './cell-note.ts';

const SCALES: [RegExp, bigint][] = [
  [/^(亿|hundredmillion|100million|100m)/, 100_000_000n],
  [/^(billion|bn)/, 1_000_000_000n],
  [/^(千万)/, 10_000_000n],
  [/^(百万|million|mn|m(?!u))/, 1_000_000n],
  [/^(万|10,?000|10k|tenthousand)/, 10_000n],
  [/^(千|thousand|k)/, 1_000n],
];

const CURRENCIES: [RegExp, Currency][] = [
  [/^(美元|美金|usdollars?|usd|us\$|\$)/, 'USD'],
  [/^(港元|港币|hkd|hk\$)/, 'HKD'],
  [/^(新台币|台币|twd|ntd|nt\$)/, 'TWD'],
  [/^(欧元|eur|euros?|€)/, 'EUR'],
  [/^(日元|日币|jpy)/, 'JPY'],
  [/^(元人民币|人民币元|人民币|元|rmb|cny|yuan|¥|圆)/, 'CNY'],
];

/** Currency or scale at the head of a text, and what is left. */
const take = <T>(text: string, table: [RegExp, T][]): { found: T | null; rest: string } => {
  for (const [pattern, found] of table) {
    const match = pattern.exec(text);
    if (match) return { found, rest: text.slice(match[0].length) };
  }
  return { found: null, rest: text };
};

export interface UnitWords {
  scale: bigint | null;
  currency: Currency | null;
  rest: string;
}

/** Reads unit words in either order (`亿元`, `万美元`, `RMB 10,000`, `USD million`) from the head of a text without spaces. */
export function takeUnitWords(text: string): UnitWords {
  const before = take(text, CURRENCIES);
  const scale = take(before.rest, SCALES);
  const after = take(scale.rest, CURRENCIES);
  return { scale: scale.found, currency: before.found ?? after.found, rest: after.rest };
}

/** `亿元` → 1 is 10¹⁰ 分. Null when the text is no unit of money. */
export function moneyUnit(label: string): Unit | null {
  const text = compact(label)
    .toLowerCase()
    .replace(/^(in|of|单位:?)/, '');
  const { scale, currency, rest } = takeUnitWords(text);
  if (rest !== '' || (scale === null && currency === null)) return null;
  return { size: (scale ?? 1n) * 100n, of: currency ?? 'CNY' };
}

/** Area in hundredths of a square metre; one 亩 is 666.67 ㎡. NFKC makes `m2` of ㎡. */
export function areaUnit(label: string): Unit | null {
  const text = compact(label).toLowerCase();
  if (/^(亩|mu)$/.test(text)) return { size: 66_667n, of: 'mu' };
  if (/^(公顷|ha|hectares?)$/.test(text)) return { size: 1_000_000n, of: 'mu' };
  if (/^(m2|m\^2|平方米|平米|平方|sqm|squaremet(re|er)s?)$/.test(text)) return { size: 100n, of: 'sqm' };
  if (/^万(m2|平方米|平米|平方)$/.test(text)) return { size: 1_000_000n, of: 'sqm' };
  return null;
}
