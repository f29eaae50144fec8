import { businessDay, businessTime } from './business-day';

it.each([
  ['2026-03-05T15:59:59.999Z', '2026-03-05'],
  ['2026-03-05T16:00:00.000Z', '2026-03-06'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ['2024-02-28T16:30:00.000Z', '2024-02-29'],
  ['2026-03-06T00:00:00+08:00', '2026-03-06'],
])('%s lies in the business day %s', (instant, expected) => {
  expect(businessDay(new Date(instant))).toBe(expected);
});

it.each([
  ['2026-06-24T10:12:59.999Z', '18:12'],
  ['2026-06-24T15:59:00.000Z', '23:59'],
  ['2026-06-24T16:00:00.000Z', '00:00'],
])('at %s clocks in China show %s', (instant, expected) => {
  expect(businessTime(new Date(instant))).toBe(expected);
});
