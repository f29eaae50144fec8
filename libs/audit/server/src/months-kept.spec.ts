import { monthsKept } from './months-kept';

it.each([
  [undefined, 36],
  ['', 36],
  ['6', 6],
  ['120', 120],
])('LUODI_AUDIT_MONTHS=%s keeps %i months', (given, months) => expect(monthsKept(given)).toBe(months));

it.each(['5', '0', '-6', '6.5', '1201', 'all', 'NaN'])('refuses LUODI_AUDIT_MONTHS=%s in words', (given) =>
  expect(() => monthsKept(given)).toThrow(`LUODI_AUDIT_MONTHS is ${given}; it is a number of months from 6 to 1200.`),
);
