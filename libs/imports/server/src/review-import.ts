import { placeOf } from '@luodi/files/server';
import type { LedgerAmendments, LedgerMoney, LedgerRow, LedgerSheetView, RowAction } from '@luodi/imports/contract';
import { businessDay } from '@luodi/shared/contract';
import { insertAll, instant, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { choicesOf, correctedCells, mappingsOf } from './amendments.query';
import { columnOfField } from './column-of-field';
import { Import, NOTHING_READ, type ImportSums } from './import.entity';
import { ledgerContext, type LedgerContext } from './kinds/ledger-context';
import type { ReviewedRow } from './kinds/ledger-kind';
import { kindOf } from './kinds/ledger-kinds';
import { onRecord } from './kinds/on-record';
import { reviewRow } from './kinds/review-row';
import { readLedgerInWorker, type LedgerReading } from './read-in-worker';

@Injectable()
export class ReviewImport {
  constructor(private readonly scope: Scope) {}

  /** Reads the file in a process of its own, then compares it with what is on record and keeps the review. @throws WorkbookProblem */
  async execute(id: string, actor: Actor): Promise<void> {
    const begun = await this.scope.run(actor, () => this.begin(id));
    if (!begun) return;
    const { sha256, kind, amended } = begun;
    const reading = await readLedgerInWorker({ path: await placeOf(sha256), kind, amended });
    await this.scope.run(actor, () => this.review(id, reading)).finally(() => reading.close());
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
    const sums = structuredClone(NOTHING_READ);
    for await (const some of rows()) addUp(sums, await this.keep(found, some, sheet, context));
    const read = { sheet: sheet.sheet || null, statedOn, skipped: sheet.skipped.length, notes: sheet.problems, sums };
    const { columns, headKey, mapped } = sheet;
    await tx().save(Object.assign(found, { state: 'reviewed', problem: null, ...read, columns, headKey, mapped }));
  }

  private async keep({ id: importId, requestedBy, kind: name }: Import, read: LedgerRow[], sheet: LedgerSheetView, context: LedgerContext) {
    const kind = kindOf(name);
    const rows = read.map((row) => (context.choices.get(row.row)?.take === 'leave-out' ? row : kind.numbered(row, context)));
    const found = await onRecord(kind, rows, context);
    const reviewed = rows.map((row, at) => {
      const { action, known, orgUnitId, duplicateOf, candidates, changes, ...more } = reviewRow(kind, row, found[at]!, context);
      const { raw, cellProblems, ...parsed } = row;
      const record = { name: kind.nameOf(row), recordId: known?.id ?? null, recordVersion: known?.version ?? null, orgUnitId, duplicateOf };
      const shown = {
        candidates: candidates.map((one) => one.id),
        parsed,
        raw,
        changes,
        cells: [...cellProblems, ...addressed(row, more, sheet)],
      };
      return { importId, requestedBy, row: row.row, action, ...record, ...shown };
    });
    await insertAll('import_rows', reviewed);
    return reviewed;
  }
}

/** What is said of all rows together, so that nobody has to read them all to know. */
function addUp(sums: ImportSums, rows: readonly { action: RowAction; cells: readonly unknown[]; parsed: object }[]): void {
  for (const { action, cells, parsed } of rows) {
    sums.counts[action] += 1;
    if (cells.length > 0) sums.noted += 1;
    const money = 'totalInvestment' in parsed ? (parsed.totalInvestment as LedgerMoney | null) : null;
    if (money?.currency === 'CNY') sums.totalInvestment = String(BigInt(sums.totalInvestment) + BigInt(money.fen));
  }
}

/** Notes of the review on the cell their field was read from. */
function addressed(row: LedgerRow, { notes }: Pick<ReviewedRow, 'notes'>, { columns }: LedgerSheetView) {
  const columnOf = (field: string) => columnOfField(columns, field) ?? 'A';
  return notes.map(({ field, ...note }) => ({ field, ...note, address: `${columnOf(field)}${row.row}` }));
}
