/// <reference types="vite/client" />
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connected, ensureDatabase, provision, startEmbedded, withDatabase } from '../postgres/index.ts';

/** What every suite is told: owner and luodi_app at the migrated template, and the prefix of this run's databases. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabase;
  }
}

/** The product's own `migrate`, so that tests run on what an installation gets. */
const product = import.meta.glob<{ migrate(ownerUrl: string): Promise<string[]> }>('/apps/server/src/migrate.ts');

/** One server a run (TEST_DATABASE_URL, or an embedded one in a temporary directory) with one template, migrated once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'luodi-test-'));
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? { ownerUrl: given, stop: () => dropAll(given, prefix) } : await startEmbedded({ dataDir });
  const prefix = `luodi_test_${randomBytes(4).toString('hex')}_`;
  const ownerUrl = withDatabase(server.ownerUrl, `${prefix}template`);
  const tearDown = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ensureDatabase(ownerUrl);
    const appUrl = await provision(ownerUrl, dataDir);
    await (await product['/apps/server/src/migrate.ts']!()).migrate(ownerUrl);
    project.provide('testDatabase', { ownerUrl, appUrl, prefix });
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

async function dropAll(ownerUrl: string, prefix: string): Promise<void> {
  await connected(withDatabase(ownerUrl, 'postgres'), async (db) => {
    const { rows } = await db.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [prefix]);
    for (const { datname } of rows) await db.query(`DROP DATABASE ${db.escapeIdentifier(datname)} WITH (FORCE)`);
  });
}
