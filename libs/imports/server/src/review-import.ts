import { placeOf } from '@luodi/files/server';
import type { LedgerRow, LedgerSheetView } from '@luodi/imports/contract';
import { businessDay } from '@luodi/shared/contract';
import { instant, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { Import } from './import.entity';
import { ledgerContext, type LedgerContext } from './kinds/ledger-context';
import type { ReviewedRow } from './kinds/ledger-kind';
import { kindOf } from './kinds/ledger-kinds';
import { reviewRow } from './kinds/review-row';
import { readLedgerInWorker, type LedgerReading } from './read-in-worker';

const INSERT = `INSERT INTO import_rows (import_id, requested_by, row, action, name, record_id, record_version, org_unit_id, duplicate_of, parsed, raw, changes, cells)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

@Injectable()
export class ReviewImport {
  constructor(private readonly scope: Scope) {}

  /** Reads the file in a process of its own, then compares it with what is on record and keeps the review. @throws WorkbookProblem */
  async execute(id: string, actor: Actor): Promise<void> {
    const begun = await this.scope.run(actor, () => this.begin(id));
    if (!begun) return;
    const reading = await readLedgerInWorker(await placeOf(begun.sha256), begun.kind);
    await this.scope.run(actor, () => this.review(id, reading));
  }

  private async begin(id: string): Promise<Import | null> {
    const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found || !['queued', 'reading'].includes(found.state)) return null;
    return tx().save(Object.assign(found, { state: 'reading' }));
  }

  private async review(id: string, { sheet, rows }: LedgerReading<LedgerRow['kind']>) {
    const found = await tx().findOneByOrFail(Import, { id });
    const statedOn = sheet.statedOn ?? businessDay(instant());
    const context = await ledgerContext({ statedOn, statedBy: sheet.statedBy });
    await tx().query('DELETE FROM import_rows WHERE import_id = $1', [id]);
    for (const row of rows) await this.keep(found, row, sheet, context);
    const read = { sheet: sheet.sheet || null, statedOn, skipped: sheet.skipped.length, notes: sheet.problems };
    await tx().save(Object.assign(found, { state: 'reviewed', ...read }));
  }

  private async keep({ id, requestedBy, kind: name }: Import, read: LedgerRow, sheet: LedgerSheetView, context: LedgerContext) {
    const kind = kindOf(name);
    const row = kind.numbered(read, context);
    const reviewed = await reviewRow(kind, row, context);
    const { action, known, orgUnitId, duplicateOf, changes } = reviewed;
    const { raw, cellProblems: _, ...parsed } = row;
    await tx().query(INSERT, [
      ...[id, requestedBy, row.row, action, kind.nameOf(row), known?.id ?? null, known?.version ?? null, orgUnitId, duplicateOf],
      ...[parsed, raw, changes, cellsOf(row, reviewed, sheet)].map((value) => JSON.stringify(value)),
    ]);
  }
}

/** A field whose column may hold another one too. */
const SHARED_COLUMN: Record<string, string> = { responsibleUnit: 'unitAndOfficer' };

/** Problems of cells as read, and notes of the review on the cell their field was read from. */
function cellsOf(row: LedgerRow, { notes }: ReviewedRow, { columns }: LedgerSheetView) {
  const addressOf = (name: string | undefined) => columns.find(({ field }) => field !== null && field === name)?.address;
  const columnOf = (field: string) => (addressOf(field) ?? addressOf(SHARED_COLUMN[field]))?.replace(/\d+$/, '') ?? 'A';
  const noted = notes.map(({ field, ...note }) => ({ field, ...note, address: `${columnOf(field)}${row.row}` }));
  return [...row.cellProblems, ...noted];
}
