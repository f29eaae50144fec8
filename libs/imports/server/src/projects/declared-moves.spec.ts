import type { DeclaredStep } from '../ledger/ledger-stages.ts';
import { plannedMoves, type PathEntry } from './declared-moves';

const entry = (to: PathEntry['to'], effectiveOn: string, more: Partial<PathEntry> = {}): PathEntry => ({
  id: `${to}@${effectiveOn}`,
  to,
  effectiveOn,
  agreement: to === 'SIGNED' ? 'contract' : null,
  precision: 'day',
  declared: true,
  ...more,
});
const step = (to: DeclaredStep['to'], on: string, more: Partial<DeclaredStep> = {}): DeclaredStep => ({
  to,
  on,
  precision: 'day',
  ...(to === 'SIGNED' && { agreement: 'contract' }),
  ...more,
});
const SIGNED = step('SIGNED', '2025-06-01');

it.each<[string, PathEntry[], DeclaredStep[], [string, string, string | null][]]>([
  [
    'a project that is new',
    [],
    [SIGNED, step('LANDED', '2025-10-31')],
    [
      ['SIGNED', '2025-06-01', null],
      ['LANDED', '2025-10-31', null],
    ],
  ],
  ['a ledger that says the same', [entry('SIGNED', '2025-06-01')], [SIGNED], []],
  ['a step further', [entry('SIGNED', '2025-06-01')], [SIGNED, step('LANDED', '2025-10-31')], [['LANDED', '2025-10-31', null]]],
  ['a corrected day', [entry('SIGNED', '2025-06-01')], [step('SIGNED', '2025-06-02')], [['SIGNED', '2025-06-02', 'SIGNED@2025-06-01']]],
  [
    'a framework that became a contract',
    [entry('SIGNED', '2025-06-01', { agreement: 'framework' })],
    [SIGNED],
    [['SIGNED', '2025-06-01', 'SIGNED@2025-06-01']],
  ],
  [
    'a month where a day was known',
    [entry('SIGNED', '2025-06-30')],
    [step('SIGNED', '2025-06-30', { precision: 'month' })],
    [['SIGNED', '2025-06-30', 'SIGNED@2025-06-30']],
  ],
  ['a day that was proven otherwise', [entry('SIGNED', '2025-06-05', { declared: false })], [SIGNED], []],
  ['a stage that proof has left behind', [entry('STARTED', '2025-09-01', { declared: false })], [step('LANDED', '2025-10-31')], []],
  [
    'a step of a day on which others rest',
    [entry('SIGNED', '2025-06-01'), entry('LANDED', '2025-10-31'), entry('PREPARING', '2025-10-31')],
    [step('SIGNED', '2025-10-31'), step('LANDED', '2025-10-31'), step('PREPARING', '2025-10-31')],
    [
      ['SIGNED', '2025-10-31', 'SIGNED@2025-06-01'],
      ['LANDED', '2025-10-31', 'LANDED@2025-10-31'],
      ['PREPARING', '2025-10-31', 'PREPARING@2025-10-31'],
    ],
  ],
  [
    'a project recorded by hand after it was signed',
    [entry('NEGOTIATING', '2026-03-01', { precision: 'by', declared: false })],
    [SIGNED],
    [
      ['NEGOTIATING', '2025-06-01', 'NEGOTIATING@2026-03-01'],
      ['SIGNED', '2025-06-01', null],
    ],
  ],
])('%s', (_, path, steps, expected) => {
  expect(plannedMoves(path, steps).map(({ to, on, supersedes }) => [to, on, supersedes])).toEqual(expected);
});
