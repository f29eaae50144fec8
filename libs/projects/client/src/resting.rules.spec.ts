import { restingOn } from './resting';

describe('on 25 June a stage entered', () => {
  it.each([
    ['2026-06-24', 'day', { days: 1, atLeast: false }],
    ['2026-06-25', 'day', { days: 0, atLeast: false }],
    ['2025-12-30', 'day', { days: 177, atLeast: false }],
    // Of a month only its last day is certain to have been reached.
    ['2026-05', 'month', { days: 25, atLeast: true }],
    // The month one is in ends, for what has already happened, today.
    ['2026-06', 'month', { days: 0, atLeast: true }],
    ['2026-06-20', 'by', { days: 5, atLeast: true }],
    ['2026-06-26', 'day', null],
    ['soon', 'day', null],
  ] as const)('on %s (%s) has lasted %j', (since, known, expected) => {
    expect(restingOn('2026-06-25', since, known)).toEqual(expected);
  });
});
