import { audit, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import type { RowUndo } from './signed/apply-signed-row';
import { undoSignedRow } from './signed/undo-signed-row';

const ROWS = `SELECT name, undo FROM import_rows WHERE import_id = $1 AND undo IS NOT NULL ORDER BY row DESC`;

@Injectable()
export class RevertImport {
  constructor(private readonly scope: Scope) {}

  /** Takes back all that one import wrote, in one transaction, or nothing. @throws changed-since-import */
  async execute(id: string, actor: Actor): Promise<void> {
    await this.scope.run(actor, async () => {
      const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found?.state !== 'reverting') return;
      const rows = await tx().query<{ name: string | null; undo: RowUndo }[]>(ROWS, [id]);
      for (const { name, undo } of rows) await undoSignedRow(undo, name ?? '', id);
      await tx().save(Object.assign(found, { state: 'reverted' }));
      await audit({ action: 'import.revert', subjectType: 'import', subjectId: id, after: { rows: rows.length } });
    });
  }
}
