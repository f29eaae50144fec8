import { validateSync } from 'class-validator';
import { addDays, IsDay, isDay } from './day';

it.each([
  ['2026-02-28', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2000-02-29', true],
  ['2100-02-29', false],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['2026-01-00', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['2026-2-9', false],
  ['2026-02', false],
  ['2026-02-19T00:00:00Z', false],
  [' 2026-02-19', false],
  ['2026-02-19\n', false],
  ['', false],
  [20260219, false],
  [null, false],
])('%j is a day: %s', (value, expected) => {
  expect(isDay(value)).toBe(expected);
});

it.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-05', 0, '2026-03-05'],
  ['2026-03-05', 365, '2027-03-05'],
])('%s and %i days is %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
});

it('names the refused rule isDay', () => {
  class Dto {
    @IsDay() on: unknown;
  }
  const refusals = (on: unknown) => validateSync(Object.assign(new Dto(), { on })).flatMap((error) => Object.keys(error.constraints ?? {}));
  expect(refusals('2026-02-30')).toEqual(['isDay']);
  expect(refusals('2026-02-28')).toEqual([]);
});
