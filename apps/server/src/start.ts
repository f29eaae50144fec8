import { FirstRun } from '@luodi/identity/server';
import { configureApi, httpAdapter, JsonLog } from '@luodi/shared/server';
import { refuseUnsafeRole, type Environment, type ResolvedDatabase } from '@luodi/shared/server/postgres';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { describeApi } from './describe-api';
import type { RunningServer } from './serve';
import { serveClient } from './serve-client';

/** API and client on PORT, as luodi_app. Without LUODI_ORIGIN it listens on this machine only. */
export async function start({ appUrl }: ResolvedDatabase, env: Environment): Promise<RunningServer> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(appUrl), httpAdapter(), { logger: new JsonLog() });
  await refuseUnsafeRole(app.get(DataSource));
  await configureApi(app);
  await serveClient(app);
  describeApi(app);
  const port = Number(env['PORT'] || 4300);
  await app.listen(port, env['LUODI_ORIGIN'] ? '0.0.0.0' : 'localhost');
  const address = env['LUODI_ORIGIN'] ?? `http://localhost:${port}`;
  console.log(`Luodi: ${address}`);
  const token = await app.get(FirstRun).token();
  if (token) console.log(`First administrator (link works once, 72 h): ${address}/first-run?token=${token}`);
  return { close: () => app.close() };
}
