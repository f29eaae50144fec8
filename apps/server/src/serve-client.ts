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
const PAGE = /^\/(?!(?:api|health|metrics)(?:\/|$))(?:[a-z-]+(?:\/[\w-]+)*\/?)?$/;
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
 * Headers for every answer, and the client, built in `root` or beside the server: its files by their names, its page for every address that its
 * router may know. The folder is looked at anew for each request, so that a client built or rebuilt meanwhile is served without a restart.
 */
export async function serveClient(app: NestFastifyApplication, root?: string): Promise<void> {
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
  await app.register(fastifyStatic, { serve: false, preCompressed: true, index: false, cacheControl: false, setHeaders: cacheFor });
  server.get('/*', (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    const name = PAGE.test(path) ? 'index.html' : FILE.test(path) ? path.slice(1) : undefined;
    const folder = root ?? builtClient();
    return name && folder ? reply.sendFile(name, folder) : reply.callNotFound();
  });
}

/** Where the built client lies; undefined until it is built. */
export const builtClient = (): string | undefined => BUILT.find((place) => existsSync(join(place, 'index.html')));

/** Hashed names never change, compressed or not; the page itself is asked for anew. */
function cacheFor(reply: FastifyReply, path: string) {
  const hashed = /-[\w-]{8}\.\w+(\.(br|gz))?$/.test(path);
  void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
