import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { ProjectView, UpdateProjectDto } from '@luodi/projects/contract';
import { problemOf } from '@luodi/shared/client';
import { ProjectsApi } from '../data-access/projects-api';
import { clashesOf, without, type Clash } from './clashes';

interface Conflict {
  changes: UpdateProjectDto;
  now: ProjectView;
  clashes: Clash[];
}
export type Saved = 'saved' | 'merged' | 'clash';

/** Saves changes over the version they were made to. What another person changed meanwhile is merged; where both changed a field, it asks. */
@Injectable()
export class SaveProject {
  private readonly api = inject(ProjectsApi);
  private readonly asked = signal<Conflict | null>(null);
  readonly conflict = this.asked.asReadonly();

  /** @throws the failed request, unless it was refused over a newer version */
  async save(changes: UpdateProjectDto, read: ProjectView): Promise<Saved> {
    try {
      await this.api.update(read.id, read.version, changes);
      return 'saved';
    } catch (failure) {
      const now = newerThan(failure);
      if (!now) throw failure;
      return this.over({ changes, now, clashes: clashesOf(changes, read, now) });
    }
  }

  /** Saves after the choice: `given` are the fields in which the other person's value stays. */
  async resolve(given: readonly string[]): Promise<Saved> {
    const conflict = this.asked();
    if (!conflict) return 'merged';
    const changes = without(conflict.changes, given);
    this.asked.set(null);
    return this.over({ changes, now: conflict.now, clashes: [] });
  }

  dismiss(): void {
    this.asked.set(null);
  }

  private async over(conflict: Conflict): Promise<Saved> {
    if (conflict.clashes.length) {
      this.asked.set(conflict);
      return 'clash';
    }
    if (!Object.keys(conflict.changes).length) return 'merged';
    const saved = await this.save(conflict.changes, conflict.now);
    return saved === 'saved' ? 'merged' : saved;
  }
}

/** The record as it is now, where a save was refused because it is newer than what was read. */
function newerThan(failure: unknown): ProjectView | null {
  const problem = failure instanceof HttpErrorResponse ? problemOf(failure) : undefined;
  return problem?.code === 'version-conflict' ? ((problem.current as ProjectView | undefined) ?? null) : null;
}
