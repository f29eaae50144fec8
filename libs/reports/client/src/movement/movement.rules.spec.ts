import type { MovementRow } from '@luodi/reports/contract';
import { moved, netOf, sums, tally } from './movement';

const row = (from: MovementRow['from'], to: MovementRow['to'], kind: MovementRow['kind']) => ({ from, to, kind }) as MovementRow;
const ROWS = [
  row(null, 'NEGOTIATING', 'new'),
  row(null, 'SIGNED', 'new'),
  row('PRE_SIGN', 'SIGNED', 'up'),
  row('PRE_SIGN', 'NEGOTIATING', 'down'),
  row('NEGOTIATING', null, 'out'),
];

it('counts each kind', () => {
  expect(tally(ROWS)).toEqual({ new: 2, up: 1, down: 1, out: 1 });
  expect(netOf(ROWS)).toBe(1);
});

it.each([
  [undefined, 5],
  ['up', 1],
  ['in-SIGNED', 2],
  ['in-NEGOTIATING', 2],
  ['out-PRE_SIGN', 2],
  ['out-NEGOTIATING', 1],
  ['in-STARTED', 0],
  ['out', 1],
])('the figure %s has %i rows', (filter, count) => {
  expect(moved(ROWS, filter)).toHaveLength(count);
});

it('sums the matrix', () => {
  const matrix = [
    { stage: 'NEGOTIATING' as const, lastWeek: 26, in: 5, out: 3, thisWeek: 28 },
    { stage: 'SIGNED' as const, lastWeek: 6, in: 2, out: 1, thisWeek: 7 },
  ];
  expect(sums(matrix)).toEqual({ lastWeek: 32, in: 7, out: 4, thisWeek: 35 });
});
