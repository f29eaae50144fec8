import { READER_UNITS, amountText, columnUnit, deltaText, figureText, percentText, type AmountStyle } from './amount';

describe('an amount', () => {
  it.each([
    [460_000_000, '4.60 亿元', '460 CNY m'],
    [100_000_000, '1.00 亿元', '100 CNY m'],
    [99_990_000, '9999 万元', '99.99 CNY m'],
    [4_000_000, '400 万元', '4.00 CNY m'],
    [0, '0 万元', '0.00 CNY m'],
    [-260_000_000, '−2.60 亿元', '−260 CNY m'],
    [1_234_567_000_000, '12345.67 亿元', '1,234,567 CNY m'],
  ])('of %d yuan reads %s and %s', (yuan, zh, en) => {
    expect([amountText(yuan, 'zh'), amountText(yuan, 'en')]).toEqual([zh, en]);
  });

  it('keeps foreign currency in units of ten thousand and under its own name', () => {
    expect(amountText(32_000_000_000, 'zh', { currency: 'USD' })).toBe('3200000 万美元');
    expect(amountText(18_600_000, 'zh', { currency: 'USD' })).toBe('1860 万美元');
    expect(amountText(-1_860_000_000, 'en', { currency: 'USD', decimals: 2 })).toBe('−1,860.0000 USD m');
  });

  it('keeps the scale a column asks for', () => {
    expect(amountText(5_000_000, 'zh', { scale: 'yi' })).toBe('0.05 亿元');
    expect(amountText(460_000_000, 'zh', { scale: 'wan', decimals: 1 })).toBe('46000.0 万元');
  });

  it('marks movements, and never writes a minus before zero', () => {
    expect(amountText(42_000_000, 'zh', { scale: 'yi', signed: true })).toBe('+0.42 亿元');
    expect([deltaText(3), deltaText(0), deltaText(-1), figureText(-0.001, 2)]).toEqual(['+3', '0', '−1', '0.00']);
  });
});

describe("an amount in the reader's own unit", () => {
  it.each<[number, AmountStyle, auto: string, wan: string, yi: string]>([
    [460_000_000, {}, '4.60 亿元', '46000 万元', '4.60 亿元'],
    [5_000_000, {}, '500 万元', '500 万元', '0.0500 亿元'],
    [30_510_000_000, { scale: 'yi', decimals: 1 }, '305.1 亿元', '3051000 万元', '305.1 亿元'],
    [1_916_512_000, { scale: 'yi', decimals: 6 }, '19.165120 亿元', '191651.20 万元', '19.165120 亿元'],
    [-42_000_000, { scale: 'yi', signed: true }, '−0.42 亿元', '−4200 万元', '−0.42 亿元'],
    [3_500_000, { scale: 'wan' }, '350 万元', '350 万元', '350 万元'],
    [18_600_000, { currency: 'USD' }, '1860 万美元', '1860 万美元', '1860 万美元'],
  ])('of %d, %j, reads %s, %s or %s', (yuan, style, ...texts) => {
    expect(READER_UNITS.map((reader) => amountText(yuan, 'zh', { ...style, reader }))).toEqual(texts);
  });

  it('is the same at the head of its column, and in English always millions', () => {
    expect(READER_UNITS.map((reader) => columnUnit('yi', 'zh', { reader }))).toEqual(['亿元', '万元', '亿元']);
    expect(READER_UNITS.map((reader) => amountText(460_000_000, 'en', { reader }))).toEqual(Array(3).fill('460 CNY m'));
  });
});

it('writes a share as percent with one decimal', () => {
  expect([percentText(0.575), percentText(-0.0123, 2)]).toEqual(['57.5%', '−1.23%']);
});
