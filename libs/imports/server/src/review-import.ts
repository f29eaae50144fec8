import { placeOf } from '@luodi/files/server';
import type { SignedLedgerRow } from '@luodi/imports/contract';
import { businessDay, type IsoDate } from '@luodi/shared/contract';
import { instant, Scope, tx, type Actor } from '@luodi/shared/server';
import { Injectable } from '@nestjs/common';
import { changesInWords } from './changes-in-words';
import { Import } from './import.entity';
import { readLedgerInWorker, type LedgerReading } from './read-in-worker';
import { ledgerContext, type LedgerContext } from './signed/ledger-context';
import { reviewSignedRow, type ReviewedRow } from './signed/review-signed-row';

const INSERT = `INSERT INTO import_rows (import_id, requested_by, row, action, name, project_id, project_version, duplicate_of, parsed, raw, changes, cells)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;

type SignedReading = LedgerReading<'signed'>;

@Injectable()
export class ReviewImport {
  constructor(private readonly scope: Scope) {}

  /** Reads the file in a process of its own, then compares it with what is on record and keeps the review. @throws WorkbookProblem */
  async execute(id: string, actor: Actor): Promise<void> {
    const begun = await this.scope.run(actor, () => this.begin(id));
    if (!begun) return;
    const reading = await readLedgerInWorker(await placeOf(begun.sha256), 'signed');
    await this.scope.run(actor, () => this.review(id, reading));
  }

  private async begin(id: string): Promise<Import | null> {
    const found = await tx().findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found || !['queued', 'reading'].includes(found.state)) return null;
    return tx().save(Object.assign(found, { state: 'reading' }));
  }

  private async review(id: string, { sheet, rows }: SignedReading) {
    const found = await tx().findOneByOrFail(Import, { id });
    const statedOn = sheet.statedOn ?? businessDay(instant());
    const context = await ledgerContext();
    await tx().query('DELETE FROM import_rows WHERE import_id = $1', [id]);
    for (const row of rows) await this.keep(found, row, { statedOn, context, sheet });
    await tx().save(Object.assign(found, { state: 'reviewed', sheet: sheet.sheet, statedOn, skipped: sheet.skipped.length }));
  }

  private async keep(
    { id, requestedBy }: Import,
    row: SignedLedgerRow,
    to: { statedOn: IsoDate; context: LedgerContext; sheet: SignedReading['sheet'] },
  ) {
    const reviewed = await reviewSignedRow(row, to.statedOn, to.context);
    const { action, known, plan } = reviewed;
    const changes = plan ? changesInWords(plan, known) : [];
    const { raw, cellProblems: _, ...parsed } = row;
    await tx().query(INSERT, [
      ...[id, requestedBy, row.row, action, row.name, known?.id ?? null, known?.version ?? null, row.duplicateOf],
      ...[parsed, raw, changes, cellsOf(row, reviewed, to.sheet)].map((value) => JSON.stringify(value)),
    ]);
  }
}

/** Problems of cells as read, and notes of the review on the cell their field was read from. */
function cellsOf(row: SignedLedgerRow, { notes }: ReviewedRow, { columns }: SignedReading['sheet']) {
  const columnOf = (field: string) => columns.find((column) => column.field === field)?.address.replace(/\d+$/, '') ?? 'A';
  const noted = notes.map(({ field, ...note }) => ({ field, ...note, address: `${columnOf(field)}${row.row}` }));
  return [...row.cellProblems, ...noted];
}
