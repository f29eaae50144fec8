import { startApp, type TestApp } from '@luodi/identity/server/testing';
import { Module } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SLICES } from '../app.module';
import { HealthController } from '../health.controller';
import { MetricsModule } from '../metrics/metrics.module';

@Module({ controllers: [HealthController] })
class HealthModule {}

/** Every slice of the product with the cast signed in, on a database and a data directory of its own. */
export async function startWholeProduct(): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'luodi-whole-'));
  process.env['LUODI_DATA_DIR'] = dataDir;
  const app = await startApp([...SLICES, HealthModule, MetricsModule]);
  const close = async () => {
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...app, close };
}
