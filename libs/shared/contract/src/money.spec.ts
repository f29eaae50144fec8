import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { IsMoney, isMoney, MAX_FEN, toFen, toYuan } from './money';

it.each([
  [0, 0n],
  [-0, 0n],
  [1, 100n],
  [0.1, 10n],
  [1.15, 115n],
  [1.005e2, 10_050n],
  [4.35, 435n],
  [120_000_000, 12_000_000_000n],
  [-0.01, -1n],
  [899_999_999_999.99, 89_999_999_999_999n],
  [900_000_000_000, 90_000_000_000_000n],
])('%d yuan are %s 分', (yuan, fen) => {
  expect(toFen(yuan)).toBe(fen);
});

it.each([0.1 + 0.2, 1.005, 0.001, 1e-7, 900_000_000_000.01, -900_000_000_001, 1e21, NaN, Infinity])('%d is no amount', (yuan) => {
  expect(isMoney(yuan)).toBe(false);
  expect(() => toFen(yuan)).toThrow(RangeError);
});

it.each(['12', null, undefined, 12n, {}])('%s is no number and so no amount', (value) => {
  expect(isMoney(value)).toBe(false);
});

it('gives back every 分 that it took', () => {
  fc.assert(fc.property(fc.bigInt(-MAX_FEN, MAX_FEN), (fen) => toFen(toYuan(fen)) === fen));
});

it('refuses 分 that a JSON number could not carry', () => {
  expect(() => toYuan(MAX_FEN + 1n)).toThrow(RangeError);
});

it('names the refused rule isMoney', () => {
  class Dto {
    @IsMoney() total: unknown;
  }
  const refusals = (total: unknown) =>
    validateSync(Object.assign(new Dto(), { total })).flatMap((error) => Object.keys(error.constraints ?? {}));
  expect(refusals(1.234)).toEqual(['isMoney']);
  expect(refusals(1.23)).toEqual([]);
});
