import fastifyStatic from '@fastify/static';
import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the client is built to; this file is bundled into dist/server or a folder of chunks below it. */
const BUILT = ['../client', '../../client'].map((place) => fileURLToPath(new URL(place, import.meta.url)));
/** Addresses of pages are lower-case words and ids, each once behind one slash; what is spelt otherwise, or is the API's, is no page. */
const PAGE = /^\/(?!(?:api|health)(?:\/|$))(?:[a-z-]+(?:\/[\w-]+)*\/?)?$/;
/** Files have an ending and no dot at the beginning of a name, so that no spelling leads out of the client's folder. */
const FILE = /^(?:\/[\w-]+)+(?:\.[\w-]+)+$/;
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

/**
 * Headers for every answer, and the client built in `root` beside the API: its files by their names, its page for every address that its
 * router may know. The folder is looked at anew for each request, so that a rebuilt client is served without a restart.
 */
export async function serveClient(app: NestFastifyApplication, root = BUILT.find(isClient)): Promise<void> {
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
  if (!root) return;
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true, index: false, cacheControl: false, setHeaders: cacheFor });
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (PAGE.test(path)) return reply.sendFile('index.html');
    return FILE.test(path) ? reply.sendFile(path.slice(1)) : reply.callNotFound();
  });
}

const isClient = (place: string) => existsSync(join(place, 'index.html'));

/** Hashed names never change, compressed or not; the page itself is asked for anew. */
function cacheFor(reply: FastifyReply, path: string) {
  const hashed = /-[\w-]{8}\.\w+(\.(br|gz))?$/.test(path);
  void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
