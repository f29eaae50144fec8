import { boundOf, type IsoDate } from '@luodi/shared/contract';
import type { ProjectVisit } from '../data-access/project-visits';

export interface Step {
  text: string;
  owner: string | null;
  dueOn: IsoDate | null;
}

/** What the latest visit up to `day` ended in; null where there is none or it left nothing to do. `visits`: newest first. */
export function nextStepOf(
  visits: readonly Pick<ProjectVisit, 'visitedOn' | 'nextAction' | 'nextActionOwnerName' | 'nextActionDueOn'>[],
  day: IsoDate,
): Step | null {
  const latest = visits.find(({ visitedOn, nextAction }) => nextAction && boundOf(visitedOn, day).on <= day);
  return latest?.nextAction ? { text: latest.nextAction, owner: latest.nextActionOwnerName, dueOn: latest.nextActionDueOn } : null;
}
