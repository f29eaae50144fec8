import { businessDay } from './business-day';

it.each([
  ['2026-03-05T15:59:59.999Z', '2026-03-05'],
  ['2026-03-05T16:00:00.000Z', '2026-03-06'],
  ['2025-12-31T16:00:00.000Z', '2026-01-01'],
  ['2024-02-28T16:30:00.000Z', '2024-02-29'],
  ['2026-03-06T00:00:00+08:00', '2026-03-06'],
])('%s lies in the business day %s', (instant, expected) => {
  expect(businessDay(new Date(instant))).toBe(expected);
});
