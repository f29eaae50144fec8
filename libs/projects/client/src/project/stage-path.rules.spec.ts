import type { StageMoveView } from '@luodi/projects/contract';
import { stagePath } from './stage-path';

const move = (to: StageMoveView['to'], effectiveOn: string, more: Partial<StageMoveView> = {}): StageMoveView => ({
  id: `${to}-${effectiveOn}`,
  to,
  agreement: null,
  effectiveOn,
  precision: effectiveOn.length === 7 ? 'month' : 'day',
  recordedAt: '2026-06-25T00:00:00Z',
  recordedBy: null,
  reason: '',
  evidenceIds: [],
  declared: false,
  statedOn: null,
  superseded: false,
  ...more,
});
const days = (moves: StageMoveView[], day = '2026-06-25') =>
  stagePath(moves, day).map(({ stage, days, certainty, state }) => [stage, state, days, certainty]);

it('gives each stage the days until the next, the present one the days until today', () => {
  expect(days([move('NEGOTIATING', '2026-01-01'), move('STARTED', '2026-02-01')])).toEqual([
    ['NEGOTIATING', 'past', 31, 'exact'],
    ['STARTED', 'now', 144, 'exact'],
    ['COMPLETED', 'future', null, 'exact'],
    ['PRODUCING', 'future', null, 'exact'],
  ]);
});

it('says what is certain of days where a beginning is known by month or as a limit', () => {
  const path = [
    move('SIGNED', '2025-10', { agreement: 'framework' }),
    move('SIGNED', '2026-01-10', { agreement: 'contract' }),
    move('LANDED', '2026-03-05', { precision: 'by', declared: true }),
  ];
  expect(days(path).slice(0, 3)).toEqual([
    ['SIGNED', 'past', 71, 'atLeast'],
    ['SIGNED', 'past', 54, 'about'],
    ['LANDED', 'now', 112, 'atLeast'],
  ]);
});

it('shows a past day: what came later had not happened', () => {
  expect(days([move('SIGNED', '2026-01-01'), move('LANDED', '2026-04-01')], '2026-03-05').slice(0, 2)).toEqual([
    ['SIGNED', 'now', 63, 'exact'],
    ['LANDED', 'future', null, 'exact'],
  ]);
});

it('leaves out what a correction replaced', () => {
  expect(days([move('SIGNED', '2026-01-01', { superseded: true }), move('SIGNED', '2026-02-01')])[0]).toEqual([
    'SIGNED',
    'now',
    144,
    'exact',
  ]);
});

it.each([
  [[move('SIGNED', '2026-01-01')], 'LANDED'],
  [[move('SIGNED', '2026-01-01'), move('PREPARING', '2026-02-01')], 'PREPARING'],
  [[move('LANDED', '2026-01-01')], 'LANDED'],
])('draws the ground line once, before the first landed step', (moves, stage) => {
  expect(stagePath(moves, '2026-06-25').flatMap((step) => (step.ground ? [step.stage] : []))).toEqual([stage]);
});

it('has no path where nothing is recorded yet', () => {
  expect(stagePath([], '2026-06-25')).toEqual([]);
});
