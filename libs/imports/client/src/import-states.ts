import type { ImportState, ImportView } from '@luodi/imports/contract';

/** The way of an import: a person uploads, the server reads, a person reviews, the server writes. */
export const STEPS = ['upload', 'read', 'review', 'write'] as const;
export type Step = (typeof STEPS)[number];

const BUSY: readonly ImportState[] = ['queued', 'reading', 'committing', 'reverting'];
const AT: Record<ImportState, Step> = {
  queued: 'read',
  reading: 'read',
  failed: 'read',
  reviewed: 'review',
  committing: 'write',
  committed: 'write',
  reverting: 'write',
  reverted: 'write',
};

/** Whether the server is at work on it, so that the page should look again soon. */
export function isBusy({ state }: Pick<ImportView, 'state'>): boolean {
  return BUSY.includes(state);
}

/** Where an import stands: what is behind it, where it is, what is to come. */
export function stepsOf({ state }: Pick<ImportView, 'state'>): { step: Step; is: 'done' | 'now' | 'ahead' }[] {
  const at = STEPS.indexOf(AT[state]);
  const finished = state === 'committed' || state === 'reverted';
  return STEPS.map((step, index) => ({ step, is: index < at || finished ? 'done' : index === at ? 'now' : 'ahead' }));
}
