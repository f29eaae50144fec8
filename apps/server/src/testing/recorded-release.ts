import { connected } from '@luodi/shared/server/postgres';
import { escapeLiteral } from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { ownerOptions } from '../owner-options';

/** What TypeORM asks the catalogue, and its transactions, make nothing. */
const MAKES_NOTHING =
  /^\s*(START TRANSACTION|COMMIT|SHOW|SELECT .*(information_schema|pg_catalog|version\(\)|FROM "migrations"|current_(schema|database)))/is;

/** Runs the migrations on an empty database and answers everything that made something, as one text of SQL. */
export async function statementsOfMigrations(ownerUrl: string): Promise<string> {
  const statements: string[] = [];
  const ignored = () => undefined;
  const logger: Logger = {
    logQuery: (query, values: unknown[] = []) => {
      if (!MAKES_NOTHING.test(query)) statements.push(`${filled(query, values).trim().replace(/;$/, '')};`);
    },
    ...{ logQueryError: ignored, logQuerySlow: ignored, logSchemaBuild: ignored, logMigration: ignored, log: ignored },
  };
  const source = await new DataSource({ ...ownerOptions(ownerUrl), logging: ['query'], logger }).initialize();
  try {
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
  return `${statements.join('\n')}\n`;
}

const filled = (query: string, values: unknown[]) => query.replace(/\$(\d+)(?!\d|\$)/g, (_, n: string) => literal(values[Number(n) - 1]));

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'number' ? String(value) : escapeLiteral(String(value));
}

/** Every row of every table of ours, as SQL that puts them into a database with the same schema and nothing but its own first rows. */
export async function statementsOfRows(ownerUrl: string): Promise<string> {
  const rows = Object.entries(await everyRow(ownerUrl)).filter(([, found]) => found.length > 0);
  const inserts = rows.map(([table, found]) => {
    const list = escapeLiteral(`[\n${found.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
    return `DELETE FROM ${table};\nINSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${table}, ${list.trim()});`;
  });
  // Each row was whole among the others; in which order they come does not matter then.
  return ['SET LOCAL session_replication_role = replica;', ...inserts, ''].join('\n');
}

/** Table → its rows, as a superuser sees them. */
export async function everyRow(ownerUrl: string): Promise<Record<string, object[]>> {
  return connected(ownerUrl, async (db) => {
    const tables = await db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations' ORDER BY 1`,
    );
    const all: Record<string, object[]> = {};
    for (const { name } of tables.rows)
      all[name] = (await db.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY t::text`)).rows.map(({ row }) => row);
    return all;
  });
}

/** Everything the schema is made of, in one order whatever order it was made in. */
export async function catalogueOf(ownerUrl: string): Promise<string[]> {
  const parts = [
    `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || COALESCE(column_default, '') FROM information_schema.columns WHERE table_schema = 'public'`,
    `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
    `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'`,
    `SELECT concat_ws(' ', tablename, policyname, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'`,
    `SELECT relname || ' ' || relrowsecurity || relforcerowsecurity || ' ' || COALESCE(relacl::text, '') FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
    `SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    `SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text !~ '^pgboss'`,
  ];
  return connected(ownerUrl, async (db) => {
    const { rows } = await db.query({ text: parts.join(' UNION ALL '), rowMode: 'array' });
    return rows.map(([part]) => String(part)).sort();
  });
}
