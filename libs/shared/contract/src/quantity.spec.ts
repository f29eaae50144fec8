import { isQuantity } from './quantity';

it.each([
  [0, true],
  [78.5, true],
  [33.33, true],
  [33.333, false],
  [1e-7, false],
  [1e21, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
  ['78.5', false],
  [null, false],
])('takes %s as a number of at most two decimals: %s', (value, expected) => {
  expect(isQuantity(value)).toBe(expected);
});
