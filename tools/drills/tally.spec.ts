import { tally } from './tally.ts';

const written = { acknowledged: new Set([1, 2, 3]), retried: new Set([3]) };

it.each([
  ['everything once', [3, 1, 2], { found: 3, lost: [], twice: [], strange: [] }],
  ['a loss', [1, 3], { found: 2, lost: [2], twice: [], strange: [] }],
  ['a double', [1, 2, 3, 3], { found: 4, lost: [], twice: [3], strange: [] }],
  ['a record nobody wrote', [1, 2, 3, 9], { found: 4, lost: [], twice: [], strange: [9] }],
])('sees %s', (_what, present, expected) => {
  expect(tally(written, present)).toEqual(expected);
});
