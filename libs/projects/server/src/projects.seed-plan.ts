import type { AgreementGrade, LandingRoute, ProjectStatus } from '@luodi/projects/contract';
import { addDays, boundOf, stageOrder, STAGES, type IsoDate, type PartialDay, type Stage } from '@luodi/shared/contract';
import { STORY_DAYS, type SeededRandom, type Story } from '@luodi/shared/server';

/** A step on the way of a sample project. */
export interface PlannedMove {
  to: Stage;
  agreement?: AgreementGrade;
  /** The day it was true, as it is stated. */
  effectiveOn: PartialDay;
  recordedOn: IsoDate;
  back?: boolean;
}

/** What does not go on: given up for good, or put off. */
export interface PlannedEnd {
  status: Extract<ProjectStatus, 'TERMINATED' | 'SUSPENDED'>;
  on: IsoDate;
}

/** The way of a sample project: from the day negotiation began to where it stands. */
export interface PlannedPath {
  route: LandingRoute;
  began: IsoDate;
  moves: PlannedMove[];
  end?: PlannedEnd;
}

interface Step {
  to: Stage;
  agreement?: AgreementGrade;
  back?: boolean;
  /** Days until the next step. */
  rest: number;
}

/** For each stage, how many days ago its projects came there; the first few are of this week and the last, so that every report has something. */
const RESTS: [Stage, recent: number[], others: number, least: number, most: number][] = [
  ['NEGOTIATING', [0, 1, 2, 4, 6, 8, 11], 25, 14, 100],
  ['PRE_SIGN', [1, 3, 9], 9, 10, 55],
  ['SIGNED', [0, 1, 3, 8, 10], 10, 6, 48],
  ['LANDED', [1, 5, 9], 7, 8, 45],
  ['PREPARING', [0, 3, 8, 12], 10, 12, 110],
  ['STARTED', [1, 2, 7, 10], 12, 18, 190],
  ['COMPLETED', [4, 12], 4, 15, 70],
  ['PRODUCING', [3, 9], 5, 20, 120],
];
/** Those of the years before: the stage they came to, how many, how many days ago, and what became of those that did not go on. */
const EARLIER: [Stage, count: number, least: number, most: number, end?: PlannedEnd['status']][] = [
  ['PRODUCING', 100, 40, 640],
  ['COMPLETED', 6, 20, 80],
  ['STARTED', 12, 60, 320],
  ['PREPARING', 4, 100, 190],
  ['NEGOTIATING', 30, 60, 950, 'TERMINATED'],
  ['PRE_SIGN', 10, 60, 800, 'TERMINATED'],
  ['SIGNED', 12, 90, 700, 'TERMINATED'],
  ['LANDED', 4, 120, 600, 'TERMINATED'],
  ['NEGOTIATING', 4, 60, 200, 'SUSPENDED'],
  ['SIGNED', 2, 80, 260, 'SUSPENDED'],
  ['PREPARING', 4, 90, 300, 'SUSPENDED'],
];
/** How fast the zone grew: at 1 as many projects in each year. */
const GROWTH = 1.4;
/** By then the last step before an end is on record. */
const SETTLED_AFTER = 40;
/** How long a project usually stays, in days. */
const STAYS: Partial<Record<Stage, [least: number, most: number]>> = {
  NEGOTIATING: [20, 105],
  PRE_SIGN: [10, 42],
  SIGNED: [8, 30],
  LANDED: [6, 28],
  PREPARING: [25, 105],
  STARTED: [75, 165],
  COMPLETED: [20, 60],
};
const FRAMEWORK_STAY = [25, 95] as const;
/** Nothing began earlier than so many days after the zone was set up. */
const BEGUN_AFTER = 28;
/** Two steps at least lie so many days apart, so that each has a working day of its own. */
const LEAST_STAY = 5;
const ROUTES_OF_WORKS: Record<LandingRoute, number> = { A: 46, B: 30, C: 12, D: 8, E: 4 };
/** What is done within the year needs no new plant. */
const QUICK_ROUTES = { B: 55, C: 30, D: 15 };

export function plannedPaths(story: Story): PlannedPath[] {
  const { random } = story;
  const present = RESTS.flatMap(([target, recent, others, least, most]) => {
    const more = Array.from({ length: others }, () => random.between(least, most));
    return [...recent, ...more].map((rest, at) =>
      pathTo(story, target, { rest, at, quick: stageOrder(target) >= stageOrder('COMPLETED') }),
    );
  });
  const earlier = EARLIER.flatMap(([target, count, least, most, status]) =>
    Array.from({ length: count }, (_, at) => {
      const rest = least + Math.floor(random.next() ** GROWTH * (most - least));
      const end = status && { status, on: story.workdayAgo(random.between(2, rest - SETTLED_AFTER)) };
      return { ...pathTo(story, target, { rest, at, quick: false }), ...(end && { end }) };
    }),
  );
  return [...present, ...earlier];
}

function pathTo(story: Story, target: Stage, { rest, at, quick }: { rest: number; at: number; quick: boolean }): PlannedPath {
  const { random } = story;
  const route = random.weighted<LandingRoute>(quick ? { ...QUICK_ROUTES, A: 0, E: 0 } : ROUTES_OF_WORKS);
  const steps = stepsTo(target, at, random);
  const [first, ...moves] = dated(story, steps, rest);
  return { route, began: first!.on, moves: moves.map((step, i) => plannedMove(story, step, moves[i + 1]?.on)) };
}

/** Some drafts are drawn up and fall back into negotiation; every fourth contract was signed without a draft on record. */
function stepsTo(target: Stage, at: number, random: SeededRandom): Step[] {
  const begin = stayingAt('NEGOTIATING', random);
  const draft = stayingAt('PRE_SIGN', random);
  if (target === 'PRE_SIGN') return [begin, draft];
  if (target === 'NEGOTIATING') return at % 8 === 2 ? [begin, draft, { to: 'NEGOTIATING', back: true, rest: 0 }] : [begin];
  const beyond = STAGES.filter((to) => stageOrder(to) > stageOrder('SIGNED') && stageOrder(to) <= stageOrder(target));
  const signings = signingsOf(target, at, random);
  return [begin, ...(random.chance(0.25) ? [] : [draft]), ...signings, ...beyond.map((to) => stayingAt(to, random))];
}

/** Every third project signed a framework agreement first; of those that stand at SIGNED some have not gone further. */
function signingsOf(target: Stage, at: number, random: SeededRandom): Step[] {
  const contract: Step = { ...stayingAt('SIGNED', random), agreement: 'contract' };
  if (at % 3 !== 2) return [contract];
  const framework: Step = { to: 'SIGNED', agreement: 'framework', rest: random.between(...FRAMEWORK_STAY) };
  return target === 'SIGNED' && at % 2 === 0 ? [framework] : [framework, contract];
}

const stayingAt = (to: Stage, random: SeededRandom): Step => ({ to, rest: random.between(...(STAYS[to] ?? [0, 0])) });

type Dated = Step & { on: IsoDate };

/** From the last step backwards; a way that would begin too early is walked faster. */
function dated(story: Story, steps: Step[], rest: number): Dated[] {
  const total = steps.slice(0, -1).reduce((sum, step) => sum + step.rest, 0);
  const pace = Math.min(1, (STORY_DAYS - BEGUN_AFTER - rest) / Math.max(total, 1));
  let ago = rest;
  const backwards = steps.toReversed().map((step, i) => {
    ago += i === 0 ? 0 : Math.max(LEAST_STAY, Math.round(step.rest * pace));
    return { ...step, on: story.workdayAgo(ago) };
  });
  return backwards.reverse();
}

/** Most steps are recorded on their day, some a little later, a few not before the next report; of some only the month is known. */
function plannedMove(story: Story, { to, agreement, back, on }: Dated, next: IsoDate | undefined): PlannedMove {
  const step = { to, agreement, back };
  const latest = next ?? story.today;
  const month = on.slice(0, 7);
  const known = addDays(boundOf(month).on, 3);
  if (story.random.chance(0.09) && known < latest) return { ...step, effectiveOn: month, recordedOn: known };
  const lag = Number(story.random.weighted({ '0': 70, '1': 16, '3': 8, '9': 6 }));
  const recordedOn = addDays(on, lag);
  return { ...step, effectiveOn: on, recordedOn: recordedOn < latest ? recordedOn : on };
}
