import type { LedgerFactKind } from '@luodi/imports/contract';
import type { AgreementGrade } from '@luodi/projects/contract';
import { boundOf, type IsoDate, type Precision, type Stage } from '@luodi/shared/contract';
import type { StatedFact, StatedSigning } from './merge-facts.ts';

/** A stage and since when it was true. `by`: true by that day, the exact day is not known. */
export interface DeclaredStep {
  to: Stage;
  agreement?: AgreementGrade;
  on: IsoDate;
  precision: Precision;
}

export interface StageWarning {
  code:
    | 'fact-before-signing'
    | 'fact-after-stated'
    | 'facts-out-of-order'
    | 'permit-before-registration'
    | 'signing-day-missing'
    | 'signed-after-stated'
    | 'agreement-missing';
  /** The fact it is about; null when it is about the signing. */
  kind: LedgerFactKind | null;
  params: Record<string, string>;
}

export interface DeclaredPath {
  /** In order, days never going back; the last is where the project stands. */
  steps: DeclaredStep[];
  /** 纳统: noted, no stage. */
  enrolled: { on: IsoDate; precision: Precision } | null;
  warnings: StageWarning[];
}

interface Bound {
  on: IsoDate;
  precision: Precision;
}

const PERMITS: LedgerFactKind[] = ['filed', 'land', 'planning', 'environment', 'construction-permit'];

/**
 * The stages a ledger declares: an agreement alone SIGNED, 注册 done LANDED, a later permit begun PREPARING, 实际开工 STARTED.
 * A fact without a day was true by the day the ledger speaks of, and no later than the stages after it; nothing is before the
 * signing; a month is its last day, but not later than the ledger's own.
 */
export function declaredPath(signing: StatedSigning, facts: StatedFact[]): DeclaredPath {
  const warnings: StageWarning[] = [];
  const signed = signedStep(signing, warnings);
  const bounds = new Map<LedgerFactKind, Bound>();
  for (const fact of facts) {
    const bound = factBound(fact, warnings);
    if (bound) bounds.set(fact.kind, signing.on === null ? bound : notBefore(bound, { signed, kind: fact.kind }, warnings));
  }
  const later = laterSteps(facts, bounds, warnings);
  const steps = signing.on === null ? boundBackwards([signed, ...later], warnings) : [signed, ...boundBackwards(later, warnings)];
  return { steps, enrolled: doneBound(facts, bounds, 'enrolled'), warnings };
}

function signedStep(signing: StatedSigning, warnings: StageWarning[]): DeclaredStep {
  const agreement = signing.agreement === null ? {} : { agreement: signing.agreement };
  const warn = (code: StageWarning['code']): number => warnings.push({ code, kind: null, params: signing.on ? { on: signing.on } : {} });
  if (signing.agreement === null) warn('agreement-missing');
  if (signing.on === null) {
    warn('signing-day-missing');
    return { to: 'SIGNED', ...agreement, on: signing.statedOn, precision: 'by' };
  }
  const bound = boundOf(signing.on, signing.statedOn);
  if (bound.on <= signing.statedOn) return { to: 'SIGNED', ...agreement, ...bound };
  warn('signed-after-stated');
  return { to: 'SIGNED', ...agreement, on: signing.statedOn, precision: 'by' };
}

/** Since when the fact was true: begun for one under way, done for one that is done. A day yet to come is a plan, no fact. */
function factBound(fact: StatedFact, warnings: StageWarning[]): Bound | null {
  if (fact.on === null) return { on: fact.doneBy ?? fact.begunBy, precision: 'by' };
  const statedOn = fact.statedOn ?? fact.begunBy;
  const bound = boundOf(fact.on, statedOn);
  if (bound.on <= statedOn) return bound;
  warnings.push({ code: 'fact-after-stated', kind: fact.kind, params: { on: fact.on, statedOn } });
  return null;
}

function notBefore(bound: Bound, { signed, kind }: { signed: DeclaredStep; kind: LedgerFactKind }, warnings: StageWarning[]): Bound {
  if (bound.on >= signed.on) return bound;
  warnings.push({ code: 'fact-before-signing', kind, params: { on: bound.on, signedOn: signed.on } });
  return { on: signed.on, precision: signed.precision };
}

function laterSteps(facts: StatedFact[], bounds: Map<LedgerFactKind, Bound>, warnings: StageWarning[]): DeclaredStep[] {
  const landed = doneBound(facts, bounds, 'registered');
  const preparing = facts
    .filter((fact) => PERMITS.includes(fact.kind))
    .reduce<Bound | null>((first, fact) => earliest(first, begun(fact, bounds)), null);
  const started = doneBound(facts, bounds, 'started');
  if (!landed && (preparing || started)) warnings.push({ code: 'permit-before-registration', kind: 'registered', params: {} });
  const steps: [Stage, Bound | null][] = [
    ['LANDED', landed],
    ['PREPARING', preparing],
    ['STARTED', started],
  ];
  return steps.flatMap(([to, bound]) => (bound ? [{ to, ...bound }] : []));
}

const doneBound = (facts: StatedFact[], bounds: Map<LedgerFactKind, Bound>, kind: LedgerFactKind): Bound | null =>
  facts.some((fact) => fact.kind === kind && fact.state === 'done') ? (bounds.get(kind) ?? null) : null;

/** A permit done in March that a January ledger saw under way was begun by January. */
function begun(fact: StatedFact, bounds: Map<LedgerFactKind, Bound>): Bound | null {
  const own = bounds.get(fact.kind);
  if (!own) return null;
  return fact.begunBy < own.on ? { on: fact.begunBy, precision: 'by' } : own;
}

const SHARPNESS: Precision[] = ['day', 'month', 'by'];

/** The earlier of two; on the same day the better known. */
function earliest(a: Bound | null, b: Bound | null): Bound | null {
  if (!a || !b) return a ?? b;
  if (a.on !== b.on) return a.on < b.on ? a : b;
  return SHARPNESS.indexOf(a.precision) <= SHARPNESS.indexOf(b.precision) ? a : b;
}

/** A stage was true no later than the stage after it. A month stays one when that day lies in it. */
function boundBackwards(steps: DeclaredStep[], warnings: StageWarning[]): DeclaredStep[] {
  let next = null as DeclaredStep | null;
  const bounded: DeclaredStep[] = [];
  for (const step of steps.toReversed()) {
    if (next !== null && step.on > next.on) next = lowered(step, next.on, warnings);
    else next = step;
    bounded.unshift(next);
  }
  return bounded;
}

function lowered(step: DeclaredStep, on: IsoDate, warnings: StageWarning[]): DeclaredStep {
  if (step.precision === 'month' && step.on.slice(0, 7) === on.slice(0, 7)) return { ...step, on };
  if (step.precision !== 'by') warnings.push({ code: 'facts-out-of-order', kind: null, params: { stage: step.to, on: step.on, next: on } });
  return { ...step, on, precision: 'by' };
}
