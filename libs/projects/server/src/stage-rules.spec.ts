import type { AgreementGrade } from '@luodi/projects/contract';
import { STAGES, type Stage } from '@luodi/shared/contract';
import { agreementAfter, nextMoves, refuseMove, type StageMoveRequest, type StageState } from './stage-rules';

const TODAY = '2026-03-12';
const OFFICER = ['projects.move'];
const HEAD = ['projects.move', 'projects.move-back'];
const at = (stage: Stage, agreement: AgreementGrade | null = null): StageState => ({ stage, agreement, enteredOn: '2026-02-01' });
const request = (to: Stage, more: Partial<StageMoveRequest> = {}): StageMoveRequest => ({
  to,
  effectiveOn: TODAY,
  reason: '已签正式合同',
  evidence: 1,
  ...more,
});
const verdict = (...of: Parameters<typeof refuseMove>) => refuseMove(...of)?.code ?? 'allowed';

describe('onward', () => {
  /** Rows: from; columns: to. `.` goes, `e` goes with evidence, `-` does not. */
  const TABLE = `
                NEGOTIATING PRE_SIGN SIGNED LANDED PREPARING STARTED COMPLETED PRODUCING
    LEAD        .           .        .      -      -         -       -         -
    NEGOTIATING -           .        .      -      -         -       -         -
    PRE_SIGN    -           -        .      -      -         -       -         -
    SIGNED      -           -        -      e      -         -       -         -
    LANDED      -           -        -      -      e         -       -         -
    PREPARING   -           -        -      -      -         e       -         -
    STARTED     -           -        -      -      -         -       e         -
    COMPLETED   -           -        -      -      -         -       -         e
    PRODUCING   -           -        -      -      -         -       -         -`;
  const [head = [], ...rows] = TABLE.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const cells = rows.flatMap(([from, ...marks]) => marks.map((mark, i) => [from as Stage, head[i] as Stage, mark] as const));

  it.each(cells)('from %s to %s: %s', (from, to, mark) => {
    const bare = verdict(at(from), request(to, { evidence: 0 }), OFFICER, TODAY);
    const proven = verdict(at(from), request(to), OFFICER, TODAY);
    expect(bare === 'allowed').toBe(mark === '.');
    expect(proven === 'allowed').toBe(mark !== '-');
    if (mark === 'e') expect(bare).toBe('evidence-missing');
  });

  it('covers every stage', () => {
    expect(rows.map(([from]) => from)).toEqual(STAGES);
    expect(head).toEqual(STAGES.slice(1));
  });

  it.each(STAGES.slice(1).flatMap((from, i) => STAGES.slice(i + 2).map((to) => [from, to] as const)))(
    'a ledger may declare %s to %s without evidence',
    (from, to) => {
      expect(verdict(at(from), request(to, { declared: true, evidence: 0 }), OFFICER, TODAY)).toBe('allowed');
    },
  );
});

describe('the agreement', () => {
  it.each([
    // present,                     asked,                      verdict
    [at('PRE_SIGN'), { agreement: 'framework' }, 'allowed'],
    [at('PRE_SIGN'), {}, 'allowed'],
    [at('SIGNED', 'framework'), { agreement: 'contract' }, 'allowed'],
    [at('SIGNED', 'framework'), {}, 'allowed'],
    [at('SIGNED', 'framework'), { agreement: 'framework' }, 'stage-unchanged'],
    [at('SIGNED', 'contract'), { agreement: 'contract' }, 'stage-unchanged'],
    [at('SIGNED', 'contract'), {}, 'stage-unchanged'],
    [at('SIGNED', 'contract'), { agreement: 'framework' }, 'stage-backwards'],
  ] as const)('of %o asked to be signed with %o: %s', (state, more, expected) => {
    expect(verdict(state, request('SIGNED', { ...more, evidence: 0 }), OFFICER, TODAY)).toBe(expected);
  });

  it('is stated of a signing only', () => {
    expect(verdict(at('NEGOTIATING'), request('PRE_SIGN', { agreement: 'contract' }), OFFICER, TODAY)).toBe('agreement-not-expected');
  });

  it('lets a framework agreement land', () => {
    expect(verdict(at('SIGNED', 'framework'), request('LANDED'), OFFICER, TODAY)).toBe('allowed');
  });

  it.each([
    [at('PRE_SIGN'), 'SIGNED', undefined, 'contract'],
    [at('PRE_SIGN'), 'SIGNED', 'framework', 'framework'],
    [at('SIGNED', 'framework'), 'LANDED', undefined, 'framework'],
    [at('STARTED', 'contract'), 'LANDED', undefined, 'contract'],
    [at('STARTED', 'contract'), 'PRE_SIGN', undefined, null],
  ] as const)('of %o moved to %s (stated: %s) is %s', (...[state, to, stated, expected]) => {
    expect(agreementAfter(state, to, stated)).toBe(expected);
  });
});

describe('backwards', () => {
  it.each([
    ['LANDED', 'SIGNED', HEAD, 'allowed'],
    ['STARTED', 'NEGOTIATING', HEAD, 'allowed'],
    ['LANDED', 'SIGNED', OFFICER, 'stage-backwards'],
    ['NEGOTIATING', 'LEAD', HEAD, 'stage-move-refused'],
    ['STARTED', 'STARTED', HEAD, 'stage-unchanged'],
  ] as const)('from %s to %s by one with %j: %s', (...[from, to, permissions, expected]) => {
    expect(verdict(at(from), request(to, { evidence: 0 }), permissions, TODAY)).toBe(expected);
  });

  it('needs the permission of a ledger too', () => {
    expect(verdict(at('LANDED'), request('SIGNED', { declared: true }), OFFICER, TODAY)).toBe('stage-backwards');
  });
});

describe('day and reason', () => {
  it.each([
    ['today', { effectiveOn: TODAY }, 'allowed'],
    ['tomorrow', { effectiveOn: '2026-03-13' }, 'day-in-future'],
    ['the day the present stage began', { effectiveOn: '2026-02-01' }, 'allowed'],
    ['the day before the present stage began', { effectiveOn: '2026-01-31' }, 'day-before-stage'],
    ['an earlier day, from a ledger', { effectiveOn: '2026-01-31', declared: true }, 'day-before-stage'],
    ['two characters of reason', { reason: '签约' }, 'allowed'],
    ['one character of reason', { reason: '签' }, 'reason-length'],
    ['a reason of spaces', { reason: '     ' }, 'reason-length'],
    ['500 characters of reason', { reason: '因'.repeat(500) }, 'allowed'],
    ['501 characters of reason', { reason: '因'.repeat(501) }, 'reason-length'],
  ] as const)('%s, given %o: %s', (_title, more, expected) => {
    expect(verdict(at('PRE_SIGN'), request('SIGNED', more), OFFICER, TODAY)).toBe(expected);
  });
});

it('says what a refusal is about', () => {
  expect(refuseMove(at('SIGNED'), request('STARTED'), OFFICER, TODAY)).toEqual({
    code: 'stage-move-refused',
    params: { from: 'SIGNED', to: 'STARTED' },
  });
  expect(refuseMove(at('SIGNED'), request('LANDED', { effectiveOn: '2026-01-01' }), OFFICER, TODAY)).toEqual({
    code: 'day-before-stage',
    params: { stage: 'SIGNED', since: '2026-02-01' },
  });
});

describe('the next moves', () => {
  const shown = (state: StageState, permissions: string[]) =>
    nextMoves(state, permissions).map(
      ({ to, agreement, needsEvidence, backwards }) =>
        `${backwards ? '<' : ''}${to}${agreement ? `:${agreement}` : ''}${needsEvidence ? '!' : ''}`,
    );

  it.each([
    [at('NEGOTIATING'), OFFICER, ['PRE_SIGN', 'SIGNED:contract', 'SIGNED:framework']],
    [at('SIGNED', 'contract'), OFFICER, ['LANDED!']],
    [at('SIGNED', 'framework'), OFFICER, ['SIGNED:contract', 'LANDED!']],
    [at('SIGNED', 'contract'), HEAD, ['LANDED!', '<NEGOTIATING', '<PRE_SIGN', '<SIGNED:framework']],
    [at('PRODUCING'), OFFICER, []],
    [at('LANDED'), HEAD, ['PREPARING!', '<NEGOTIATING', '<PRE_SIGN', '<SIGNED:contract', '<SIGNED:framework']],
    [at('NEGOTIATING'), HEAD, ['PRE_SIGN', 'SIGNED:contract', 'SIGNED:framework']],
  ])('of %o by one with %j are %j', (state, permissions, expected) => {
    expect(shown(state, permissions)).toEqual(expected);
  });

  it('are all allowed, and nothing else is', () => {
    for (const permissions of [OFFICER, HEAD])
      for (const stage of STAGES)
        for (const agreement of stage === 'SIGNED' ? (['framework', 'contract'] as const) : [null]) {
          const state = at(stage, agreement);
          const offered = nextMoves(state, permissions).map((move) => `${move.to}:${move.agreement ?? null}`);
          const asked = STAGES.flatMap((to) =>
            (to === 'SIGNED' ? (['contract', 'framework'] as const) : [null]).map((grade) => ({ to, grade })),
          );
          const taken = asked.filter(
            ({ to, grade }) => verdict(state, request(to, { agreement: grade }), permissions, TODAY) === 'allowed',
          );
          expect(offered.sort()).toEqual(taken.map(({ to, grade }) => `${to}:${grade}`).sort());
        }
  });
});
