import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { Client } from 'pg';
import { resolveDatabase } from '../../libs/shared/server/src/postgres/index.ts';
import { CLI, LuodiProcess } from '../luodi-process.ts';
import { loads, mark } from './table.ts';

/** How long `luodi audit verify` takes over many entries of a year, sealed by the server and closed day by day. */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' } } });
const rows = Math.min(Math.max(Math.round(Number(values.rows)) || 1, 1_000), 5_000_000);
const MOST_MS = Math.max(10_000, rows * 0.06);

const MONTHS = `SELECT audit_make_month(m::date) FROM generate_series(date_trunc('month', now() - interval '13 months'), date_trunc('month', now()), interval '1 month') m`;
const FILL = `
  INSERT INTO audit_entries (at, person_id, person_name, action, subject_type, subject_id, org_unit_id, before, after, ip)
  SELECT now() - interval '1 year' * n / $1, gen_random_uuid(), '梅晓', 'project.change', 'project', gen_random_uuid(), gen_random_uuid(),
    jsonb_build_object('name', '序列' || n || '号', 'totalInvestment', n::text, 'note', repeat('说明', 20)),
    jsonb_build_object('name', '序列' || n || '号新', 'totalInvestment', (n + 1)::text, 'note', repeat('说明', 24)), '10.0.0.1'
  FROM generate_series(1, $1::int) AS n`;
const LEFT = `SELECT (SELECT count(*) FROM audit_entries)::int - (SELECT count(*) FROM audit_links)::int AS unsealed,
  coalesce((SELECT max(day) >= (now() AT TIME ZONE 'Asia/Shanghai')::date - 1 FROM audit_roots), false) AS closed`;

const dataDir = mkdtempSync(join(tmpdir(), 'luodi-bench-'));
const luodi = await LuodiProcess.in(dataDir, crypto.randomUUID());
try {
  console.log('Starting a Luodi of its own with the sample zone …');
  await luodi.start();
  const sealing = await fill();
  const begun = performance.now();
  const env = { ...process.env, DATABASE_URL: undefined, DATABASE_APP_URL: undefined, LUODI_DATA_DIR: dataDir };
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, 'audit', 'verify', '--demo'], { env });
  const ms = performance.now() - begun;
  const held = ms <= MOST_MS;
  console.log(stdout.trim());
  console.log(`| Audit trail, ${loads()} | Seconds | µs an entry | Gate | Held |\n| --- | ---: | ---: | --- | --- |`);
  console.log(`| Sealing ${rows} entries | ${(sealing / 1_000).toFixed(1)} | ${((sealing * 1_000) / rows).toFixed(0)} | | |`);
  console.log(
    `| Verifying them | ${(ms / 1_000).toFixed(1)} | ${((ms * 1_000) / rows).toFixed(0)} | ≤ ${MOST_MS / 1_000} s | ${mark(held)} |`,
  );
  process.exitCode = held ? 0 : 1;
} finally {
  await luodi.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Writes the entries and waits until the server has sealed them and kept the root of every day that is over. Answers the milliseconds of that. */
async function fill(): Promise<number> {
  const database = await resolveDatabase({ LUODI_DATA_DIR: dataDir }, { demo: true });
  const db = new Client(database.ownerUrl);
  await db.connect();
  try {
    await db.query(`DELETE FROM audit_roots; DELETE FROM audit_links; DELETE FROM audit_entries`);
    await db.query(MONTHS);
    console.log(`Writing ${rows} entries …`);
    await db.query(FILL, [rows]);
    await db.query('ANALYZE audit_entries');
    const begun = performance.now();
    for (;;) {
      const { unsealed, closed } = (await db.query<{ unsealed: number; closed: boolean }>(LEFT)).rows[0]!;
      if (closed && unsealed === 0) return performance.now() - begun;
      console.log(`Sealing: ${unsealed} to go …`);
      await pause(10_000);
    }
  } finally {
    await db.end();
    await database.stop();
  }
}
