import type { PathEntry } from '../projects/declared-moves';
import { planFirstContact } from './first-contact';

const STATED_ON = '2026-03-12';
const entry = (effectiveOn: string, more: Partial<PathEntry> = {}): PathEntry => ({
  ...{ id: 'known', to: 'NEGOTIATING', agreement: null, effectiveOn, precision: 'day', declared: true, statedOn: '2026-03-05' },
  ...more,
});
const SIGNED = entry('2026-03-01', { id: 'signed', to: 'SIGNED', agreement: 'contract' });

it.each<[string, PathEntry[], string | null, string[]]>([
  ['a day', [], '2026-02-11', ['2026-02-11 day']],
  ['a month is its last day', [], '2026-02', ['2026-02-28 month']],
  ['the month of the ledger is no later than the ledger', [], '2026-03', ['2026-03-12 month']],
  ['nothing: known by the day of the ledger', [], null, ['2026-03-12 by']],
  ['a day yet to come: known by the day of the ledger', [], '2026-04-01', ['2026-03-12 by']],
  ['the same again', [entry('2026-02-11')], '2026-02-11', []],
  ['a day for a month', [entry('2026-02-28', { precision: 'month' })], '2026-02-11', ['2026-02-11 day known']],
  ['a month for a day in it', [entry('2026-02-11')], '2026-02', []],
  ['another day, said later', [entry('2026-02-11')], '2026-01-05', ['2026-01-05 day known']],
  ['another day, said earlier', [entry('2026-02-11', { statedOn: '2026-04-02' })], '2026-01-05', []],
  ['nothing for a day', [entry('2026-02-11')], null, []],
  ['nothing again', [entry('2026-03-05', { precision: 'by' })], null, []],
  ['a day for a bound', [entry('2026-03-05', { precision: 'by' })], '2026-02-11', ['2026-02-11 day known']],
  ['another day than somebody entered', [entry('2026-02-11', { declared: false, statedOn: null })], '2026-01-05', []],
  [
    'a day for what was known by recording it',
    [entry('2026-02-11', { declared: false, precision: 'by' })],
    '2026-01-05',
    ['2026-01-05 day known'],
  ],
  ['a day before the signing', [SIGNED], '2026-02-11', ['2026-02-11 day']],
  ['a day after the signing', [SIGNED], '2026-03-02', []],
  ['the day of the signing', [SIGNED], '2026-03-01', []],
  ['nothing of a signed project', [SIGNED], null, []],
])('%s', (_title, path, stated, moves) => {
  const planned = planFirstContact(path, stated, STATED_ON);
  expect(planned.moves.map(({ on, precision, supersedes }) => [on, precision, supersedes].filter(Boolean).join(' '))).toEqual(moves);
});

it.each<[string | null, PathEntry[], string | undefined]>([
  ['2026-04-01', [], 'first-contact-after-stated'],
  ['2026-03-02', [SIGNED], 'first-contact-after-stage'],
  [null, [SIGNED], undefined],
  ['2026-02-11', [SIGNED], undefined],
])('%s says %#', (stated, path, code) => {
  expect(planFirstContact(path, stated, STATED_ON).warning?.code).toBe(code);
});
