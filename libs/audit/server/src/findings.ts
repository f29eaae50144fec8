import type { TrailFinding } from '@luodi/audit/contract';

/** Of more than that, the number says enough. */
const MOST_NAMED = 10_000;

/** What a verification has found, and how much. */
export class Findings {
  readonly named: TrailFinding[] = [];
  wrong = 0;

  add(finding: TrailFinding): void {
    this.wrong += finding.count ?? 1;
    if (this.named.length < MOST_NAMED) this.named.push(finding);
  }
}
