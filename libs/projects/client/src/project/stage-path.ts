import type { AgreementGrade, StageMoveView } from '@luodi/projects/contract';
import { daysBetween } from '@luodi/shared/client/rules';
import { boundOf, isLanded, STAGES, stageOrder, type IsoDate, type PartialDay, type Precision, type Stage } from '@luodi/shared/contract';

/** A stretch of the path: a stage passed, the present one, or one still to come. */
export interface PathStep {
  stage: Stage;
  agreement: AgreementGrade | null;
  state: 'past' | 'now' | 'future';
  landed: boolean;
  /** The ground line stands before this step. */
  ground: boolean;
  declared: boolean;
  since: PartialDay | null;
  precision: Precision;
  /** Days spent; null for what is to come. */
  days: number | null;
  /** `exact` when both ends are known days, `atLeast` when only the beginning is vague, else `about`. */
  certainty: 'exact' | 'atLeast' | 'about';
}

/** The way of a project up to `day`, and the stages that still lie ahead of it. Entries that were replaced or lie after the day do not count. */
export function stagePath(moves: readonly StageMoveView[], day: IsoDate): PathStep[] {
  const taken = moves.filter((move) => !move.superseded && boundOf(move.effectiveOn, day).on <= day);
  const steps = taken.map((move, at) => stepOf(move, taken[at + 1], day));
  const last = taken.at(-1);
  const path = last ? [...steps, ...STAGES.slice(stageOrder(last.to) + 1).map(ahead)] : steps;
  const ground = path.findIndex(({ landed }) => landed);
  return path.map((step, at) => ({ ...step, ground: at === ground }));
}

function stepOf(move: StageMoveView, next: StageMoveView | undefined, day: IsoDate): PathStep {
  const until = next ? boundOf(next.effectiveOn, day).on : day;
  const vague = move.precision !== 'day';
  const certain = vague ? 'atLeast' : 'exact';
  return {
    stage: move.to,
    agreement: move.agreement,
    state: next ? 'past' : 'now',
    landed: isLanded(move.to),
    ground: false,
    declared: move.declared,
    since: move.effectiveOn,
    precision: move.precision,
    days: Math.max(0, daysBetween(boundOf(move.effectiveOn, day).on, until)),
    certainty: next && next.precision !== 'day' ? 'about' : certain,
  };
}

function ahead(stage: Stage): PathStep {
  const unknown = { agreement: null, declared: false, since: null, precision: 'day', days: null, certainty: 'exact' } as const;
  return { stage, state: 'future', landed: isLanded(stage), ground: false, ...unknown };
}
