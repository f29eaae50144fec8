import { addDays } from '@luodi/shared/contract';
import { rootHash, type Root } from './chain';
import type { Findings } from './findings';

/** What an earlier verification saw: that root must still be there. */
export type SeenRoot = { day: string; hash: string } | null;

/**
 * Checks the chain of roots from the last day to the first. Returns those that are right, by day: what a wrong one says of its day is not
 * believed.
 */
export function checkRoots(roots: readonly Root[], seen: SeenRoot, findings: Findings): Map<string, Root> {
  const right = new Map<string, Root>();
  let after: Root | null = null;
  if (seen && !roots.some(({ day }) => day >= seen.day)) findings.add({ kind: 'root', day: seen.day });
  for (const root of [...roots].sort((a, b) => (a.day < b.day ? 1 : -1))) {
    if (after) for (let day = addDays(after.day, -1); day > root.day; day = addDays(day, -1)) findings.add({ kind: 'root', day });
    const stoodOn = after && right.has(after.day) && addDays(after.day, -1) === root.day ? after.previous : null;
    const asSeen = seen?.day !== root.day || seen.hash === root.hash.toString('hex');
    if (asSeen && (!stoodOn || stoodOn.equals(root.hash)) && rootHash(root).equals(root.hash)) right.set(root.day, root);
    else findings.add({ kind: 'root', day: root.day });
    after = root;
  }
  return right;
}
