import { boundOf, type IsoDate } from '@luodi/shared/contract';
import type { ProjectVisit } from '../data-access/project-visits';

export interface Step {
  text: string;
  owner: string | null;
  dueOn: IsoDate | null;
}

/** What of the visits up to `day` was last agreed and not done by then; null where nothing is left to do. `visits`: newest first. */
export function nextStepOf(
  visits: readonly Pick<ProjectVisit, 'visitedOn' | 'nextAction' | 'nextActionOwnerName' | 'nextActionDueOn' | 'nextActionDoneOn'>[],
  day: IsoDate,
): Step | null {
  const agreed = visits.filter(({ visitedOn, nextAction }) => nextAction && boundOf(visitedOn, day).on <= day);
  const open = agreed.find(({ nextActionDoneOn }) => !nextActionDoneOn || nextActionDoneOn > day);
  return open?.nextAction ? { text: open.nextAction, owner: open.nextActionOwnerName, dueOn: open.nextActionDueOn } : null;
}
