import type { LedgerRow, RowAction, RowTake } from '@luodi/imports/contract';
import { businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, instant, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import { ImportProblem } from './import-problems';
import { ledgerContext, type LedgerContext } from './kinds/ledger-context';
import type { KnownRecord, LedgerKindOf } from './kinds/ledger-kind';
import { kindOf } from './kinds/ledger-kinds';

interface StoredRow {
  row: number;
  action: RowAction;
  name: string | null;
  recordId: string | null;
  recordVersion: number | null;
  orgUnitId: string | null;
  parsed: LedgerRow;
  take: RowTake | null;
}

const ROWS = `SELECT r.row, action, name, r.record_id AS "recordId", record_version AS "recordVersion", org_unit_id AS "orgUnitId", parsed, take
                FROM import_rows r LEFT JOIN import_choices c ON c.import_id = r.import_id AND c.row = r.row
               WHERE r.import_id = $1 AND action = ANY ($2::text[]) ORDER BY r.row`;
const WRITTEN = { both: ['create', 'update'], create: ['create'], update: ['update'] };
const APPLIED = `UPDATE import_rows SET record_id = $3, undo = $4 WHERE import_id = $1 AND row = $2`;

@Injectable()
export class CommitImport {
  constructor(private readonly scope: Scope) {}

  /** Writes every row that the review would, in one transaction under the requester's scope, or none. @throws changed-since-review */
  async execute(id: string, actor: Actor): Promise<void> {
    await this.scope.run(actor, async () => {
      const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found?.state !== 'committing') return;
      const context = await ledgerContext({ statedOn: found.statedOn ?? businessDay(instant()), statedBy: null });
      const rows = await tx().query<StoredRow[]>(ROWS, [id, WRITTEN[found.mode]]);
      for (const row of rows) await this.write(found, row, context);
      await tx().save(Object.assign(found, { state: 'committed', committedAt: instant() }));
      await audit({ action: 'import.commit', subjectType: 'import', subjectId: id, after: { rows: rows.length } });
    });
  }

  private async write({ id: importId, fileName, sheet, kind: name }: Import, stored: StoredRow, context: LedgerContext) {
    const kind = kindOf(name);
    const { row, parsed } = stored;
    const known = await this.unchanged(kind, stored);
    const orgUnitId = known?.orgUnitId ?? stored.orgUnitId;
    if (!orgUnitId || !actorInScope().orgUnitIds.includes(orgUnitId)) throw changed(stored);
    const origin = { importId, fileName, sheet: sheet ?? '', row, statedOn: context.statedOn };
    const { recordId, undo } = await kind.apply({ row: parsed, known, orgUnitId, origin }, context);
    await tx().query(APPLIED, [importId, row, recordId, JSON.stringify(undo)]);
  }

  /** The record as the review saw it; one that came, went or changed since is reason to write nothing at all. */
  private async unchanged(kind: LedgerKindOf, stored: StoredRow): Promise<KnownRecord | null> {
    if (stored.take === 'new') return null;
    const found = await kind.known(stored.parsed);
    if (found.length === 0 && stored.recordId === null) return null;
    const record = found.find(({ id }) => id === stored.recordId);
    if (!record || (found.length > 1 && stored.take !== 'update')) throw changed(stored);
    await this.lock(kind, stored);
    return record;
  }

  private async lock({ table }: LedgerKindOf, stored: StoredRow): Promise<void> {
    const [locked] = await tx().query<{ version: number }[]>(`SELECT version FROM ${table} WHERE id = $1 FOR UPDATE`, [stored.recordId]);
    if (locked?.version !== stored.recordVersion) throw changed(stored);
  }
}

const changed = ({ name }: StoredRow) => ImportProblem('changed-since-review', { name: name ?? '' });
