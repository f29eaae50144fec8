import fastifyStatic from '@fastify/static';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** This file is bundled into dist/server or a folder of chunks below it. */
const CLIENT = ['../client', '../../client'].map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['angular', 'angular#bundler'],
};

/** Headers for every answer, and the built client for every address that is not the API's: its router knows what to show there. */
export async function serveClient(app: NestFastifyApplication): Promise<void> {
  const https = process.env['LUODI_ORIGIN']?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    hsts: https,
    crossOriginEmbedderPolicy: false,
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/docs'))
      void reply.header('content-security-policy', "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:");
    else if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
  });
  if (!CLIENT) return;
  await app.register(fastifyStatic, { root: CLIENT, wildcard: false, preCompressed: true, index: false, setHeaders: cacheFor });
  server.get('/', page);
  server.get('/*', page);
}

/** Hashed names never change; the page itself is asked for anew. */
function cacheFor(reply: FastifyReply, path: string) {
  const hashed = /-[\w-]{8}\.\w+$/.test(path);
  void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function page(request: FastifyRequest, reply: FastifyReply) {
  if (/^\/(api|health)(\/|\?|$)/.test(request.url)) return reply.callNotFound();
  return reply.sendFile('index.html');
}
