import { businessDay } from '@luodi/shared/contract';
import { dueOn } from './due';

it.each([
  ['2026-06-22', { due: 'overdue', late: 3 }],
  ['2026-06-24', { due: 'overdue', late: 1 }],
  ['2026-06-25', { due: 'today', late: 0 }],
  ['2026-06-26', { due: 'soon', late: 0 }],
  ['2026-07-02', { due: 'soon', late: 0 }],
  ['2026-07-03', null],
])('on 25 June, %s is %o', (day, expected) => {
  expect(dueOn(day, '2026-06-25')).toEqual(expected);
});

it.each([
  ['2025-12-31', '2026-01-01', { due: 'overdue', late: 1 }],
  ['2024-02-28', '2024-03-01', { due: 'overdue', late: 2 }],
  ['2026-02-28', '2026-03-01', { due: 'overdue', late: 1 }],
])('%s on %s is %o, across months and years', (day, today, expected) => {
  expect(dueOn(day, today)).toEqual(expected);
});

it.each([
  ['2026-06-25T15:59:59Z', 'today'],
  ['2026-06-25T16:00:00Z', 'overdue'],
])('what is due on 25 June is at %s %s: the day ends at midnight in China', (instant, due) => {
  expect(dueOn('2026-06-25', businessDay(new Date(instant)))?.due).toBe(due);
});
