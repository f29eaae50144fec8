import type { Environment, ResolvedDatabase } from '@luodi/shared/server/postgres';
import { refuseUnsafeRole } from '@luodi/shared/server/postgres';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { serverOptions } from './data-source';
import type { RunningServer } from './serve';

@Module({})
class AppModule {}

/** Signs in as luodi_app and listens on PORT. */
export async function start({ appUrl }: ResolvedDatabase, env: Environment): Promise<RunningServer> {
  const dataSource = await new DataSource(serverOptions(appUrl)).initialize();
  await refuseUnsafeRole(dataSource);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { logger: ['error', 'warn'] });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/health/live', async () => ({ status: 'ok' }));
  const port = Number(env['PORT'] ?? 4300);
  await app.listen(port, '127.0.0.1');
  console.log(`Luodi: http://127.0.0.1:${port}`);
  return {
    close: async () => {
      await app.close();
      await dataSource.destroy();
    },
  };
}
