import type { WeeklyReport } from '@luodi/reports/contract';
import { checksOf } from './checks';

const report = (given: Partial<WeeklyReport>) =>
  ({
    matrix: [
      { stage: 'NEGOTIATING', lastWeek: 26, in: 5, out: 3, thisWeek: 28 },
      { stage: 'SIGNED', lastWeek: 6, in: 2, out: 1, thisWeek: 7 },
    ],
    movement: [{ kind: 'new' }, { kind: 'new' }, { kind: 'new' }, { kind: 'up' }],
    indicators: [
      { code: 'negotiating-count', thisWeek: 28 },
      { code: 'outbound-visits', thisWeek: 1 },
      { code: 'inbound-visits', thisWeek: 1 },
      { code: 'inbound-guests', thisWeek: 2 },
      { code: 'top-leader-visits', thisWeek: 1 },
    ],
    visits: [
      { isTopLeader: true, direction: 'outbound', guests: [{}] },
      { isTopLeader: false, direction: 'inbound', guests: [{}, {}] },
    ],
    ...given,
  }) as WeeklyReport;
const of = (given: Partial<WeeklyReport>, pipeline?: number) =>
  checksOf(report(given), pipeline).map(({ code, holds, equation }) => [code, holds, equation]);

it('holds where all sums agree', () => {
  expect(of({}, 35)).toEqual([
    ['stages', true, '32+7−4 = 35'],
    ['net', true, '7−4 = +3'],
    ['pipeline', true, '35 = 35'],
    ['negotiating', true, '28 = 28'],
    ['visits', true, '2 = 2'],
    ['guests', true, '2 = 2'],
    ['top-leader', true, '1 = 1'],
  ]);
});

it('names the stage that does not add up', () => {
  const matrix = [{ stage: 'SIGNED' as const, lastWeek: 6, in: 2, out: 1, thisWeek: 9 }];
  expect(of({ matrix, movement: [] })).toEqual([
    ['stage', false, '6+2−1 ≠ 9'],
    ['stages', false, '6+2−1 ≠ 9'],
    ['net', false, '2−1 ≠ 0'],
    ['visits', true, '2 = 2'],
    ['guests', true, '2 = 2'],
    ['top-leader', true, '1 = 1'],
  ]);
});

it('leaves leads out of the net change of projects', () => {
  const matrix = [
    { stage: 'LEAD' as const, lastWeek: 4, in: 5, out: 0, thisWeek: 9 },
    { stage: 'SIGNED' as const, lastWeek: 6, in: 2, out: 0, thisWeek: 8 },
  ];
  expect(of({ matrix, movement: [{ kind: 'new' }, { kind: 'new' }] as WeeklyReport['movement'] })).toContainEqual([
    'net',
    true,
    '2−0 = +2',
  ]);
});

it('says when a figure is not what its list holds', () => {
  expect(of({ visits: [] })).toContainEqual(['guests', false, '0 ≠ 2']);
});

it('says when the pipeline counts otherwise', () => {
  expect(of({}, 36)).toContainEqual(['pipeline', false, '35 ≠ 36']);
});
