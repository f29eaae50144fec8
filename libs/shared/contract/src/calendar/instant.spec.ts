import { isInstant } from './instant';

it.each([
  ['2026-03-12T16:00:00.000Z', true],
  ['2026-03-12T16:00Z', true],
  ['2026-03-12T23:59:59+08:00', true],
  ['2026-03-12T16:00:00.123456Z', true],
  ['2026-03-12', false],
  ['2026-03-12T16:00:00', false],
  ['2026-W11-4', false],
  ['2026-071', false],
  ['2026-02-30T00:00:00Z', false],
  ['2026-03-12T24:00:00Z', false],
  ['2026-03-12T16:00:00.1234567Z', false],
  ['+12026-03-12T16:00:00Z', false],
  [1_773_331_200_000, false],
])('%s is an instant: %s', (value, expected) => {
  expect(isInstant(value)).toBe(expected);
  if (expected) expect(new Date(value as string).getTime()).not.toBeNaN();
});
