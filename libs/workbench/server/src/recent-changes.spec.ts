import { shownSince } from './recent-changes.query';

const now = new Date('2026-06-25T02:00:00.000Z');
it.each([
  ['nobody knows', undefined, '2026-06-24T02:00:00.000Z'],
  ['an hour ago', '2026-06-25T01:00:00.000Z', '2026-06-25T01:00:00.000Z'],
  ['a month ago', '2026-05-25T02:00:00.000Z', '2026-06-11T02:00:00.000Z'],
  ['tomorrow, by a clock that is wrong', '2026-06-26T02:00:00.000Z', '2026-06-24T02:00:00.000Z'],
])('who last looked %s sees what changed from %s on', (_, since, expected) => {
  expect(shownSince(since, now).toISOString()).toBe(expected);
});
