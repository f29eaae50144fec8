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
  const latestFirst = [...roots].sort((a, b) => (a.day < b.day ? 1 : -1));
  nameVanished(latestFirst, seen, findings);
  for (const [at, root] of latestFirst.entries()) {
    const after = latestFirst[at - 1];
    if (after) nameGap(after.day, root.day, findings);
    const stoodOn = right.get(addDays(root.day, 1))?.previous;
    if (isRight(root, stoodOn, seen)) right.set(root.day, root);
    else findings.add({ kind: 'root', day: root.day });
  }
  return right;
}

function nameVanished([last]: readonly Root[], seen: SeenRoot, findings: Findings): void {
  if (seen && seen.day > (last?.day ?? '')) findings.add({ kind: 'root', day: seen.day });
}

function nameGap(after: string, before: string, findings: Findings): void {
  for (let day = addDays(after, -1); day > before; day = addDays(day, -1)) findings.add({ kind: 'root', day });
}

/** Its hash is that of what it says, that which the next day stands on, and that which was seen. */
function isRight(root: Root, stoodOn: Buffer | undefined, seen: SeenRoot): boolean {
  const { day, hash } = root;
  const asSeen = seen?.day !== day || seen.hash === hash.toString('hex');
  return asSeen && (stoodOn ?? hash).equals(hash) && rootHash(root).equals(hash);
}
