import { STAGES, type Currency, type IsoDate, type Stage } from '@luodi/shared/contract';
import { STATUSES, type AgreementGrade, type ProjectStatus } from '@luodi/projects/contract';
import type { PipelineDelta } from '@luodi/shared/server';
import fc from 'fast-check';
import { deltas, spanAt, spans, type HistoryMove, type HistoryVersion } from './history';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const move = (effectiveOn: IsoDate, to: Stage, more: Partial<HistoryMove> = {}): HistoryMove => ({
  id: 'a',
  effectiveOn,
  to,
  agreement: null,
  recordedAt: at(0),
  ...more,
});
const version = (effectiveOn: IsoDate, more: Partial<HistoryVersion> = {}): HistoryVersion => ({
  id: 'a',
  effectiveOn,
  recordedAt: at(0),
  orgUnitId: 'centre',
  industryCode: 'IM',
  currency: 'CNY',
  amountFen: 500n,
  status: 'ACTIVE',
  ...more,
});
const stages = (moves: HistoryMove[], versions: HistoryVersion[]) =>
  spans(moves, versions).map(({ from, stage, agreement }) => [from, stage, agreement]);

describe('the spans of a project', () => {
  it('begin with its first move and last until the next', () => {
    expect(stages([move('2026-01-05', 'NEGOTIATING'), move('2026-02-10', 'PRE_SIGN')], [version('2026-01-05')])).toEqual([
      ['2026-01-05', 'NEGOTIATING', null],
      ['2026-02-10', 'PRE_SIGN', null],
    ]);
  });

  it('tell a framework agreement from a contract, and call a signing of no stated grade a contract', () => {
    const moves = [
      move('2026-03-02', 'SIGNED', { agreement: 'framework' }),
      move('2026-05-09', 'SIGNED'),
      move('2026-06-01', 'LANDED', { agreement: 'contract' }),
    ];
    expect(stages(moves, [version('2026-01-05')])).toEqual([
      ['2026-03-02', 'SIGNED', 'framework'],
      ['2026-05-09', 'SIGNED', 'contract'],
      ['2026-06-01', 'LANDED', null],
    ]);
  });

  it('follow the day that a move was true on, not the order in which it was learned', () => {
    const moves = [move('2026-03-10', 'LANDED', { recordedAt: at(1) }), move('2026-02-01', 'SIGNED', { recordedAt: at(2) })];
    expect(stages(moves, [version('2026-03-10')]).map(([from, stage]) => [from, stage])).toEqual([
      ['2026-02-01', 'SIGNED'],
      ['2026-03-10', 'LANDED'],
    ]);
  });

  it('let the fact recorded later hold on one day', () => {
    const moves = [move('2026-02-01', 'SIGNED', { recordedAt: at(9) }), move('2026-02-01', 'PRE_SIGN', { recordedAt: at(1) })];
    const versions = [
      version('2026-02-01', { recordedAt: at(5), amountFen: 7n }),
      version('2026-02-01', { recordedAt: at(6), amountFen: 8n }),
    ];
    expect(spans(moves, versions)).toMatchObject([{ stage: 'SIGNED', amountFen: 8n }]);
  });

  it('let the later id hold where one transaction recorded two facts of one day', () => {
    const moves = [move('2026-02-01', 'LANDED', { id: 'b' }), move('2026-02-01', 'SIGNED', { id: 'a' })];
    expect(spans(moves, [version('2026-02-01')])).toMatchObject([{ stage: 'LANDED' }]);
  });

  it('pass over superseded facts', () => {
    const moves = [move('2026-02-01', 'SIGNED', { superseded: true }), move('2026-02-09', 'SIGNED')];
    const versions = [version('2026-01-01', { orgUnitId: 'wrong', superseded: true }), version('2026-01-01')];
    expect(spans(moves, versions)).toMatchObject([{ from: '2026-02-09', orgUnitId: 'centre' }]);
  });

  it('take the first version for the days before it', () => {
    expect(
      spans([move('2025-11-01', 'SIGNED')], [version('2026-03-12', { amountFen: 9n, recordedAt: at(1) }), version('2026-03-12')]),
    ).toMatchObject([{ from: '2025-11-01', amountFen: 9n }]);
  });

  it('do not begin anew where nothing that counts has changed', () => {
    expect(
      spans([move('2026-01-05', 'SIGNED'), move('2026-02-05', 'SIGNED')], [version('2026-01-05'), version('2026-01-20')]),
    ).toHaveLength(1);
  });

  it('keep the unit that a transferred project had before', () => {
    const transferred = spans(
      [move('2026-04-01', 'NEGOTIATING')],
      [version('2026-04-01', { orgUnitId: 'a' }), version('2026-04-20', { orgUnitId: 'b' })],
    );
    expect(spanAt(transferred, '2026-04-19')?.orgUnitId).toBe('a');
    expect(spanAt(transferred, '2026-04-20')?.orgUnitId).toBe('b');
    expect(spanAt(transferred, '2026-03-31')).toBeUndefined();
  });

  it.each(STATUSES.map((status) => [status, ['ACTIVE', 'DELAYED', 'STALLED', 'SUSPENDED'].includes(status)] as const))(
    'of a project that is %s count: %s',
    (status, inPipeline) => {
      expect(spans([move('2026-01-05', 'SIGNED')], [version('2026-01-05', { status })])).toMatchObject([{ inPipeline }]);
    },
  );

  it('are none without a move or without a version', () => {
    expect(spans([], [version('2026-01-05')])).toEqual([]);
    expect(spans([move('2026-01-05', 'SIGNED')], [])).toEqual([]);
    expect(spans([move('2026-01-05', 'SIGNED', { superseded: true })], [version('2026-01-05')])).toEqual([]);
  });
});

describe('the deltas', () => {
  const group = { agreement: null, orgUnitId: 'centre', industryCode: 'IM', currency: 'CNY' };
  const before = spans([move('2026-01-05', 'NEGOTIATING')], [version('2026-01-05')]);

  it('of a new project are one entry', () => {
    expect(deltas([], before)).toEqual([{ ...group, day: '2026-01-05', stage: 'NEGOTIATING', count: 1, amountFen: 500n }]);
  });

  it('of a move are one leaving and one entering, on its day', () => {
    const after = spans([move('2026-01-05', 'NEGOTIATING'), move('2026-02-10', 'PRE_SIGN')], [version('2026-01-05')]);
    expect(deltas(before, after)).toEqual([
      { ...group, day: '2026-02-10', stage: 'NEGOTIATING', count: -1, amountFen: -500n },
      { ...group, day: '2026-02-10', stage: 'PRE_SIGN', count: 1, amountFen: 500n },
    ]);
  });

  it('of a changed amount carry the difference and no count', () => {
    const after = spans([move('2026-01-05', 'NEGOTIATING')], [version('2026-01-05'), version('2026-03-01', { amountFen: 700n })]);
    expect(deltas(before, after)).toEqual([{ ...group, day: '2026-03-01', stage: 'NEGOTIATING', count: 0, amountFen: 200n }]);
  });

  it('of a changed currency move the count across and add nothing up', () => {
    const after = spans([move('2026-01-05', 'NEGOTIATING')], [version('2026-01-05'), version('2026-03-01', { currency: 'USD' })]);
    expect(deltas(before, after)).toEqual([
      { ...group, day: '2026-03-01', stage: 'NEGOTIATING', count: -1, amountFen: -500n },
      { ...group, currency: 'USD', day: '2026-03-01', stage: 'NEGOTIATING', count: 1, amountFen: 500n },
    ]);
  });

  it('of a corrected day take back the wrong one', () => {
    const wrong = spans([move('2026-02-10', 'PRE_SIGN')], [version('2026-01-05')]);
    const right = spans([move('2026-02-10', 'PRE_SIGN', { superseded: true }), move('2026-02-03', 'PRE_SIGN')], [version('2026-01-05')]);
    expect(deltas(wrong, right)).toEqual([
      { ...group, day: '2026-02-03', stage: 'PRE_SIGN', count: 1, amountFen: 500n },
      { ...group, day: '2026-02-10', stage: 'PRE_SIGN', count: -1, amountFen: -500n },
    ]);
  });

  it('of a terminated project are one leaving', () => {
    const after = spans([move('2026-01-05', 'NEGOTIATING')], [version('2026-01-05'), version('2026-03-01', { status: 'TERMINATED' })]);
    expect(deltas(before, after)).toEqual([{ ...group, day: '2026-03-01', stage: 'NEGOTIATING', count: -1, amountFen: -500n }]);
  });

  it('are none where nothing changes', () => {
    expect(deltas(before, before)).toEqual([]);
    expect(deltas([], [])).toEqual([]);
  });
});

describe('the sum of all deltas up to a day', () => {
  const DAYS = Array.from({ length: 12 }, (_, i) => `2026-01-${String(i + 10)}`);
  const day = fc.constantFrom(...DAYS);
  const newMove = fc.record({
    effectiveOn: day,
    to: fc.constantFrom(...STAGES),
    agreement: fc.constantFrom<(AgreementGrade | null)[]>('framework', 'contract', null),
  });
  const newVersion = fc.record({
    effectiveOn: day,
    orgUnitId: fc.constantFrom('a', 'b'),
    industryCode: fc.constantFrom('IM', 'BP'),
    currency: fc.constantFrom<Currency[]>('CNY', 'USD'),
    amountFen: fc.option(fc.bigInt(-3n, 3n)),
    status: fc.constantFrom<ProjectStatus[]>(...STATUSES),
  });
  const step = fc.oneof(
    newMove.map((fact) => ({ kind: 'move' as const, fact })),
    newVersion.map((fact) => ({ kind: 'version' as const, fact })),
    fc.record({ kind: fc.constant('supersede' as const), which: fc.nat(), of: fc.constantFrom('moves' as const, 'versions' as const) }),
  );

  const stampOf = ({ effectiveOn, recordedAt, id }: HistoryMove | HistoryVersion) => `${effectiveOn} ${recordedAt.toISOString()} ${id}`;

  /** The state on a day by looking through all facts, without spans: group → count and amount. */
  function recounted(on: IsoDate, moves: HistoryMove[], versions: HistoryVersion[]): Map<string, [number, bigint]> {
    const live = <T extends HistoryMove | HistoryVersion>(facts: T[]) => facts.filter((fact) => !fact.superseded);
    const later = <T extends HistoryMove | HistoryVersion>(a: T, b: T) => (stampOf(b) > stampOf(a) ? b : a);
    const reached = live(moves).filter((fact) => fact.effectiveOn <= on);
    const held = live(versions).filter((fact) => fact.effectiveOn <= on);
    if (reached.length === 0 || live(versions).length === 0) return new Map();
    const stage = reached.reduce(later);
    const firstDay = live(versions)
      .map((fact) => fact.effectiveOn)
      .sort()[0];
    const fields = (held.length > 0 ? held : live(versions).filter((fact) => fact.effectiveOn === firstDay)).reduce(later);
    if (['TRANSFERRED', 'TERMINATED', 'WITHDRAWN', 'INVALID', 'MERGED'].includes(fields.status)) return new Map();
    const grade = stage.to === 'SIGNED' ? (stage.agreement ?? 'contract') : null;
    return new Map([[[stage.to, grade, fields.orgUnitId, fields.industryCode, fields.currency].join(), [1, fields.amountFen ?? 0n]]]);
  }

  function summed(on: IsoDate, ledger: PipelineDelta[]): Map<string, [number, bigint]> {
    const totals = new Map<string, [number, bigint]>();
    for (const { day: from, stage, agreement, orgUnitId, industryCode, currency, count, amountFen } of ledger) {
      const group = [stage, agreement ?? null, orgUnitId, industryCode, currency].join();
      const [counted, amount] = totals.get(group) ?? [0, 0n];
      if (from <= on) totals.set(group, [counted + count, amount + amountFen]);
    }
    return new Map([...totals].filter(([, [count, amount]]) => count !== 0 || amount !== 0n));
  }

  it('is the state on that day, through back-dated moves, transfers and corrections', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        let [moves, versions]: [HistoryMove[], HistoryVersion[]] = [[], []];
        const ledger: PipelineDelta[] = [];
        steps.forEach((next, minute) => {
          const before = spans(moves, versions);
          const recordedAt = at(minute >> 1);
          if (next.kind === 'move') moves = [...moves, { ...next.fact, id: String(minute).padStart(2, '0'), recordedAt }];
          else if (next.kind === 'version') versions = [...versions, { ...next.fact, id: String(minute).padStart(2, '0'), recordedAt }];
          else if (next.of === 'moves')
            moves = moves.map((fact, i) => (i === next.which % moves.length ? { ...fact, superseded: true } : fact));
          else versions = versions.map((fact, i) => (i === next.which % versions.length ? { ...fact, superseded: true } : fact));
          ledger.push(...deltas(before, spans(moves, versions)));
          for (const on of ['2026-01-09', ...DAYS, '2027-01-01']) expect(summed(on, ledger)).toEqual(recounted(on, moves, versions));
        });
      }),
      { numRuns: 400 },
    );
  });
});
