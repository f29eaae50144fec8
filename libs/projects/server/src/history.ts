import type { AgreementGrade, ProjectStatus } from '@luodi/projects/contract';
import type { Currency, IsoDate, Stage } from '@luodi/shared/contract';
import type { PipelineDelta } from '@luodi/shared/server';

/** A fact and its two clocks: when it was true, and when we learned it. Superseded facts are kept and no longer count. */
interface Fact {
  /** UUIDv7: settles which of two facts of one transaction came later. */
  id: string;
  effectiveOn: IsoDate;
  recordedAt: Date;
  superseded?: boolean;
}

export interface HistoryMove extends Fact {
  to: Stage;
  agreement: AgreementGrade | null;
}

/** A project's reportable fields from a day on. `amountFen` is the planned total investment; null (not yet known) adds nothing. */
export interface HistoryVersion extends Fact {
  orgUnitId: string;
  industryCode: string;
  currency: Currency;
  amountFen: bigint | null;
  status: ProjectStatus;
}

/** What a project counts as, from the day `from` until the next span begins. */
export interface Span {
  from: IsoDate;
  stage: Stage;
  /** Of SIGNED only, where framework and contract are shown apart; null in every other stage. */
  agreement: AgreementGrade | null;
  orgUnitId: string;
  industryCode: string;
  currency: Currency;
  amountFen: bigint;
  inPipeline: boolean;
}

/** Statuses that still count. The others leave the pipeline: transferred, terminated, withdrawn, invalid, merged. */
export const IN_PIPELINE: readonly ProjectStatus[] = ['ACTIVE', 'DELAYED', 'STALLED', 'SUSPENDED'];
const COUNTED_BY = ['stage', 'agreement', 'orgUnitId', 'industryCode', 'currency'] as const;

/**
 * The project day by day, oldest span first, as known from these facts. Of two facts of one day the one recorded later holds.
 * The project begins with its first move; days before its first version take that version's fields, so that a signing learned
 * of afterwards still has a unit and an amount.
 */
export function spans(moves: readonly HistoryMove[], versions: readonly HistoryVersion[]): Span[] {
  const steps = inForce(moves);
  const fields = inForce(versions);
  const begin = steps[0]?.effectiveOn;
  if (begin === undefined || fields.length === 0) return [];
  const days = [...steps, ...fields].map(({ effectiveOn }) => effectiveOn).filter((day) => day >= begin);
  const daily = [...new Set(days)].sort().map((day) => spanOn(day, steps, fields));
  return daily.filter((span, i) => i === 0 || !sameCount(span, daily[i - 1]));
}

/** The span in which a day lies; undefined before the project began. */
export function spanAt(spans: readonly Span[], day: IsoDate): Span | undefined {
  return spans.findLast(({ from }) => from <= day);
}

/**
 * What to append to the delta ledger when the spans of a project change, so that the sum of all its deltas up to any day is
 * again the project's state on that day. At most one delta for each day and group; none where nothing changes.
 */
export function deltas(before: readonly Span[], after: readonly Span[]): PipelineDelta[] {
  const totals = new Map<string, PipelineDelta>();
  const add = (delta: PipelineDelta) => {
    const group = JSON.stringify([delta.day, ...COUNTED_BY.map((field) => delta[field])]);
    const sum = totals.get(group) ?? { ...delta, count: 0, amountFen: 0n };
    totals.set(group, { ...sum, count: sum.count + delta.count, amountFen: sum.amountFen + delta.amountFen });
  };
  changesOf(before, -1).forEach(add);
  changesOf(after, 1).forEach(add);
  const telling = [...totals.values()].filter(({ count, amountFen }) => count !== 0 || amountFen !== 0n);
  return telling.sort((a, b) => inOrder(a.day, b.day));
}

/** Each span enters on its first day and leaves on the first day of the next; `sign` −1 takes all that back. */
function changesOf(spans: readonly Span[], sign: 1 | -1): PipelineDelta[] {
  return spans.flatMap((span, i) => {
    const next = spans[i + 1];
    const entering = deltaOf(span, span.from, sign);
    return span.inPipeline ? [entering, ...(next ? [deltaOf(span, next.from, sign === 1 ? -1 : 1)] : [])] : [];
  });
}

function deltaOf({ from: _from, inPipeline: _inPipeline, amountFen, ...group }: Span, day: IsoDate, sign: 1 | -1): PipelineDelta {
  return { ...group, day, count: sign, amountFen: amountFen * BigInt(sign) };
}

function inForce<T extends Fact>(facts: readonly T[]): T[] {
  const byClocks = (a: T, b: T) =>
    inOrder(a.effectiveOn, b.effectiveOn) || a.recordedAt.getTime() - b.recordedAt.getTime() || inOrder(a.id, b.id);
  return facts.filter(({ superseded }) => !superseded).sort(byClocks);
}

function inOrder(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function spanOn(day: IsoDate, moves: readonly HistoryMove[], versions: readonly HistoryVersion[]): Span {
  const { to: stage, agreement } = heldOn(day, moves);
  const { orgUnitId, industryCode, currency, amountFen, status } = heldOn(day, versions);
  const graded = stage === 'SIGNED' ? (agreement ?? 'contract') : null;
  const fields = { orgUnitId, industryCode, currency, amountFen: amountFen ?? 0n, inPipeline: IN_PIPELINE.includes(status) };
  return { from: day, stage, agreement: graded, ...fields };
}

/** The fact that holds on a day; before the first fact's day, what holds on that. */
function heldOn<T extends Fact>(day: IsoDate, facts: readonly T[]): T {
  const held =
    facts.findLast(({ effectiveOn }) => effectiveOn <= day) ?? facts.findLast(({ effectiveOn }) => effectiveOn === facts[0]?.effectiveOn);
  if (!held) throw new RangeError('A project without facts has no state');
  return held;
}

function sameCount(a: Span, b: Span | undefined): boolean {
  return (
    b !== undefined && a.amountFen === b.amountFen && a.inPipeline === b.inPipeline && COUNTED_BY.every((field) => a[field] === b[field])
  );
}
