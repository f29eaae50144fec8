import type { VisitView } from '@luodi/visits/contract';
import { byWeek, nearness, startsDay } from './visit-weeks';

const on = (visitedOn: string, isTopLeader = false) => ({ id: visitedOn, visitedOn, isTopLeader }) as VisitView;
const TODAY = '2026-06-25'; // a Thursday, the last day of its reporting week

describe('the visits of a list', () => {
  it('stand in their reporting weeks, Friday to Thursday, in the order they come', () => {
    const weeks = byWeek([on('2026-06-25', true), on('2026-06-19'), on('2026-06-18')], []);
    expect(weeks.map(({ period, visits, ledByTop }) => [period?.from, period?.to, visits.length, ledByTop])).toEqual([
      ['2026-06-19', '2026-06-25', 2, 1],
      ['2026-06-12', '2026-06-18', 1, 0],
    ]);
  });

  it('stand in the weeks the zone has set, each by the cut-off of its own day', () => {
    const cutOffs = [{ from: '2026-06-20', day: 'SUN' as const }];
    const weeks = byWeek([on('2026-06-28'), on('2026-06-22'), on('2026-06-18')], cutOffs);
    expect(weeks.map(({ period }) => period)).toEqual([
      { from: '2026-06-22', to: '2026-06-28' },
      { from: '2026-06-12', to: '2026-06-18' },
    ]);
    expect(nearness(weeks[0]!, TODAY, cutOffs)).toBe('this');
  });

  it('known by month only stand in their month, not in its first week', () => {
    const weeks = byWeek([on('2026-06-25'), on('2026-05'), on('2026-05-01')], []);
    expect(weeks.map(({ key, month }) => [key, month])).toEqual([
      ['2026-06-19', null],
      ['2026-05', '2026-05'],
      ['2026-05-01', null],
    ]);
  });

  it.each([
    ['2026-06-25', 'this'],
    ['2026-06-19', 'this'],
    ['2026-06-18', 'last'],
    ['2026-06-12', 'last'],
    ['2026-06-11', null],
    ['2026-06', null],
  ])('of %s lie in the week called %s', (day, called) => {
    expect(nearness(byWeek([on(day)], [])[0]!, TODAY, [])).toBe(called);
  });

  it('of one day carry its date once', () => {
    const visits = [on('2026-06-25'), on('2026-06-25'), on('2026-06-24')];
    expect(visits.map((_, at) => startsDay(visits, at))).toEqual([true, false, true]);
  });
});
