import { audit, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import { kindOf } from './kinds/ledger-kinds';

const ROWS = `SELECT name, undo FROM import_rows WHERE import_id = $1 AND undo IS NOT NULL ORDER BY row DESC`;

@Injectable()
export class RevertImport {
  constructor(private readonly scope: Scope) {}

  /** Takes back all that one import wrote, in one transaction, or nothing. @throws changed-since-import */
  async execute(id: string, actor: Actor): Promise<void> {
    await this.scope.run(actor, async () => {
      const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found?.state !== 'reverting') return;
      const kind = kindOf(found.kind);
      const rows = await tx().query<{ name: string | null; undo: unknown }[]>(ROWS, [id]);
      for (const { name, undo } of rows) await kind.undo(undo, name ?? '', id);
      await tx().save(Object.assign(found, { state: 'reverted' }));
      await audit({ action: 'import.revert', subjectType: 'import', subjectId: id, after: { rows: rows.length } });
    });
  }
}
