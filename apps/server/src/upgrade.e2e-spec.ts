import { connected, ensureDatabase, provision, withDatabase } from '@luodi/shared/server/postgres';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { version } from '../../../package.json';
import { migrate } from './migrate';
import { catalogueOf, everyRow, statementsOfMigrations, statementsOfRows } from './testing/recorded-release';

/** Of each release: the SQL that made its schema, and rows of every kind as it wrote them. A released one never changes. */
const RELEASED = fileURLToPath(new URL('./testing/released/', import.meta.url));
const RECORDING = process.env['LUODI_RECORD_RELEASE'] === version;
const HOW = `LUODI_RECORD_RELEASE=${version} vitest run apps/server/src/upgrade.e2e-spec.ts, as long as ${version} is not released; else write a migration`;

const { ownerUrl, appUrl, prefix } = inject('testDatabase');
const dataDir = mkdtempSync(join(tmpdir(), 'luodi-upgrade-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

let databases = 0;
async function emptyDatabase(): Promise<string> {
  const url = withDatabase(ownerUrl, `${prefix}upgrade_${(databases += 1)}`);
  await ensureDatabase(url);
  await provision(url, dataDir, appUrl);
  return url;
}

async function record(schema: string): Promise<void> {
  const { startWholeProduct } = await import('./testing/whole-product');
  const { meiRecords } = await import('./testing/mei-records');
  const app = await startWholeProduct();
  await meiRecords(app);
  mkdirSync(join(RELEASED, version), { recursive: true });
  writeFileSync(join(RELEASED, version, 'schema.sql'), schema);
  writeFileSync(join(RELEASED, version, 'rows.sql'), await statementsOfRows(app.ownerUrl));
  await app.close();
}

const recorded = (release: string, part: 'schema' | 'rows') => readFileSync(join(RELEASED, release, `${part}.sql`), 'utf8');

it(`this version is on record as its migrations make it (otherwise: ${HOW})`, async () => {
  const schema = await statementsOfMigrations(await emptyDatabase());
  if (RECORDING) await record(schema);
  expect(recorded(version, 'schema')).toBe(schema);
});

describe.each(readdirSync(RELEASED))('a database of release %s', (release) => {
  const old = emptyDatabase();

  it('is brought up to date with every row kept', async () => {
    const url = await old;
    await connected(url, async (db) => {
      await db.query(recorded(release, 'schema'));
      await db.query(recorded(release, 'rows'));
    });
    const before = await everyRow(url);
    await migrate(url);
    const after = await everyRow(url);
    const kept = Object.entries(before).filter(([, rows]) => rows.length > 0);
    expect(kept.map(([table]) => table)).toEqual(
      expect.arrayContaining(['attachments', 'audit_entries', 'projects', 'stage_moves', 'visits']),
    );
    expect(Object.fromEntries(kept.map(([table, rows]) => [table, lost(rows, after[table] ?? [])]))).toEqual(
      Object.fromEntries(kept.map(([table]) => [table, []])),
    );
  });

  it('has then the very schema of a new installation', async () => {
    const fresh = await emptyDatabase();
    await migrate(fresh);
    expect(await catalogueOf(await old)).toEqual(await catalogueOf(fresh));
  });
});

/** Rows that are no longer there as they were; columns that came later do not matter. */
function lost(before: object[], after: object[]): object[] {
  const columns = Object.keys(before[0]!);
  const textOf = (row: object) => JSON.stringify(columns.map((column) => Reflect.get(row, column)));
  const there = new Set(after.map(textOf));
  return before.filter((row) => !there.has(textOf(row)));
}
