import { linkHash, type Link, type Root } from './chain';
import type { Findings } from './findings';

/** A link with what its entry holds now; null where the entry is gone. */
export interface HeldLink extends Link {
  entryId: string;
  content: string | null;
}

/**
 * Checks one day's chain from its end to its beginning: the root, where there is one, says which hash is the last, and every link that is
 * right says which hash stands before it. A link that is wrong says nothing, so that one act of tampering is one finding.
 */
export class CheckChain {
  /** The place that comes next; unknown at the end of a day that is not over. */
  private place: number | null;
  private pinned: Buffer | null;

  constructor(
    private readonly day: string,
    root: Pick<Root, 'count' | 'tail'> | undefined,
    private readonly findings: Findings,
  ) {
    this.place = root?.count ?? null;
    this.pinned = root && root.count > 0 ? root.tail : null;
  }

  /** The link before the one that was given last. */
  next(link: HeldLink): void {
    const { day, entryId } = link;
    const { seq } = link;
    if (this.place !== null && seq > this.place) return this.findings.add({ kind: 'unlinked', day, seq, entryId });
    this.expect(seq);
    const right = this.isRight(link);
    if (!right) this.findings.add({ kind: link.content === null ? 'missing' : 'changed', day, seq, entryId });
    this.pinned = right ? link.previous : null;
    this.place = seq - 1;
  }

  /** Nothing comes before. */
  end(): void {
    this.expect(0);
  }

  private isRight(link: HeldLink): boolean {
    if (link.content === null || (this.pinned && !this.pinned.equals(link.hash))) return false;
    return linkHash(link, link.content).equals(link.hash);
  }

  private expect(seq: number): void {
    const gone = (this.place ?? seq) - seq;
    if (gone === 0) return;
    this.findings.add({ kind: 'broken', day: this.day, seq: seq + 1, count: gone });
    this.pinned = null;
  }
}
