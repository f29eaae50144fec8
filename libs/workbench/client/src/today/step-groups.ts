import type { Due, TodayStep } from '@luodi/workbench/contract';

export type StepGroup = 'waits-for-me' | Due;

export interface Steps {
  group: StepGroup;
  steps: TodayStep[];
}

/**
 * Steps under the heads they are read by, each in the order they came, without the empty ones. Where others' steps are among them, what waits
 * for the reader and is due comes first.
 */
export function stepGroups(steps: readonly TodayStep[]): Steps[] {
  const others = steps.some(({ mine }) => !mine);
  const groupOf = ({ mine, due }: TodayStep): StepGroup => (others && mine && due !== 'soon' ? 'waits-for-me' : due);
  const groups: StepGroup[] = ['waits-for-me', 'overdue', 'today', 'soon'];
  return groups
    .map((group) => ({ group, steps: steps.filter((step) => groupOf(step) === group) }))
    .filter(({ steps: of }) => of.length > 0);
}
