import type { LedgerFact } from '@luodi/imports/contract';
import { declaredPath, type DeclaredPath } from './ledger-stages.ts';
import { mergeFacts, statedFacts, type StatedSigning } from './merge-facts.ts';

const STATED_ON = '2026-03-05';
const signing = (on: string | null = '2025-02-16', agreement: 'framework' | 'contract' | null = 'contract'): StatedSigning => ({
  agreement,
  on,
  statedOn: STATED_ON,
});
const done = (kind: LedgerFact['kind'], on: string | null = null): LedgerFact => ({ kind, state: 'done', on });
const underWay = (kind: LedgerFact['kind']): LedgerFact => ({ kind, state: 'under-way', on: null });
const path = (facts: LedgerFact[], signed = signing(), statedOn = STATED_ON): DeclaredPath =>
  declaredPath(signed, statedFacts(facts, statedOn));
const shortly = ({ steps }: DeclaredPath): string[] => steps.map((step) => `${step.to} ${step.on} ${step.precision}`);
const codes = ({ warnings }: DeclaredPath): string[] => warnings.map((warning) => warning.code);

describe('the stages a ledger declares', () => {
  it.each<[string, LedgerFact[], string[]]>([
    ['an agreement alone', [], ['SIGNED 2025-02-16 day']],
    ['registration under way', [underWay('registered')], ['SIGNED 2025-02-16 day']],
    ['registration done in a month', [done('registered', '2025-10')], ['SIGNED 2025-02-16 day', 'LANDED 2025-10-31 month']],
    ['registration done in the month of the ledger', [done('registered', '2026-03')], ['SIGNED 2025-02-16 day', 'LANDED 2026-03-05 month']],
    ['registration done, no day', [done('registered')], ['SIGNED 2025-02-16 day', 'LANDED 2026-03-05 by']],
    [
      'a permit under way',
      [done('registered', '2025-10'), underWay('land')],
      ['SIGNED 2025-02-16 day', 'LANDED 2025-10-31 month', 'PREPARING 2026-03-05 by'],
    ],
    [
      'the first of several permits',
      [done('registered', '2025-04'), done('filed'), done('land', '2025-06'), done('planning', '2025-05-20'), underWay('environment')],
      ['SIGNED 2025-02-16 day', 'LANDED 2025-04-30 month', 'PREPARING 2025-05-20 day'],
    ],
    [
      'an undated registration before a dated permit',
      [done('registered'), done('land', '2025-06')],
      ['SIGNED 2025-02-16 day', 'LANDED 2025-06-30 by', 'PREPARING 2025-06-30 month'],
    ],
    [
      'a start bounds everything before it',
      [done('registered'), done('filed'), underWay('construction-permit'), done('started', '2026-02-18')],
      ['SIGNED 2025-02-16 day', 'LANDED 2026-02-18 by', 'PREPARING 2026-02-18 by', 'STARTED 2026-02-18 day'],
    ],
    [
      'a start ticked without a day',
      [done('registered', '2025-10'), done('filed'), done('started')],
      ['SIGNED 2025-02-16 day', 'LANDED 2025-10-31 month', 'PREPARING 2026-03-05 by', 'STARTED 2026-03-05 by'],
    ],
  ])('%s', (_title, facts, steps) => {
    expect(shortly(path(facts))).toEqual(steps);
    expect(codes(path(facts))).toEqual([]);
  });

  it('keeps the grade of the agreement on the signing', () => {
    expect(path([], signing('2025-01-08', 'framework')).steps).toEqual([
      { to: 'SIGNED', agreement: 'framework', on: '2025-01-08', precision: 'day' },
    ]);
  });

  it('notes 纳统 and makes no stage of it', () => {
    expect(path([done('registered', '2025-10'), done('enrolled', '2026-02')])).toMatchObject({
      steps: [{ to: 'SIGNED' }, { to: 'LANDED' }],
      enrolled: { on: '2026-02-28', precision: 'month' },
    });
    expect(path([]).enrolled).toBeNull();
  });

  it('puts nothing before the signing day, and says which fact would have been', () => {
    const early = path([done('registered', '2025-10'), done('planning', '2025-07')], signing('2025-12-25'));
    expect(shortly(early)).toEqual(['SIGNED 2025-12-25 day', 'LANDED 2025-12-25 day', 'PREPARING 2025-12-25 day']);
    expect(early.warnings).toEqual([
      { code: 'fact-before-signing', kind: 'registered', params: { on: '2025-10-31', signedOn: '2025-12-25' } },
      { code: 'fact-before-signing', kind: 'planning', params: { on: '2025-07-31', signedOn: '2025-12-25' } },
    ]);
  });

  it('does not call the month of the signing too early', () => {
    expect(codes(path([done('registered', '2025-12')], signing('2025-12-25')))).toEqual([]);
  });

  it('lowers a dated stage to the one after it, with a warning', () => {
    const turned = path([done('registered', '2025-11'), done('filed', '2025-06')]);
    expect(shortly(turned)).toEqual(['SIGNED 2025-02-16 day', 'LANDED 2025-06-30 by', 'PREPARING 2025-06-30 month']);
    expect(codes(turned)).toEqual(['facts-out-of-order']);
  });

  it('a month is not out of order when the next stage’s day lies in it', () => {
    const same = path([done('registered', '2025-08'), done('filed', '2025-08-20')]);
    expect(shortly(same)).toEqual(['SIGNED 2025-02-16 day', 'LANDED 2025-08-20 month', 'PREPARING 2025-08-20 day']);
    expect(codes(same)).toEqual([]);
  });

  it('takes a day that has not come yet for a plan', () => {
    const planned = path([done('registered', '2025-10'), done('started', '2026-06')]);
    expect(shortly(planned)).toEqual(['SIGNED 2025-02-16 day', 'LANDED 2025-10-31 month']);
    expect(codes(planned)).toEqual(['fact-after-stated']);
  });

  it('does not invent a registration that the ledger denies', () => {
    const without = path([underWay('registered'), done('filed', '2025-06')]);
    expect(shortly(without)).toEqual(['SIGNED 2025-02-16 day', 'PREPARING 2025-06-30 month']);
    expect(codes(without)).toEqual(['permit-before-registration']);
  });

  it('bounds a signing without a day by what came after it', () => {
    const undated = path([done('registered', '2025-10')], signing(null, null));
    expect(shortly(undated)).toEqual(['SIGNED 2025-10-31 by', 'LANDED 2025-10-31 month']);
    expect(codes(undated)).toEqual(['agreement-missing', 'signing-day-missing']);
  });

  it('never signs later than the ledger speaks', () => {
    const future = path([], signing('2026-04-01'));
    expect(shortly(future)).toEqual(['SIGNED 2026-03-05 by']);
    expect(codes(future)).toEqual(['signed-after-stated']);
  });
});

describe('one ledger after another', () => {
  const week10 = (...facts: LedgerFact[]) => statedFacts(facts, '2026-03-05');
  const week11 = (...facts: LedgerFact[]) => statedFacts(facts, '2026-03-12');
  const after = (first: ReturnType<typeof week10>, second: ReturnType<typeof week10>): string => {
    const [fact] = mergeFacts(first, second);
    return `${fact!.state} ${fact!.on} begun ${fact!.begunBy} done ${fact!.doneBy}`;
  };

  it.each<[string, ReturnType<typeof week10>, ReturnType<typeof week10>, string]>([
    ['a day is not lost to a tick', week10(done('land', '2025-06')), week11(done('land')), 'done 2025-06 begun 2026-03-05 done 2026-03-05'],
    ['a tick gets its day', week10(done('land')), week11(done('land', '2026-03-10')), 'done 2026-03-10 begun 2026-03-05 done 2026-03-05'],
    ['"not yet" removes nothing', week10(done('land', '2025-06')), week11(), 'done 2025-06 begun 2026-03-05 done 2026-03-05'],
    ['nor does "under way"', week10(done('land')), week11(underWay('land')), 'done null begun 2026-03-05 done 2026-03-05'],
    ['under way becomes done', week10(underWay('land')), week11(done('land')), 'done null begun 2026-03-05 done 2026-03-12'],
    [
      'the later ledger corrects a day',
      week10(done('started', '2026-02-15')),
      week11(done('started', '2026-02-10')),
      'done 2026-02-10 begun 2026-03-05 done 2026-03-05',
    ],
    [
      'a bare month does not blur its day',
      week10(done('started', '2026-02-25')),
      week11(done('started', '2026-02')),
      'done 2026-02-25 begun 2026-03-05 done 2026-03-05',
    ],
    [
      'a day sharpens its month',
      week10(done('started', '2026-02')),
      week11(done('started', '2026-02-25')),
      'done 2026-02-25 begun 2026-03-05 done 2026-03-05',
    ],
  ])('%s', (_title, first, second, expected) => {
    expect(after(first, second)).toBe(expected);
  });

  it('comes to the same whichever ledger is imported first', () => {
    const first = week10(done('started', '2026-02-15'), underWay('land'));
    const second = week11(done('started', '2026-02-10'), done('land'));
    expect(mergeFacts(second, first)).toEqual(mergeFacts(first, second));
  });

  it('the same ledger twice changes nothing', () => {
    const facts = week10(done('registered'), done('land', '2025-06'), underWay('planning'));
    expect(mergeFacts(facts, facts)).toEqual(facts);
  });

  it('remembers that a permit done in March was under way before', () => {
    const merged = mergeFacts(week10(done('registered', '2025-10'), underWay('land')), week11(done('land', '2026-03-10')));
    expect(shortly(declaredPath({ ...signing(), statedOn: '2026-03-12' }, merged))).toEqual([
      'SIGNED 2025-02-16 day',
      'LANDED 2025-10-31 month',
      'PREPARING 2026-03-05 by',
    ]);
  });
});
