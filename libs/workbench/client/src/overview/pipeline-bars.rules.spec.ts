import type { StageTotals } from '@luodi/projects/contract';
import { barsOf, projectsOf, yuanOf } from './pipeline-bars';

const stage = (name: StageTotals['stage'], industries: [string, number, number][]): StageTotals => ({
  stage: name,
  count: industries.reduce((sum, [, count]) => sum + count, 0),
  totals: [{ currency: 'CNY', amount: industries.reduce((sum, [, , amount]) => sum + amount, 0) }],
  industries: industries.map(([code, count, amount]) => ({ code, count, totals: [{ currency: 'CNY', amount }] })),
});
const STAGES = [
  stage('LEAD', [['IM', 3, 0]]),
  stage('NEGOTIATING', [
    ['IM', 2, 60],
    ['BP', 1, 40],
  ]),
  stage('SIGNED', [['OTHER', 1, 25]]),
];

it('draws the longest stage over the whole width, industries end to end', () => {
  expect(barsOf(STAGES).get('NEGOTIATING')).toEqual([
    { code: 'IM', x: 0, width: 60 },
    { code: 'BP', x: 60, width: 40 },
  ]);
  expect(barsOf(STAGES).get('SIGNED')).toEqual([{ code: 'OTHER', x: 0, width: 25 }]);
});

it('draws nothing where there is no amount', () => {
  expect(barsOf(STAGES).get('LEAD')).toEqual([]);
  expect(barsOf([stage('SIGNED', [['IM', 4, 0]])]).get('SIGNED')).toEqual([]);
});

it('counts projects without leads', () => {
  const { count, yuan, industries } = projectsOf(STAGES);
  expect([count, yuan, industries.get('IM'), industries.get('OTHER')]).toEqual([4, 125, 2, 1]);
});

it('takes yuan only, never a sum of currencies', () => {
  const totals = [
    { currency: 'USD' as const, amount: 9 },
    { currency: 'CNY' as const, amount: 5 },
  ];
  expect(yuanOf({ totals })).toBe(5);
  expect(yuanOf({ totals: [] })).toBe(0);
});
