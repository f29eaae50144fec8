import { addDays } from '@luodi/shared/contract';
import { inSeason } from './seasons';

const TODAY = '2026-11-24';
const YEAR = Array.from({ length: 366 }, (_, at) => addDays('2024-01-01', at));
const moved = YEAR.map((day) => inSeason(day, TODAY));

it('leaves the days of this year', () => {
  for (const day of ['2026-01-01', '2026-02-11', TODAY]) expect(inSeason(day, TODAY)).toBe(day);
});

it('keeps the year, the order, and never goes back', () => {
  expect(moved).toEqual(moved.toSorted());
  YEAR.forEach((day, at) => {
    expect(moved[at]!.slice(0, 4)).toBe('2024');
    expect(moved[at]! >= day).toBe(true);
  });
});

it('has little in February and much in December', () => {
  const inMonth = (month: string) => moved.filter((day) => day.slice(5, 7) === month).length;
  expect(inMonth('02')).toBeLessThan(18);
  expect(inMonth('12')).toBeGreaterThan(38);
});
