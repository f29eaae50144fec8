import { stageOrder, type IsoDate, type Precision, type Stage } from '@luodi/shared/contract';
import type { DeclaredStep } from '../ledger/ledger-stages.ts';

/** An entry of a project's path in force. */
export interface PathEntry {
  id: string;
  to: Stage;
  agreement: string | null;
  effectiveOn: IsoDate;
  precision: Precision;
  declared: boolean;
  /** Day of the ledger that said so; null where no ledger did. */
  statedOn?: IsoDate | null;
}

/** A step to write, and the entry it takes the place of. */
export interface PlannedMove extends DeclaredStep {
  supersedes: string | null;
}

/**
 * What a ledger's steps add to the path on record. What was proven stays as it is, and no ledger takes a project back: a step that later
 * stages have overtaken is not written. Of entries of one day the last written holds, so after a rewritten step the ones of its day are
 * written again.
 */
export function plannedMoves(path: readonly PathEntry[], steps: readonly DeclaredStep[]): PlannedMove[] {
  const planned = steps[0] ? pulledBack(path, steps[0]) : [];
  for (const step of steps) {
    const entry = path.find(({ to }) => to === step.to);
    const beside = planned.at(-1)?.on === step.on;
    if (isSettled(entry, step, beside) || isOvertaken(path, step)) continue;
    planned.push({ ...step, supersedes: entry?.id ?? null });
  }
  return planned;
}

/** Nothing to write: it was proven, or it says the same and no entry of its day was written anew just before. */
function isSettled(entry: PathEntry | undefined, step: DeclaredStep, beside: boolean): boolean {
  if (!entry) return false;
  return !entry.declared || (isSame(entry, step) && !beside);
}

/** Earlier stages that only a ledger tells of, or of which no more is known than *by* which day, give way to a ledger that knows an earlier one. */
function pulledBack(path: readonly PathEntry[], { on, to }: DeclaredStep): PlannedMove[] {
  const loose = path.filter(
    (entry) => (entry.precision === 'by' || entry.declared) && stageOrder(entry.to) < stageOrder(to) && entry.effectiveOn > on,
  );
  return loose.map((entry) => ({ to: entry.to, on, precision: 'by', supersedes: entry.id }));
}

const isSame = (entry: PathEntry, step: DeclaredStep) =>
  entry.effectiveOn === step.on &&
  entry.precision === step.precision &&
  (step.agreement === undefined || entry.agreement === step.agreement);

/** A later stage on record, entered no later than the step: the project has gone on since. Declared ones are rewritten with it instead. */
const isOvertaken = (path: readonly PathEntry[], step: DeclaredStep) =>
  path.some((entry) => !entry.declared && stageOrder(entry.to) > stageOrder(step.to) && entry.effectiveOn <= step.on);
