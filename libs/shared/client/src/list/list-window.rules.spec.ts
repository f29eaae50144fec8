import { DRAWN_WHOLE, linesInSight } from './list-window';

const WINDOW = 900;

it.each([
  ['a short list is drawn whole', DRAWN_WHOLE, -2_000, { from: 0, to: DRAWN_WHOLE }],
  ['a long one from its top', 50_000, 300, { from: 0, to: 99 }],
  ['somewhere in its middle', 50_000, -25_000 * 48, { from: 24_960, to: 25_059 }],
  ['at its end', 50_000, -50_000 * 48 + WINDOW, { from: 49_901, to: 50_000 }],
  ['beyond its end, as while it shrinks', 1_000, -90_000, { from: 901, to: 1_000 }],
])('%s', (_what, count, top, expected) => {
  expect(linesInSight(count, 48, { top, height: WINDOW })).toEqual(expected);
});

it('never draws more than 300 rows, however tall the window', () => {
  const { from, to } = linesInSight(50_000, 20, { top: -100_000, height: 20_000 });
  expect(to - from).toBeLessThanOrEqual(300);
});
