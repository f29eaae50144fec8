import { lineOf, wrong } from './finding';
import { ageOf } from './look-at-backups';
import { node, origin, roomFor } from './look-at-machine';

const DAY = 86_400_000;

it.each([
  ['enough room', roomFor(80e9), 'ok'],
  ['little room', roomFor(4.9e9), 'look'],
  ['next to no room', roomFor(0.9e9), 'wrong'],
  ['no backup', ageOf('/b', [], 9 * DAY), 'look'],
  ['a backup of yesterday', ageOf('/b', [DAY, 8 * DAY], 9 * DAY), 'ok'],
  ['a backup of last week', ageOf('/b', [DAY, 2 * DAY], 9 * DAY), 'look'],
  ['this Node', node('24.21.0'), 'ok'],
  ['an old Node', node('22.1.0'), 'wrong'],
  ['no address', origin(undefined), 'ok'],
  ['an https address', origin('https://luodi.example.cn'), 'ok'],
  ['an http address', origin('http://luodi.example.cn'), 'wrong'],
  ['an http address of this machine', origin('http://127.0.0.1:4200'), 'ok'],
  ['what is no address', origin('luodi'), 'wrong'],
])('finds %s as it is, and says what to do where it is not well', (_what, finding, verdict) => {
  expect(finding.verdict).toBe(verdict);
  expect(finding.todo === undefined).toBe(verdict === 'ok');
});

it('prints what to do below what it is about', () => {
  expect(lineOf(wrong('disk', '0.1 GB free', 'Make room'))).toBe('WRONG disk: 0.1 GB free\n      → Make room');
});
