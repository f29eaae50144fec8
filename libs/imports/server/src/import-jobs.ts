import type { ImportState } from '@luodi/imports/contract';
import { JobQueue, type JobPayload } from '@luodi/jobs/server';
import { DomainError, Scope, Sessions, tx, type Actor } from '@luodi/shared/server';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ImportSteps } from './import-steps';
import { Import, type ImportFailure } from './import.entity';
import { WorkbookProblem } from './workbook/workbook';

type Work = { execute(id: string, actor: Actor): Promise<void> };

/** Works the queues of imports on behalf of whoever asked. What a person can mend is kept on the import; what is our fault is tried again. */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobQueue,
    private readonly sessions: Sessions,
    private readonly scope: Scope,
    private readonly steps: ImportSteps,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { review, commit, revert } = this.steps;
    await this.jobs.work('import-read', (payload) => this.run(payload, review, 'failed'));
    await this.jobs.work('import-write', (payload) => this.run(payload, commit, 'failed'));
    await this.jobs.work('import-revert', (payload) => this.run(payload, revert, 'committed'));
  }

  private async run({ id, personId }: JobPayload, work: Work, otherwise: ImportState): Promise<void> {
    const actor = await this.sessions.actorById(personId);
    if (!actor) return;
    try {
      await work.execute(id, actor);
    } catch (error) {
      const problem = failureOf(error);
      if (!problem) throw error;
      await this.scope.run(actor, async () => {
        await tx().update(Import, { id }, { state: otherwise, problem: problem as never });
      });
    }
  }
}

function failureOf(error: unknown): ImportFailure | null {
  if (error instanceof WorkbookProblem) return { code: error.code, params: error.params };
  if (error instanceof DomainError) return { code: error.code, params: error.params };
  return null;
}
