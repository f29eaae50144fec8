import { validateSync } from 'class-validator';
import { boundOf, IsPartialDay, isPartialDay, toPartialDay } from './partial-day';

it.each([
  ['2026-02-19', true],
  ['2026-02', true],
  ['2026-12', true],
  ['2026-13', false],
  ['2026-00', false],
  ['2026-02-30', false],
  ['2026', false],
  ['2026-2', false],
  ['0000-01', false],
  ['', false],
  [undefined, false],
])('%j is a day or month: %s', (value, expected) => {
  expect(isPartialDay(value)).toBe(expected);
});

describe('the bound of', () => {
  it.each([
    // meant,       stated on,    stored,       precision
    ['2026-02-19', undefined, '2026-02-19', 'day'],
    ['2026-02-19', '2026-02-10', '2026-02-19', 'day'],
    ['2026-02', undefined, '2026-02-28', 'month'],
    ['2024-02', undefined, '2024-02-29', 'month'],
    ['2026-02', '2026-03-12', '2026-02-28', 'month'],
    ['2026-03', '2026-03-12', '2026-03-12', 'month'],
    ['2026-03', '2026-03-31', '2026-03-31', 'month'],
    // A month still to come is a plan: clamped, it would become another month.
    ['2026-06', '2026-03-12', '2026-06-30', 'month'],
  ] as const)('%s, stated on %s, is %s by %s', (meant, statedOn, on, precision) => {
    expect(boundOf(meant, statedOn)).toEqual({ on, precision });
    expect(toPartialDay(on, precision)).toBe(meant);
  });

  it('what is neither day nor month is refused', () => {
    expect(() => boundOf('2026-02-31')).toThrow(RangeError);
  });
});

it('keeps the day of what was true by then', () => {
  expect(toPartialDay('2026-03-12', 'by')).toBe('2026-03-12');
});

it('names the refused rule isPartialDay', () => {
  class Dto {
    @IsPartialDay() on: unknown;
  }
  const refusals = (on: unknown) => validateSync(Object.assign(new Dto(), { on })).flatMap((error) => Object.keys(error.constraints ?? {}));
  expect(refusals('2026-14')).toEqual(['isPartialDay']);
  expect(refusals('2026-03')).toEqual([]);
});
