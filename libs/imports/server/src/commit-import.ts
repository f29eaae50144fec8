import type { LedgerRow, RowAction, RowTake } from '@luodi/imports/contract';
import { businessDay } from '@luodi/shared/contract';
import { actorInScope, audit, instant, Scope, toJson, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import { ImportProblem } from './import-problems';
import { ledgerContext, type LedgerContext } from './kinds/ledger-context';
import type { KnownRecord, LedgerKindOf, RowToWrite } from './kinds/ledger-kind';
import { kindOf } from './kinds/ledger-kinds';
import { onRecord } from './kinds/on-record';
import { atATime } from './rows-at-a-time';

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
/** A row, and the record as the review saw it; null for one that is to come. */
interface Meant {
  to: RowToWrite<LedgerRow>;
  known: KnownRecord | null;
}

const NUMBERS = `SELECT row FROM import_rows WHERE import_id = $1 AND action = ANY ($2::text[]) ORDER BY row`;
const ROWS = `SELECT r.row, action, name, r.record_id AS "recordId", record_version AS "recordVersion", org_unit_id AS "orgUnitId", parsed, take
                FROM import_rows r LEFT JOIN import_choices c ON c.import_id = r.import_id AND c.row = r.row
               WHERE r.import_id = $1 AND r.row = ANY ($2::int[]) ORDER BY r.row`;
const WRITTEN = { both: ['create', 'update'], create: ['create'], update: ['update'] };
const APPLIED = `UPDATE import_rows r SET record_id = w."recordId", undo = w.undo
  FROM jsonb_to_recordset($2::jsonb) AS w (row int, "recordId" uuid, undo jsonb) WHERE r.import_id = $1 AND r.row = w.row`;

@Injectable()
export class CommitImport {
  constructor(private readonly scope: Scope) {}

  /** Writes every row that the review would, in one transaction under the requester's scope, or none. @throws changed-since-review */
  async execute(id: string, actor: Actor): Promise<void> {
    await this.scope.run(actor, async () => {
      const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (found?.state !== 'committing') return;
      const context = await ledgerContext({ statedOn: found.statedOn ?? businessDay(instant()), statedBy: null });
      const rows = await tx().query<{ row: number }[]>(NUMBERS, [id, WRITTEN[found.mode]]);
      for (const some of atATime(rows.map(({ row }) => row))) await this.write(found, some, context);
      await tx().save(Object.assign(found, { state: 'committed', committedAt: instant() }));
      await audit({ action: 'import.commit', subjectType: 'import', subjectId: id, after: { rows: rows.length } });
    });
  }

  private async write(found: Import, numbers: readonly number[], context: LedgerContext): Promise<void> {
    const kind = kindOf(found.kind);
    const rows = await tx().query<StoredRow[]>(ROWS, [found.id, numbers]);
    const records = await unchanged(kind, rows, context);
    const meant = rows.map((stored, at) => meantBy(found, stored, { known: records[at]!, context }));
    const created = meant.filter(({ known }) => known === null).map(({ to }) => to);
    const written = (created.length > 0 ? await kind.create(created, context) : []).map((one, at) => ({
      row: created[at]!.row.row,
      ...one,
    }));
    for (const { to, known } of meant) if (known) written.push({ row: to.row.row, ...(await kind.change(known, to, context)) });
    await tx().query(APPLIED, [found.id, toJson(written)]);
  }
}

/** The records as the review saw them, and locked; one that came, went or changed since is reason to write nothing at all. */
async function unchanged(kind: LedgerKindOf, rows: readonly StoredRow[], context: LedgerContext): Promise<(KnownRecord | null)[]> {
  const found = await onRecord(
    kind,
    rows.map(({ parsed }) => parsed),
    context,
  );
  const records = rows.map((stored, at) => recordOf(stored, found[at]!));
  const ids = records.flatMap((record) => (record ? [record.id] : []));
  const locked = `SELECT id, version FROM ${kind.table} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
  const versions = await tx().query<{ id: string; version: number }[]>(locked, [ids]);
  const versionOf = new Map(versions.map(({ id, version }) => [id, version]));
  for (const [at, stored] of rows.entries())
    if (records[at] && versionOf.get(records[at].id) !== stored.recordVersion) throw changed(stored);
  return records;
}

function recordOf(stored: StoredRow, found: readonly KnownRecord[]): KnownRecord | null {
  if (stored.take === 'new') return null;
  if (found.length === 0 && stored.recordId === null) return null;
  const record = found.find(({ id }) => id === stored.recordId);
  if (!record || (found.length > 1 && stored.take !== 'update')) throw changed(stored);
  return record;
}

function meantBy(
  { id: importId, fileName, sheet }: Import,
  stored: StoredRow,
  { known, context }: { known: KnownRecord | null; context: LedgerContext },
): Meant {
  const orgUnitId = known?.orgUnitId ?? stored.orgUnitId;
  if (!orgUnitId || !actorInScope().orgUnitIds.includes(orgUnitId)) throw changed(stored);
  const origin = { importId, fileName, sheet: sheet ?? '', row: stored.row, statedOn: context.statedOn };
  return { to: { row: stored.parsed, orgUnitId, origin }, known };
}

const changed = ({ name }: StoredRow) => ImportProblem('changed-since-review', { name: name ?? '' });
