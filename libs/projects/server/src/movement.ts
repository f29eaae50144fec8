import type { AgreementGrade } from '@luodi/projects/contract';
import { STAGES, stageOrder, type IsoDate, type Stage } from '@luodi/shared/contract';

/** Where a project counts; null outside the pipeline: not begun, or left. */
export type Standing = { stage: Stage; agreement: AgreementGrade | null } | null;

/** One project between two reports. `before` and `restated` are both of the last day of the earlier report. */
export interface ProjectMovement {
  projectId: string;
  /** As the earlier report knew it. */
  before: Standing;
  /** As the later report knows that it already was on the earlier report's last day. */
  restated: Standing;
  /** On the later report's last day, as that knows it. */
  after: Standing;
  /** The moves in force, and for a project that left the pipeline the day on which it did (`to` null). */
  moves: readonly { effectiveOn: IsoDate; to: Stage | null; agreement?: AgreementGrade | null }[];
}

export interface Movement {
  projectId: string;
  from: Stage | null;
  to: Stage | null;
  /** 新增▲ 升级↑ 降级↓ 退出✕ */
  kind: 'new' | 'up' | 'down' | 'out';
  /** `correction` 更正: it was true before the earlier report ended, and became known only afterwards. */
  effect: 'in-period' | 'correction';
  /** The day of the move that brought it there; null when an entry was only taken back. */
  on: IsoDate | null;
}

/** Stage by stage: `before` + `in` − `out` = `after`. A framework agreement upgraded to a contract stays within SIGNED. */
export interface MovementTotals {
  stage: Stage;
  before: number;
  in: number;
  out: number;
  after: number;
}

/**
 * What moved between two reports. The step from `before` to `restated` corrects the past, that from `restated` to `after` happened in
 * the period; a project that did both has two rows, and the rows of a project always lead from `before` to `after`.
 * @param lastDay last day of the earlier report
 */
export function movementsOf(projects: readonly ProjectMovement[], lastDay: IsoDate): Movement[] {
  return projects.flatMap((project) => [
    ...step(project, 'correction', (day) => day <= lastDay),
    ...step(project, 'in-period', (day) => day > lastDay),
  ]);
}

/** Totals of every stage, from the same projects and rows as the list, so that the two cannot disagree. */
export function movementTotals(projects: readonly ProjectMovement[], movements: readonly Movement[]): MovementTotals[] {
  return STAGES.map((stage) => ({
    stage,
    before: projects.filter(({ before }) => before?.stage === stage).length,
    in: movements.filter(({ from, to }) => to === stage && from !== stage).length,
    out: movements.filter(({ from, to }) => from === stage && to !== stage).length,
    after: projects.filter(({ after }) => after?.stage === stage).length,
  }));
}

function step(project: ProjectMovement, effect: Movement['effect'], falls: (day: IsoDate) => boolean): Movement[] {
  const { projectId, before, restated, after, moves } = project;
  const [from, to] = effect === 'correction' ? [before, restated] : [restated, after];
  const kind = kindOf(from, to);
  if (!kind) return [];
  const reached = moves.filter((move) => falls(move.effectiveOn) && move.to === (to?.stage ?? null)).map(({ effectiveOn }) => effectiveOn);
  return [{ projectId, from: from?.stage ?? null, to: to?.stage ?? null, kind, effect, on: reached.sort().at(-1) ?? null }];
}

function kindOf(from: Standing, to: Standing): Movement['kind'] | null {
  if (!from || !to) return from === to ? null : from ? 'out' : 'new';
  const climb = stageOrder(to.stage) - stageOrder(from.stage) || gradeOrder(to) - gradeOrder(from);
  return climb === 0 ? null : climb > 0 ? 'up' : 'down';
}

/** A grade tells two signings apart and nothing else: after SIGNED it is only carried along. */
function gradeOrder({ stage, agreement }: NonNullable<Standing>): number {
  return stage === 'SIGNED' && agreement === 'framework' ? 0 : 1;
}
