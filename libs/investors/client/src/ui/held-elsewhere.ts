import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon, problemOf } from '@luodi/shared/client';

/** The server's line when another unit holds the company, which names that unit and nothing else; null for any other failure. */
export function heldBy(failure: unknown): string | null {
  const problem = problemOf(failure);
  return problem?.code === 'held-by-other-unit' ? problem.title : null;
}

/** Whether the company is on record already in a unit whose records one sees, and can be found there. */
export function isRecorded(failure: unknown): boolean {
  return problemOf(failure)?.code === 'already-recorded';
}

/** A masked hit: that there is such a company, which unit holds it, and no more. */
@Component({
  selector: 'lu-held-elsewhere',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="hit" role="alert">
      <span class="mask" aria-hidden="true">■■■■</span>
      <lu-icon name="lock" />
      <span class="line">{{ line() }}</span>
    </div>
  `,
  styles: `
    .hit {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      gap: 0 var(--s2);
      padding: var(--s2) var(--s3);
      border: 1px solid var(--line-2);
      border-radius: var(--r-2);
      background: var(--sunken);
      color: var(--ink-3);
    }
    .mask {
      letter-spacing: 0.06em;
    }
    .line {
      grid-column: 1 / -1;
      font: var(--t-13);
      color: var(--ink);
    }
  `,
})
export class HeldElsewhere {
  readonly line = input.required<string>();
}
