import { bestOf, typedOf, unitsFor, yuanOf } from './amount-input';

it.each([
  ['4.6', 'yi', 460_000_000],
  ['0.29', 'yi', 29_000_000],
  ['0.07', 'wan', 700],
  ['46000', 'wan', 460_000_000],
  ['12,300.5', 'wan', 123_005_000],
  ['３．２', 'yi', 320_000_000],
  ['.5', 'yi', 50_000_000],
  ['0', 'wan', 0],
  ['460', 'million', 460_000_000],
  ['1.2345678901', 'yi', 123_456_789.01],
  ['', 'wan', null],
  ['  ', 'yi', null],
] as const)('%s in %s is %d yuan', (text, unit, yuan) => {
  expect(yuanOf(text, unit)).toBe(yuan);
});

it.each(['三亿', '-1', '1.2.3', '.', '1e3'])('%s is no amount', (text) => {
  expect(yuanOf(text, 'wan')).toBeNaN();
});

it.each([
  [460_000_000, 'yi', '4.6'],
  [700, 'wan', '0.07'],
  [123_456_789.01, 'yi', '1.2345678901'],
  [0, 'yi', '0'],
  [29_000_000, 'yi', '0.29'],
  [null, 'wan', ''],
] as const)('%d yuan are typed in %s as %s', (yuan, unit, text) => {
  expect(typedOf(yuan, unit)).toBe(text);
  expect(yuanOf(text, unit)).toBe(yuan);
});

it.each([
  ['CNY', 'zh', 100_000_000, 'yi'],
  ['CNY', 'zh', 99_999_999, 'wan'],
  ['USD', 'zh', 500_000_000, 'wan'],
  ['CNY', 'zh', null, 'wan'],
  ['CNY', 'en', 500_000_000, 'million'],
] as const)('in %s and %s, %d reads best in %s', (currency, language, yuan, unit) => {
  expect(bestOf(unitsFor(currency, language), yuan)).toBe(unit);
});
