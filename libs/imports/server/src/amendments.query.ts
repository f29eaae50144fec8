import type { ColumnMapping, LedgerKind, RowChoice } from '@luodi/imports/contract';
import { actorInScope, tx } from '@luodi/shared/server';

/** Text by address of the cells that were corrected. */
export async function correctedCells(importId: string): Promise<Record<string, string>> {
  const rows = await tx().query<{ address: string; text: string }[]>('SELECT address, text FROM import_corrections WHERE import_id = $1', [
    importId,
  ]);
  return Object.fromEntries(rows.map(({ address, text }) => [address, text]));
}

/** By row number. */
export async function choicesOf(importId: string): Promise<Map<number, RowChoice>> {
  const sql = 'SELECT row, take, record_id AS "recordId" FROM import_choices WHERE import_id = $1';
  const rows = await tx().query<(RowChoice & { row: number })[]>(sql, [importId]);
  return new Map(rows.map(({ row, ...choice }) => [row, choice]));
}

/** How the requester's own unit reads the heads of such ledgers, by head key. */
export async function mappingsOf(kind: LedgerKind): Promise<Record<string, ColumnMapping>> {
  const sql = 'SELECT head_key AS key, columns FROM ledger_mappings WHERE org_unit_id = $1 AND kind = $2';
  const rows = await tx().query<{ key: string; columns: ColumnMapping }[]>(sql, [actorInScope().orgUnitId, kind]);
  return Object.fromEntries(rows.map(({ key, columns }) => [key, columns]));
}
