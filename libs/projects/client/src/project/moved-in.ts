import type { TimelineEntry } from '@luodi/projects/contract';

export type Change = NonNullable<TimelineEntry['changes']>[number];
export interface Moved {
  from: string | null;
  to: string;
  since: string | null;
  reason: string | null;
  evidence: number;
}

/** A stage move as its entry tells it; null for other entries. */
export function movedIn({ kind, changes = [] }: Pick<TimelineEntry, 'kind' | 'changes'>): Moved | null {
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  const to = textOf(after['stage']);
  if (kind !== 'move' || !to) return null;
  return {
    from: textOf(changes.find(({ field }) => field === 'stage')?.before),
    to,
    since: textOf(after['effectiveOn']),
    reason: textOf(after['reason']),
    evidence: Number(after['evidence']) || 0,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}
