import type { RowAction, SignedLedgerRow } from '@luodi/imports/contract';
import { Project } from '@luodi/projects/server';
import { businessDay } from '@luodi/shared/contract';
import { audit, instant, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import { ImportProblem } from './import-problems';
import { applySignedRow } from './signed/apply-signed-row';
import { knownProjects } from './signed/known-project.query';
import { ledgerContext, lookUp, type LedgerContext } from './signed/ledger-context';

interface StoredRow {
  row: number;
  action: RowAction;
  name: string | null;
  projectId: string | null;
  projectVersion: number | null;
  parsed: SignedLedgerRow;
}

const ROWS = `SELECT row, action, name, project_id AS "projectId", project_version AS "projectVersion", parsed FROM import_rows
               WHERE import_id = $1 AND action IN ('create', 'update') ORDER BY row`;
const APPLIED = `UPDATE import_rows SET project_id = $3, undo = $4 WHERE import_id = $1 AND row = $2`;

@Injectable()
export class CommitImport {
  constructor(private readonly scope: Scope) {}

  /** Writes every row that the review would, in one transaction under the requester's scope, or none. @throws changed-since-review */
  async execute(id: string, actor: Actor): Promise<void> {
    await this.scope.run(actor, async () => {
      const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found?.state !== 'committing') return;
      const context = await ledgerContext();
      const rows = await tx().query<StoredRow[]>(ROWS, [id]);
      for (const row of rows) await this.write(found, row, context);
      await tx().save(Object.assign(found, { state: 'committed', committedAt: instant() }));
      await audit({ action: 'import.commit', subjectType: 'import', subjectId: id, after: { rows: rows.length } });
    });
  }

  private async write(found: Import, stored: StoredRow, context: LedgerContext) {
    const { id: importId, fileName, sheet } = found;
    const statedOn = found.statedOn ?? businessDay(instant());
    const known = await this.unchanged(stored);
    const orgUnitId = known?.orgUnitId ?? lookUp(context.units, stored.parsed.responsibleUnit);
    if (!orgUnitId) throw ImportProblem('changed-since-review', { name: stored.name ?? '' });
    const origin = { importId, fileName, sheet: sheet ?? '', row: stored.row, statedOn };
    const undo = await applySignedRow({ row: stored.parsed, known, orgUnitId, origin }, context);
    await tx().query(APPLIED, [importId, stored.row, undo.projectId, JSON.stringify(undo)]);
  }

  /** The project as the review saw it; a project that came, went or changed since is reason to write nothing at all. */
  private async unchanged({ name, projectId, projectVersion, parsed }: StoredRow): Promise<Project | null> {
    if (projectId === null) {
      if ((await knownProjects(parsed)).length > 0) throw ImportProblem('changed-since-review', { name: name ?? '' });
      return null;
    }
    const project = await tx().findOne(Project, { where: { id: projectId }, lock: { mode: 'pessimistic_write' } });
    if (!project || project.deletedAt || project.version !== projectVersion)
      throw ImportProblem('changed-since-review', { name: name ?? '' });
    return project;
  }
}
