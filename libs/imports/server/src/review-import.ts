import { placeOf } from '@luodi/files/server';
import type { LedgerAmendments, LedgerRow, LedgerSheetView } from '@luodi/imports/contract';
import { businessDay } from '@luodi/shared/contract';
import { instant, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { choicesOf, correctedCells, mappingsOf } from './amendments.query';
import { columnOfField } from './column-of-field';
import { Import } from './import.entity';
import { ledgerContext, type LedgerContext } from './kinds/ledger-context';
import type { ReviewedRow } from './kinds/ledger-kind';
import { kindOf } from './kinds/ledger-kinds';
import { reviewRow } from './kinds/review-row';
import { readLedgerInWorker, type LedgerReading } from './read-in-worker';

const INSERT = `INSERT INTO import_rows (import_id, requested_by, row, action, name, record_id, record_version, org_unit_id, duplicate_of, candidates, parsed, raw, changes, cells)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`;

@Injectable()
export class ReviewImport {
  constructor(private readonly scope: Scope) {}

  /** Reads the file in a process of its own, then compares it with what is on record and keeps the review. @throws WorkbookProblem */
  async execute(id: string, actor: Actor): Promise<void> {
    const begun = await this.scope.run(actor, () => this.begin(id));
    if (!begun) return;
    const { sha256, kind, amended } = begun;
    const reading = await readLedgerInWorker({ path: await placeOf(sha256), kind, amended });
    await this.scope.run(actor, () => this.review(id, reading));
  }

  private async begin(id: string): Promise<(Pick<Import, 'sha256' | 'kind'> & { amended: LedgerAmendments }) | null> {
    const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found || !['queued', 'reading'].includes(found.state)) return null;
    await tx().save(Object.assign(found, { state: 'reading' }));
    return { sha256: found.sha256, kind: found.kind, amended: { cells: await correctedCells(id), mappings: await mappingsOf(found.kind) } };
  }

  private async review(id: string, { sheet, rows }: LedgerReading<LedgerRow['kind']>) {
    const found = await tx().findOneByOrFail(Import, { id });
    const statedOn = sheet.statedOn ?? businessDay(instant());
    const context = await ledgerContext({ statedOn, statedBy: sheet.statedBy }, await choicesOf(id));
    await tx().query('DELETE FROM import_rows WHERE import_id = $1', [id]);
    for (const row of rows) await this.keep(found, row, sheet, context);
    const read = { sheet: sheet.sheet || null, statedOn, skipped: sheet.skipped.length, notes: sheet.problems };
    const { columns, headKey, mapped } = sheet;
    await tx().save(Object.assign(found, { state: 'reviewed', problem: null, ...read, columns, headKey, mapped }));
  }

  private async keep({ id, requestedBy, kind: name }: Import, read: LedgerRow, sheet: LedgerSheetView, context: LedgerContext) {
    const kind = kindOf(name);
    const row = context.choices.get(read.row)?.take === 'leave-out' ? read : kind.numbered(read, context);
    const reviewed = await reviewRow(kind, row, context);
    const { action, known, orgUnitId, duplicateOf, candidates, changes } = reviewed;
    const { raw, cellProblems: _, ...parsed } = row;
    await tx().query(INSERT, [
      ...[id, requestedBy, row.row, action, kind.nameOf(row), known?.id ?? null, known?.version ?? null, orgUnitId, duplicateOf],
      candidates.map((one) => one.id),
      ...[parsed, raw, changes, cellsOf(row, reviewed, sheet)].map((value) => JSON.stringify(value)),
    ]);
  }
}

/** Problems of cells as read, and notes of the review on the cell their field was read from. */
function cellsOf(row: LedgerRow, { notes }: ReviewedRow, { columns }: LedgerSheetView) {
  const columnOf = (field: string) => columnOfField(columns, field) ?? 'A';
  const noted = notes.map(({ field, ...note }) => ({ field, ...note, address: `${columnOf(field)}${row.row}` }));
  return [...row.cellProblems, ...noted];
}
