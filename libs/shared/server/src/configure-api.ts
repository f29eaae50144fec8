import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { rememberAddress } from './asked-from';
import { refuseDeepBody } from './deep-body';
import { MAX_FILE_BYTES } from './limits';
import { refuse } from './problem-details.filter';

/**
 * The HTTP server under Nest: sizes and times are bounded here, so that no request can hold it. What fails before any route is found
 * (an address that cannot be decoded) never comes to Nest's filter.
 */
export const httpAdapter = () =>
  new FastifyAdapter({
    bodyLimit: 1_048_576,
    connectionTimeout: 60_000,
    requestTimeout: 120_000,
    trustProxy: process.env['LUODI_TRUSTED_PROXY'] ?? false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuse,
  });

/** Addresses of the server itself, for machines; everything else of ours is below /api. */
export const OUTSIDE_API = ['/health/live', '/health/ready', '/metrics'];

/** What every Luodi server needs before it listens, in the app and in every e2e-spec alike. */
export async function configureApi(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 10, fieldSize: 2_000, parts: 11 } });
  app.getHttpAdapter().getInstance().addHook('onRequest', rememberAddress).addHook('preValidation', refuseDeepBody);
  return app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
}
