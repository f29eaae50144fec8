import { snake } from './postgres-naming';
import { tx } from './scope';

/** As JSON, with bigint as text. */
export const toJson = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));

/**
 * Inserts many rows by one statement in the transaction under way. Their keys are the columns in camelCase, the same in every row;
 * a column that no row names has its default.
 */
export async function insertAll(table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const keys = Object.keys(first);
  const columns = keys.map((key) => `"${snake(key)}"`).join(', ');
  const named = rows.map((row) => Object.fromEntries(keys.map((key) => [snake(key), Reflect.get(row, key) as unknown])));
  const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`;
  await tx().query(sql, [toJson(named)]);
}
