import type { CellNote } from '@luodi/imports/contract';
import { arranged, countOf, plan, said, shownOf } from './review';

const COUNTS = { create: 2, update: 1, same: 3, duplicate: 0, problem: 1, 'left-out': 0 };

it.each([
  ['all', 7],
  ['same', 3],
  ['duplicate', 0],
  ['noted', 2],
] as const)('counts as the server counted, also rows it did not send: %s', (shown, count) => {
  expect(countOf({ counts: COUNTS, noted: 2 }, shown)).toBe(count);
});

it.each([
  ['both', ['create', 'update'], ['same', 'problem']],
  ['create', ['create'], ['update', 'same', 'problem']],
  ['update', ['update'], ['create', 'same', 'problem']],
] as const)('of what is new or changed it writes %s and leaves the rest', (mode, writes, leaves) => {
  expect(plan({ counts: COUNTS }, mode)).toEqual({ writes, leaves });
});

describe('the changes of a row', () => {
  const change = (field: string, after: unknown, before: unknown = null) => ({ field, before, after });

  it('puts the steps of the stage into one line', () => {
    const changes = [
      change('content', 'b', 'a'),
      change('stage', { stage: 'LANDED' }, 'SIGNED'),
      change('stage', { stage: 'STARTED' }, 'SIGNED'),
    ];
    expect(arranged({ action: 'update', changes })).toEqual({
      first: [change('stage', [{ stage: 'LANDED' }, { stage: 'STARTED' }], 'SIGNED'), change('content', 'b', 'a')],
      rest: [],
    });
  });

  it('unfolds most of a new project', () => {
    const changes = [
      change('name', 'x'),
      change('content', 'b'),
      change('light', null),
      change('monthDone', 0),
      change('totalInvestment', 5),
    ];
    expect(arranged({ action: 'create', changes })).toEqual({ first: [change('totalInvestment', 5)], rest: [change('content', 'b')] });
  });

  it('shows the first six of an update at once', () => {
    const changes = Array.from({ length: 8 }, (_, at) => change(`f${at}`, at));
    const { first, rest } = arranged({ action: 'update', changes });
    expect([first.length, rest.length]).toEqual([6, 2]);
  });
});

it.each([
  [undefined, 'all'],
  ['update', 'update'],
  ['nonsense', 'all'],
])('the filter %s is %s', (given, shown) => {
  expect(shownOf(given)).toBe(shown);
});

it.each([
  ['I7', 'I7：看不懂这个金额。', '看不懂这个金额。'],
  ['I7', 'I7: This amount cannot be read.', 'This amount cannot be read.'],
  ['I7', '看不懂这个金额。', '看不懂这个金额。'],
])('%s: %s is said as %s', (address, message, expected) => {
  expect(said({ address, message } as CellNote)).toBe(expected);
});
