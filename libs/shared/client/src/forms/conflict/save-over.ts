import { Injectable, signal } from '@angular/core';
import { problemOf } from '../../data/problem-text';
import { clashesOf, without, type Clash } from './clashes';

/** Sends changes made to that version. */
type Send = (changes: object, version: number) => Promise<unknown>;
interface Versioned {
  version: number;
}
interface Conflict {
  changes: object;
  now: Versioned;
  clashes: Clash[];
  send: Send;
}
export type Saved = 'saved' | 'merged' | 'clash';

/**
 * Saves changes over the version they were made to. What another person changed meanwhile is merged; where both changed a field, `conflict`
 * asks (show it in a `lu-conflict-dialog`). Provide it on the component that edits.
 */
@Injectable()
export class SaveOver {
  private readonly asked = signal<Conflict | null>(null);
  readonly conflict = this.asked.asReadonly();

  /** @throws the failed request, unless it was refused over a newer version */
  async save(changes: object, read: Versioned, send: Send): Promise<Saved> {
    if (!Object.keys(changes).length) return 'saved';
    try {
      await send(changes, read.version);
      return 'saved';
    } catch (failure) {
      const now = newerThan(failure);
      if (!now) throw failure;
      return this.over({ changes, now, send, clashes: clashesOf(changes, read, now) });
    }
  }

  /** Saves after the choice: `given` are the fields in which the other person's value stays. */
  async resolve(given: readonly string[]): Promise<Saved> {
    const conflict = this.asked();
    if (!conflict) return 'merged';
    this.asked.set(null);
    return this.over({ ...conflict, changes: without(conflict.changes, given), clashes: [] });
  }

  dismiss(): void {
    this.asked.set(null);
  }

  private async over(conflict: Conflict): Promise<Saved> {
    if (conflict.clashes.length) {
      this.asked.set(conflict);
      return 'clash';
    }
    const saved = await this.save(conflict.changes, conflict.now, conflict.send);
    return saved === 'saved' ? 'merged' : saved;
  }
}

/** The record as it is now, where a save was refused because it is newer than what was read. */
function newerThan(failure: unknown): Versioned | null {
  const problem = problemOf(failure);
  return problem?.code === 'version-conflict' ? ((problem.current as Versioned | undefined) ?? null) : null;
}
