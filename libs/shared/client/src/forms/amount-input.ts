import type { Language } from '@luodi/shared/contract';

/** How many digits a unit moves the decimal point: 万 four, 亿 eight, million six. */
export const AMOUNT_UNITS = { wan: 4, yi: 8, million: 6 } as const;
export type AmountUnit = keyof typeof AMOUNT_UNITS;

const NUMBER = /^(\d{0,13})(?:\.(\d*))?$/;
const YI = 1e8;

/**
 * What was typed in 万元 or 亿元, in yuan: null for nothing, NaN for what is no number. The decimal point is moved in the text, so that
 * 0.29 亿元 is 29000000 and not a binary neighbour of it. Full-width digits and thousands commas are read too.
 */
export function yuanOf(text: string, unit: AmountUnit): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,，]/g, '');
  if (plain === '') return null;
  const [, whole = '', decimals = ''] = NUMBER.exec(plain) ?? [];
  return whole + decimals === '' ? NaN : shifted(whole, decimals, AMOUNT_UNITS[unit]);
}

function shifted(whole: string, decimals: string, places: number): number {
  const digits = whole + decimals.padEnd(places, '0');
  const point = whole.length + places;
  return Number(`${digits.slice(0, point) || '0'}.${digits.slice(point) || '0'}`);
}

/** An amount in yuan as one would type it in a unit, without loss: 460000000 yuan are 4.6 亿元. */
export function typedOf(yuan: number | null, unit: AmountUnit): string {
  if (yuan === null || Number.isNaN(yuan)) return '';
  const places = AMOUNT_UNITS[unit];
  const [whole = '0', decimals = ''] = String(yuan).split('.');
  const digits = whole.padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = (digits.slice(point) + decimals).replace(/0+$/, '');
  return digits.slice(0, point) + (fraction ? `.${fraction}` : '');
}

/** The units one may type in: yuan in 万 or 亿, other currencies in 万, and in English all in millions. */
export function unitsFor(currency: string, language: Language): readonly AmountUnit[] {
  if (language === 'en') return ['million'];
  return currency === 'CNY' ? ['wan', 'yi'] : ['wan'];
}

/** Of these, the unit in which an amount reads best. */
export function bestOf(units: readonly AmountUnit[], yuan: number | null): AmountUnit {
  const large = yuan !== null && yuan >= YI;
  return (large && units.find((unit) => unit === 'yi')) || units[0] || 'wan';
}
