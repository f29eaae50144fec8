import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { resolveDatabase } from '../../libs/shared/server/src/postgres/index.ts';
import { LedgerDesk } from '../drills/ledger-desk.ts';
import { Officer } from '../drills/officer.ts';
import { ResidentMemory } from '../drills/resident-memory.ts';
import { LuodiProcess } from '../luodi-process.ts';
import { bigLedger } from './big-ledger.ts';
import { loads, mark } from './table.ts';

/** Review and commit of a ledger beside COPY of the rows that the commit wrote, into tables of the same columns and indexes. */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '2000' } } });
const rows = Math.min(Math.max(Math.round(Number(values.rows)) || 1, 1), 100_000);
const MOST_TIMES = 5;
const MOST_READER_MB = 300;

const WRITER = `SELECT p.xmin::text AS id, current_setting('data_directory') || '/bench.copy' AS file FROM projects p WHERE p.origin ->> 'fileName' = $1 LIMIT 1`;
const TABLES = `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations' ORDER BY 1`;

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
try {
  console.log('Starting a Luodi of its own with the sample zone …');
  await luodi.start();
  const officer = new Officer(luodi.url, luodi.password, 'desk');
  await officer.signIn();
  const content = await bigLedger(rows);
  console.log(`Reviewing and committing ${rows} rows (${(content.length / 1_048_576).toFixed(1)} MB) …`);
  const memory = new ResidentMemory(luodi.pid);
  const begun = performance.now();
  await new LedgerDesk(officer).commit({ kind: 'signed', fileName: 'bench.xlsx', content });
  const ms = performance.now() - begun;
  memory.stop();
  const copied = await copyOfSame(dataDir, 'bench.xlsx');
  const times = ms / copied.ms;
  console.log(`${rows} rows of a ledger, ${loads()}`);
  console.log(`Review and commit: ${(ms / 1_000).toFixed(1)} s, ${(ms / rows).toFixed(1)} ms a row`);
  console.log(
    `COPY of the ${copied.rows} rows that it wrote: ${(copied.ms / 1_000).toFixed(2)} s; ${times.toFixed(1)} times (≤ ${MOST_TIMES}) ${mark(times <= MOST_TIMES)}`,
  );
  console.log(
    `Reader of the workbook: ${memory.reader} MB (≤ ${MOST_READER_MB}) ${mark(memory.reader <= MOST_READER_MB)}; server: ${memory.server} MB`,
  );
  process.exitCode = times <= MOST_TIMES && memory.reader <= MOST_READER_MB ? 0 : 1;
} finally {
  await luodi.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The rows of the transaction of the commit, table by table, out to a file and in again. */
async function copyOfSame(dir: string, fileName: string): Promise<{ rows: number; ms: number }> {
  const database = await resolveDatabase({ LUODI_DATA_DIR: dir }, { demo: true });
  const db = new Client(database.ownerUrl);
  await db.connect();
  try {
    const { id, file } = (await db.query<{ id: string; file: string }>(WRITER, [fileName])).rows[0]!;
    const { rows: tables } = await db.query<{ name: string }>(TABLES);
    const sum = { rows: 0, ms: 0 };
    for (const { name } of tables) {
      const { rowCount } = await db.query(`COPY (SELECT * FROM ${name} WHERE xmin::text = '${id}') TO '${file}'`);
      if (!rowCount) continue;
      await db.query(`CREATE TABLE copy_of_${name} (LIKE ${name} INCLUDING INDEXES)`);
      const begun = performance.now();
      await db.query(`COPY copy_of_${name} FROM '${file}'`);
      sum.ms += performance.now() - begun;
      sum.rows += rowCount;
    }
    return sum;
  } finally {
    await db.end();
    await database.stop();
  }
}
