import type { ProjectView } from '@luodi/projects/contract';
import { STAGES, stageOrder, type Stage } from '@luodi/shared/contract';

type Move = ProjectView['nextMoves'][number];

/** Why a card cannot be put into a column. `first`: the stage that comes before it. */
export type Obstacle = { why: 'here' | 'lead' | 'not-yours' | 'back' | 'end' } | { why: 'first'; stage: Stage };
/** The moves that a drop there stands for, or why there is none. */
export type Target = { moves: Move[] } | { obstacle: Obstacle };

/** What of the board a project may be dropped on: no more than the server offers next. */
export function targetsOf(project: Pick<ProjectView, 'stage' | 'can' | 'nextMoves'>): Record<Stage, Target> {
  return Object.fromEntries(STAGES.map((stage) => [stage, targetOf(stage, project)])) as Record<Stage, Target>;
}

export function isOpen(target: Target): target is { moves: Move[] } {
  return 'moves' in target;
}

/** Another grade of the same stage is no other column. */
function targetOf(stage: Stage, project: Pick<ProjectView, 'stage' | 'can' | 'nextMoves'>): Target {
  const moves = stage === project.stage ? [] : project.nextMoves.filter(({ to }) => to === stage);
  return moves.length ? { moves } : { obstacle: obstacleTo(stage, project) };
}

function obstacleTo(stage: Stage, { stage: now, can, nextMoves }: Pick<ProjectView, 'stage' | 'can' | 'nextMoves'>): Obstacle {
  if (stage === now) return { why: 'here' };
  if (stage === 'LEAD') return { why: 'lead' };
  if (!can.move) return { why: 'not-yours' };
  if (stageOrder(stage) < stageOrder(now)) return { why: 'back' };
  const first = nextMoves.find(({ to, backwards }) => !backwards && to !== now)?.to;
  return first ? { why: 'first', stage: first } : { why: 'end' };
}
