import type { AgreementGrade } from '@luodi/projects/contract';
import { STAGES, type Stage } from '@luodi/shared/contract';
import fc from 'fast-check';
import { movementsOf, movementTotals, type ProjectMovement, type Standing } from './movement';

/** The earlier report ends on Thursday the 5th, the later one a week after. */
const LAST_DAY = '2026-03-05';
const at = (stage: Stage, agreement: AgreementGrade | null = null): Standing => ({ stage, agreement });
const project = (before: Standing, restated: Standing, after: Standing, moves: ProjectMovement['moves'] = []): ProjectMovement => ({
  projectId: 'p',
  before,
  restated,
  after,
  moves,
});
const rows = (of: ProjectMovement) => movementsOf([of], LAST_DAY).map(({ from, to, kind, effect, on }) => [from, to, kind, effect, on]);

describe('a project', () => {
  it.each<[string, ProjectMovement, ReturnType<typeof rows>]>([
    ['that stays', project(at('SIGNED'), at('SIGNED'), at('SIGNED')), []],
    ['that was never there', project(null, null, null), []],
    [
      'that begins in the period',
      project(null, null, at('NEGOTIATING'), [{ effectiveOn: '2026-03-09', to: 'NEGOTIATING' }]),
      [[null, 'NEGOTIATING', 'new', 'in-period', '2026-03-09']],
    ],
    [
      'that began earlier and was entered only now',
      project(null, at('SIGNED'), at('SIGNED'), [{ effectiveOn: '2026-02-11', to: 'SIGNED' }]),
      [[null, 'SIGNED', 'new', 'correction', '2026-02-11']],
    ],
    [
      'that goes on in the period, from its first day',
      project(at('SIGNED'), at('SIGNED'), at('LANDED'), [
        { effectiveOn: '2026-01-10', to: 'SIGNED' },
        { effectiveOn: '2026-03-06', to: 'LANDED' },
      ]),
      [['SIGNED', 'LANDED', 'up', 'in-period', '2026-03-06']],
    ],
    [
      'that started on the last day before the period, learned in it',
      project(at('PREPARING'), at('STARTED'), at('STARTED'), [{ effectiveOn: '2026-03-05', to: 'STARTED' }]),
      [['PREPARING', 'STARTED', 'up', 'correction', '2026-03-05']],
    ],
    [
      'that was corrected and then went on',
      project(at('PRE_SIGN'), at('SIGNED', 'contract'), at('LANDED'), [
        { effectiveOn: '2026-03-02', to: 'SIGNED' },
        { effectiveOn: '2026-03-10', to: 'LANDED' },
      ]),
      [
        ['PRE_SIGN', 'SIGNED', 'up', 'correction', '2026-03-02'],
        ['SIGNED', 'LANDED', 'up', 'in-period', '2026-03-10'],
      ],
    ],
    [
      'that was moved back',
      project(at('LANDED'), at('LANDED'), at('SIGNED', 'contract'), [{ effectiveOn: '2026-03-08', to: 'SIGNED' }]),
      [['LANDED', 'SIGNED', 'down', 'in-period', '2026-03-08']],
    ],
    [
      'whose entry was only taken back',
      project(at('STARTED'), at('PREPARING'), at('PREPARING')),
      [['STARTED', 'PREPARING', 'down', 'correction', null]],
    ],
    [
      'that left the pipeline',
      project(at('NEGOTIATING'), at('NEGOTIATING'), null, [{ effectiveOn: '2026-03-11', to: null }]),
      [['NEGOTIATING', null, 'out', 'in-period', '2026-03-11']],
    ],
    [
      'whose framework agreement became a contract',
      project(at('SIGNED', 'framework'), at('SIGNED', 'framework'), at('SIGNED', 'contract'), [
        { effectiveOn: '2026-03-02', to: 'SIGNED', agreement: 'framework' },
        { effectiveOn: '2026-03-12', to: 'SIGNED', agreement: 'contract' },
      ]),
      [['SIGNED', 'SIGNED', 'up', 'in-period', '2026-03-12']],
    ],
    ['that landed under either grade stays', project(at('LANDED', 'framework'), at('LANDED', 'contract'), at('LANDED')), []],
  ])('%s', (_title, of, expected) => {
    expect(rows(of)).toEqual(expected);
  });
});

it('counts a project that was corrected and went on through the stage between', () => {
  const moved = project(at('PRE_SIGN'), at('SIGNED'), at('LANDED'));
  const totals = movementTotals([moved], movementsOf([moved], LAST_DAY));
  expect(totals.filter((row) => row.in + row.out > 0)).toEqual([
    { stage: 'PRE_SIGN', before: 1, in: 0, out: 1, after: 0 },
    { stage: 'SIGNED', before: 0, in: 1, out: 1, after: 0 },
    { stage: 'LANDED', before: 0, in: 1, out: 0, after: 1 },
  ]);
});

it('sums to the net change, stage by stage, whatever moved', () => {
  const standing = fc.option(
    fc.record({ stage: fc.constantFrom(...STAGES), agreement: fc.constantFrom<(AgreementGrade | null)[]>('framework', 'contract', null) }),
  );
  const moved = fc.tuple(standing, standing, standing).map(([before, restated, after]) => project(before, restated, after));
  fc.assert(
    fc.property(fc.array(moved, { maxLength: 20 }), (projects) => {
      const totals = movementTotals(projects, movementsOf(projects, LAST_DAY));
      expect(totals.map((row) => row.stage)).toEqual(STAGES);
      for (const row of totals) expect(row.before + row.in - row.out).toBe(row.after);
      const sum = (of: 'before' | 'after') => totals.reduce((total, row) => total + row[of], 0);
      expect(sum('after')).toBe(projects.filter(({ after }) => after).length);
      expect(sum('before')).toBe(projects.filter(({ before }) => before).length);
    }),
  );
});
