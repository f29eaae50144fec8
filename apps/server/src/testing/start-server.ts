import { configureApi, httpAdapter } from '@luodi/shared/server';
import { freshDatabase } from '@luodi/shared/server/testing';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module';
import { describeApi } from '../describe-api';
import { serveClient } from '../serve-client';

export interface BareServer {
  nest: NestFastifyApplication;
  /** Every address the web server answers, as `GET /api/projects/:id`, whoever registered it. */
  addresses: string[];
}

/** The server as `npm start` puts it together, on a database with nobody in it and with the client in `client`, without listening. */
export async function startServer(client?: string): Promise<BareServer> {
  const { appUrl } = await freshDatabase();
  const nest = await NestFactory.create<NestFastifyApplication>(AppModule.on(appUrl), httpAdapter(), { logger: ['error'] });
  const addresses: string[] = [];
  const server = nest.getHttpAdapter().getInstance();
  server.addHook('onRoute', ({ method, url }) => void addresses.push(...[method].flat().map((name) => `${name} ${url}`)));
  await configureApi(nest);
  await serveClient(nest, client);
  describeApi(nest);
  await nest.init();
  await server.ready();
  return { nest, addresses };
}
