import { nextLook, readLook } from './last-look';

const now = new Date('2026-06-25T02:00:00.000Z');
const at = now.toISOString();
it.each([
  ['the first', null, { since: null, at }],
  ['after a night', { since: '2026-06-20T00:00:00.000Z', at: '2026-06-24T10:00:00.000Z' }, { since: '2026-06-24T10:00:00.000Z', at }],
  ['back from a record', { since: '2026-06-24T10:00:00.000Z', at: '2026-06-25T01:50:00.000Z' }, { since: '2026-06-24T10:00:00.000Z', at }],
  ['half an hour later', { since: null, at: '2026-06-25T01:30:00.000Z' }, { since: '2026-06-25T01:30:00.000Z', at }],
])('a look that is %s', (_, kept, look) => {
  expect(nextLook(kept, now)).toEqual(look);
});

it.each([
  [null, null],
  ['"yes"', null],
  ['{}', null],
  ['{"at":"never"}', null],
  [`{"at":"${at}","since":7}`, { since: null, at }],
  [`{"at":"${at}","since":"${at}"}`, { since: at, at }],
])('%s is read as %o', (text, look) => {
  expect(readLook(text)).toEqual(look);
});
