import { RANKS } from '@luodi/visits/contract';
import { doneMark, isTopLeader, refuseVisit } from './visit-rules';

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

describe('the mark of a done next step', () => {
  const [at, by] = [new Date('2026-06-25T02:00:00Z'), 'mei'];
  const open = { nextAction: '寄资料', nextActionDoneAt: null, nextActionDoneBy: null };
  const done = { nextAction: '寄资料', nextActionDoneAt: new Date('2026-06-20T02:00:00Z'), nextActionDoneBy: 'he' };
  const ticked = { nextActionDoneAt: at, nextActionDoneBy: by };
  const cleared = { nextActionDoneAt: null, nextActionDoneBy: null };
  it.each([
    ['is set by a tick', open, { nextActionDone: true }, ticked],
    ['stays with who ticked first', done, { nextActionDone: true }, {}],
    ['is taken back', done, { nextActionDone: false }, cleared],
    ['stays when something else changes', done, {}, {}],
    ['stays when the same step is sent again', done, { nextAction: '寄资料' }, {}],
    ['is not on another next step', done, { nextAction: '约考察' }, cleared],
    ['is new on another that is done too', done, { nextAction: '约考察', nextActionDone: true }, ticked],
  ])('%s', (_, before, change, mark) => {
    expect(doneMark(before, change, { at, by })).toEqual(mark);
  });
});
