import { cutOffOn, issueNumber, previousWeek, weekOf, yearToDate, type Weekday } from './week';

it.each([
  // day,        cut-off, from,         to
  ['2026-03-06', 'THU', '2026-03-06', '2026-03-12'],
  ['2026-03-09', 'THU', '2026-03-06', '2026-03-12'],
  ['2026-03-12', 'THU', '2026-03-06', '2026-03-12'],
  ['2026-03-13', 'THU', '2026-03-13', '2026-03-19'],
  ['2026-03-13', 'FRI', '2026-03-07', '2026-03-13'],
  ['2026-03-08', 'SUN', '2026-03-02', '2026-03-08'],
  ['2026-03-09', 'SUN', '2026-03-09', '2026-03-15'],
  ['2025-12-31', 'THU', '2025-12-26', '2026-01-01'],
  ['2024-02-28', 'THU', '2024-02-23', '2024-02-29'],
] as [string, Weekday, string, string][])('%s lies, with cut-off %s, in the week %s to %s', (day, cutOff, from, to) => {
  expect(weekOf(day, cutOff)).toEqual({ from, to });
});

it('runs from Friday to Thursday where nobody set another cut-off', () => {
  expect(weekOf('2026-03-10')).toEqual({ from: '2026-03-06', to: '2026-03-12' });
});

it.each([
  ['2026-12-31', 'SUN'],
  ['2027-01-01', 'FRI'],
  ['2025-12-31', 'THU'],
])('on %s the week ends on %s, as it was set by then', (day, cutOff) => {
  const cutOffs = [
    { from: '2027-01-01', day: 'FRI' as const },
    { from: '2026-01-01', day: 'SUN' as const },
  ];
  expect(cutOffOn(day, cutOffs)).toBe(cutOff);
});

it('follows the week before without a gap', () => {
  expect(previousWeek({ from: '2026-03-06', to: '2026-03-12' })).toEqual({ from: '2026-02-27', to: '2026-03-05' });
});

it('counts the year to date in the year in which the week ends', () => {
  expect(yearToDate({ from: '2025-12-26', to: '2026-01-01' })).toEqual({ from: '2026-01-01', to: '2026-01-01' });
});

it.each([
  ['2026-01-01', 1],
  ['2026-01-07', 1],
  ['2026-01-08', 2],
  ['2026-03-12', 11],
  ['2025-12-25', 52],
  ['2026-12-31', 53],
])('the week that ends on %s is issue %i of its year', (to, expected) => {
  expect(issueNumber({ from: to, to })).toBe(expected);
});
