import { linesOf } from './verify-audit';

const CLEAN = {
  checked: 12,
  days: 2,
  wrong: 0,
  findings: [],
  unsealed: 0,
  unsealedSince: null,
  root: { day: '2026-03-05', hash: 'c0ffee' },
};

it('says that all is well, and which root to note', () =>
  expect(linesOf(CLEAN)).toEqual([
    'Sealed entries read again: 12, days: 2; all as they were sealed.',
    'Everything is sealed.',
    'Last root, to be noted elsewhere: 2026-03-05 c0ffee',
  ]));

it('names each finding with its place, and the tail', () =>
  expect(
    linesOf({
      ...CLEAN,
      wrong: 6,
      root: null,
      unsealed: 3,
      unsealedSince: '2026-03-06T01:00:00.000Z',
      findings: [
        { kind: 'changed', day: '2026-03-04', seq: 7, entryId: '41' },
        { kind: 'broken', day: '2026-03-04', seq: 9, count: 3 },
        { kind: 'unlinked', day: '2026-03-05', entryId: '77' },
        { kind: 'root', day: '2026-03-03' },
      ],
    }),
  ).toEqual([
    '✗ 2026-03-04, no. 7, entry 41, entry or link changed',
    '✗ 2026-03-04, no. 9–11, links deleted',
    '✗ 2026-03-05, entry 77, added after the day was closed',
    '✗ 2026-03-03, root of the day deleted or changed',
    '… 6 in all',
    'Sealed entries read again: 12, days: 2; 6 wrong.',
    'Not sealed yet: 3, the first of 2026-03-06T01:00:00.000Z.',
    'No day has a root yet.',
  ]));
