import type { TargetView } from '@luodi/targets/contract';

const TEXTS = ['name', 'industryCode', 'reason', 'nextTouch', 'nextTouchOn', 'uscc', 'source', 'ownerId'] as const;

/** A target as the form holds it: blank is ''. */
export type TargetDraft = Record<(typeof TEXTS)[number], string>;

/** `industryCode`: the node a new one is added to. */
export function targetDraft(target: TargetView | null, industryCode = ''): TargetDraft {
  const draft = Object.fromEntries(TEXTS.map((name) => [name, target?.[name] ?? ''])) as TargetDraft;
  return target ? draft : { ...draft, industryCode };
}
