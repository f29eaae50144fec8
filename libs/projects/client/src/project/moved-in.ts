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
  const of = (field: string) => changes.find((change) => change.field === field);
  const stage = of('stage');
  if (kind !== 'move' || typeof stage?.after !== 'string') return null;
  return {
    from: textOf(stage.before),
    to: stage.after,
    since: textOf(of('effectiveOn')?.after),
    reason: textOf(of('reason')?.after),
    evidence: Number(of('evidence')?.after) || 0,
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value ? value : null;
}
