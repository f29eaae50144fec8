import type { Language } from '@luodi/shared/contract';

const MINUS = '\u2212';
/** Names of currencies as ledgers write them; amounts of different currencies are shown side by side, never added. */
const CURRENCIES: Record<string, Record<Language, string>> = {
  CNY: { zh: '元', en: 'CNY' },
  USD: { zh: '美元', en: 'USD' },
  HKD: { zh: '港元', en: 'HKD' },
  TWD: { zh: '新台币', en: 'TWD' },
  EUR: { zh: '欧元', en: 'EUR' },
  JPY: { zh: '日元', en: 'JPY' },
};
/** English counts in millions; `shift` keeps the same precision: 4.60 亿 and 460 m both end at a million. */
const SCALES = {
  yi: { factor: 1e8, zh: '亿', decimals: 2, shift: -2 },
  wan: { factor: 1e4, zh: '万', decimals: 0, shift: 2 },
} as const;
const MILLION = 1e6;
/** Digits between 万 and 亿. */
const APART = 4;

export type AmountScale = keyof typeof SCALES | 'auto';
/** What a reader may ask for instead of what each place shows. */
export const READER_UNITS = ['auto', 'wan', 'yi'] as const;
export type ReaderUnit = (typeof READER_UNITS)[number];
export interface AmountStyle {
  currency?: string;
  /** `auto`: 亿元 from one hundred million yuan, 万元 below; other currencies always in 万. */
  scale?: AmountScale;
  /** Decimals at the Chinese scale; English shows the same precision. */
  decimals?: number;
  /** Write + before gains, for movements. */
  signed?: boolean;
  /** The reader's own unit for yuan, in Chinese. A place that asks for 万 keeps it: what is per mu, say. */
  reader?: ReaderUnit;
}
export interface ShownAmount {
  figure: string;
  unit: string;
}

/** An amount in whole currency units (yuan) as figure and unit: 4.60 + 亿元, 3200 + 万美元; in English, thousands apart, 1,460 + CNY m. */
export function amountParts(amount: number, language: Language, style: AmountStyle = {}): ShownAmount {
  const { currency = 'CNY', signed = false } = style;
  const { key, decimals } = sizeOf(amount, language, style);
  const size = SCALES[key];
  const unit = amountUnit(key, language, currency);
  if (language === 'zh') return { figure: figureText(amount / size.factor, decimals, signed), unit };
  return { figure: grouped(figureText(amount / MILLION, Math.max(0, decimals + size.shift), signed)), unit };
}

/** The unit alone, for a column head: 亿元, 万美元, CNY m. */
export function amountUnit(scale: keyof typeof SCALES, language: Language, currency = 'CNY'): string {
  const name = CURRENCIES[currency]?.[language] ?? currency;
  return language === 'zh' ? SCALES[scale].zh + name : `${name} m`;
}

/** The unit of a column in the reader's own unit. */
export function columnUnit(scale: keyof typeof SCALES, language: Language, style: Pick<AmountStyle, 'currency' | 'reader'> = {}): string {
  return amountUnit(chosenOf(scale, language, style) ?? scale, language, style.currency);
}

export function amountText(amount: number, language: Language, style: AmountStyle = {}): string {
  const { figure, unit } = amountParts(amount, language, style);
  return `${figure} ${unit}`;
}

const grouped = (figure: string): string => figure.replace(/\d(?=(\d{3})+(?!\d))(?<!\.\d*)/g, '$&,');

/** A number with fixed decimals, thousands ungrouped as in the ledgers, minus as U+2212. */
export function figureText(value: number, decimals = 0, signed = false): string {
  const text = Math.abs(value).toFixed(decimals);
  if (Number(text) === 0) return text;
  if (value < 0) return MINUS + text;
  return signed ? `+${text}` : text;
}

/** A change in a count: +2, −1, 0. */
export function deltaText(value: number, decimals = 0): string {
  return figureText(value, decimals, true);
}

/** A share of one as percent with one decimal: 0.575 → 57.5%. */
export function percentText(share: number, decimals = 1): string {
  return `${figureText(share * 100, decimals)}%`;
}

type Styled = Pick<AmountStyle, 'currency' | 'reader'>;

/** The reader's own unit where it holds. */
function chosenOf(scale: AmountScale, language: Language, { currency = 'CNY', reader = 'auto' }: Styled) {
  return reader === 'auto' || scale === 'wan' || language !== 'zh' || currency !== 'CNY' ? undefined : reader;
}

function sizeOf(amount: number, language: Language, style: AmountStyle): { key: keyof typeof SCALES; decimals: number } {
  const { currency = 'CNY', scale = 'auto' } = style;
  const own = scale === 'auto' ? scaleOf(amount, currency) : scale;
  const key = chosenOf(scale, language, style) ?? own;
  const decimals = style.decimals ?? SCALES[own].decimals;
  // As exact as it would have been: 亿 with four decimals is 万 without any.
  const shift = key === own ? 0 : key === 'yi' ? APART : -APART;
  return { key, decimals: Math.max(0, decimals + shift) };
}

function scaleOf(amount: number, currency: string): keyof typeof SCALES {
  return currency === 'CNY' && Math.abs(amount) >= SCALES.yi.factor ? 'yi' : 'wan';
}
