import { workbookMessage, type ImportState } from '@luodi/imports/contract';
import { JobQueue, type JobPayload } from '@luodi/jobs/server';
import type { Language } from '@luodi/shared/contract';
import { DomainError, Scope, Sessions, SYSTEM, tx, type Actor } from '@luodi/shared/server';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ImportProblem } from './import-problems';
import { ImportSteps } from './import-steps';
import { Import, type ImportFailure } from './import.entity';
import { WorkbookProblem } from './workbook/workbook';

type Work = { execute(id: string, actor: Actor): Promise<void> };

/** Where an import stands when a piece of its work came to nothing: what is written stays written. */
const AFTER_FAILURE: Partial<Record<ImportState, ImportState>> = {
  queued: 'failed',
  reading: 'failed',
  committing: 'failed',
  reverting: 'committed',
};

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
    await this.jobs.work('import-read', (payload) => this.run(payload, review));
    await this.jobs.work('import-write', (payload) => this.run(payload, commit));
    await this.jobs.work('import-revert', (payload) => this.run(payload, revert));
    await this.jobs.work('import-lost', (payload) => this.fail(payload, failureOf(ImportProblem('import-broke'))));
  }

  /** The right to import is asked again: between the request and its job a person may have lost it. */
  private async run(payload: JobPayload, work: Work): Promise<void> {
    const actor = await this.sessions.actorBy(payload.personId, 'imports.run');
    if (!actor) return this.fail(payload, failureOf(ImportProblem('permission-lost')));
    try {
      await work.execute(payload.id, actor);
    } catch (error) {
      if (!(error instanceof WorkbookProblem || error instanceof DomainError)) throw error;
      await this.fail(payload, failureOf(error));
    }
  }

  /** Written as whoever asked, even where that person may do nothing any more: the import is theirs. */
  private fail({ id, personId }: JobPayload, problem: ImportFailure): Promise<void> {
    return this.scope.run({ ...SYSTEM, id: personId, permissions: [] }, async () => {
      const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const state = found && AFTER_FAILURE[found.state];
      if (state) await tx().save(Object.assign(found, { state, problem }));
    });
  }
}

function failureOf(error: WorkbookProblem | DomainError): ImportFailure {
  const say = (language: Language) =>
    error instanceof WorkbookProblem ? workbookMessage(error.code, error.params, language) : error.in(language);
  return { code: error.code, message: { zh: say('zh'), en: say('en') } };
}
