import type { PageParams } from '@luodi/shared/client';

export const SHOWN = ['open', 'overdue', 'mine', 'turned', 'dropped', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export const shownOf = (given: string | undefined): Shown => SHOWN.find((one) => one === given) ?? 'open';

/** The query of `GET /api/targets` for a choice; `mine` are the open ones that `me` looks after. */
export function shownParams(shown: Shown, me: string | undefined): PageParams {
  if (shown === 'overdue') return { overdue: true };
  if (shown === 'mine') return { state: 'open', ownerId: me };
  return shown === 'all' ? {} : { state: shown };
}
