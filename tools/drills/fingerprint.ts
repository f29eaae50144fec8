import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected, DEMO, startEmbedded, withDatabase } from '../../libs/shared/server/src/postgres/index.ts';

/** What an installation holds: table → `rows checksum`, and uploaded file → its SHA-256 by its bytes. */
export interface Fingerprint {
  tables: Record<string, string>;
  files: Record<string, string>;
}

/** The sum of the rows' hashes is the same in whatever order they lie. Read by the superuser, whom row-level security hides nothing from. */
const ofTable = (name: string) =>
  `SELECT '${name}' AS name, count(*) || ' ' || COALESCE(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint::numeric), 0) AS print FROM ${name} t`;

/** Of the sample zone below `dataDir`, whether it is being served or not. */
export async function fingerprintOf(dataDir: string): Promise<Fingerprint> {
  return { tables: await inDatabase(dataDir, printTables), files: printFiles(join(dataDir, DEMO.files)) };
}

type Ask = (sql: string) => Promise<Record<string, string>[]>;

/** Something to do in the sample zone's database as its owner. */
export async function inDatabase<T>(dataDir: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const { ownerUrl, stop } = await startEmbedded({ dataDir });
  try {
    return await connected(withDatabase(ownerUrl, DEMO.database), (db) =>
      work(async (sql) => (await db.query<Record<string, string>>(sql)).rows),
    );
  } finally {
    await stop();
  }
}

async function printTables(ask: Ask): Promise<Record<string, string>> {
  const tables = await ask(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
  );
  const prints = await ask(tables.map(({ name }) => ofTable(name!)).join(' UNION ALL '));
  return Object.fromEntries(prints.map(({ name, print }) => [name!, print!]));
}

function printFiles(directory: string): Record<string, string> {
  const entries = existsSync(directory) ? readdirSync(directory, { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => [name, join(parentPath, name)] as const);
  return Object.fromEntries(files.map(([name, path]) => [name, createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

/** What is in one and not so in the other, by name. */
export function differences(a: Fingerprint, b: Fingerprint): string[] {
  const [left, right] = [a, b].map(({ tables, files }) => ({ ...tables, ...files }));
  const names = new Set([...Object.keys(left!), ...Object.keys(right!)]);
  return [...names].filter((name) => left![name] !== right![name]).sort();
}

/** Files that do not hold what their name says. */
export const damaged = ({ files }: Fingerprint): string[] => Object.keys(files).filter((name) => files[name] !== name);
