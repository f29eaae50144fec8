import { RANKS } from '@luodi/visits/contract';
import { isTopLeader, refuseVisit } from './visit-rules';

const TODAY = '2026-11-24';

describe('refuseVisit', () => {
  it.each([
    ['today, next step today', '2026-11-24', '2026-11-24', null],
    ['years ago', '2023-01-05', '2023-01-06', null],
    ['an old visit of a ledger without a next step', '2023-01-05', null, null],
    ['tomorrow', '2026-11-25', '2026-11-26', 'visit-in-future'],
    ['a next step the day before', '2026-11-20', '2026-11-19', 'next-step-before-visit'],
  ])('%s', (_, visitedOn, nextActionDueOn, code) => {
    expect(refuseVisit({ visitedOn, nextActionDueOn }, TODAY)?.code ?? null).toBe(code);
  });
});

describe('isTopLeader', () => {
  it.each(RANKS)('a host of rank %s', (rank) => {
    expect(
      isTopLeader([
        { name: '甲', rank: 'staff' },
        { name: '乙', rank },
      ]),
    ).toBe(['city-chief', 'zone-chief'].includes(rank));
  });
  it('nobody of a known rank', () => {
    expect(isTopLeader([{ name: '甲' }])).toBe(false);
    expect(isTopLeader([])).toBe(false);
  });
});
