import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { startServer } from './testing/start-server';

const directory = mkdtempSync(join(tmpdir(), 'luodi-client-'));
const client = join(directory, 'client');
const { nest } = await startServer(client);
await nest.listen(0, '127.0.0.1');
const { port } = nest.getHttpServer().address() as AddressInfo;

/** Built after the server has started. */
const put = (name: string, content: string | Buffer) => writeFileSync(join(client, name), content);
mkdirSync(join(client, 'assets'), { recursive: true });
put('index.html', '<title>Luodi</title>');
put('main-2HLK76VS.js', 'first');
put('main-2HLK76VS.js.br', brotliCompressSync('first'));
put('favicon.svg', '<svg/>');
put('.secret.txt', 'hidden');
writeFileSync(join(directory, 'outside.txt'), 'outside');

afterAll(async () => {
  await nest.close();
  rmSync(directory, { recursive: true });
});

/** Over the wire: whatever parses an address first would mend its spelling. */
async function get(path: string, headers: Record<string, string> = {}) {
  const [answer] = (await once(request({ port, path, headers, agent: false }).end(), 'response')) as [IncomingMessage];
  const content = await buffer(answer);
  return { status: answer.statusCode, content, body: content.toString(), headers: answer.headers };
}

describe('the page of the client', () => {
  it.each([
    '/',
    '/projects',
    '/projects/',
    '/projects/019b0000-0000-7000-8000-000000000011/edit',
    '/first-run?token=a.b/c',
    '/no-such-page',
  ])('is served for %s and asked for anew each time', async (url) => {
    const { status, body, headers } = await get(url);
    expect({ status, body }).toEqual({ status: 200, body: '<title>Luodi</title>' });
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': expect.stringContaining('text/html') });
  });

  it.each([
    ...['/API/projects', '/Api', '//api/projects', '///api', '/./api', '/x/../api/projects', '/api;x', '/api.', '/api\\projects'],
    ...['/api%2fprojects', '/%61%70%69x/projects', '/HEALTH/live', '//health/live', '/health/nothing', '//', '//projects', '/projects//x'],
  ])('is not what %s shows: that address does not exist', async (url) => {
    const { status, headers, body } = await get(url);
    expect([status, headers['content-type']]).toEqual([404, expect.stringContaining('application/problem+json')]);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-found', status: 404 });
    expect(headers).toMatchObject({ 'cache-control': 'no-store' });
  });
});

describe('a file of the client', () => {
  it('comes compressed to whoever takes that, and under a hashed name is kept for ever', async () => {
    const forever = { 'cache-control': 'public, max-age=31536000, immutable', 'content-type': expect.stringContaining('javascript') };
    const compressed = await get('/main-2HLK76VS.js', { 'accept-encoding': 'br' });
    expect(compressed.content).toEqual(brotliCompressSync('first'));
    expect(compressed.headers).toMatchObject({ ...forever, 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) });
    const plain = await get('/main-2HLK76VS.js');
    expect([plain.body, plain.headers]).toEqual(['first', expect.objectContaining(forever)]);
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  it('under a name of its own is asked for anew', async () => {
    expect((await get('/favicon.svg')).headers).toMatchObject({ 'cache-control': 'no-cache' });
  });

  it('built while the server runs is served, and one that is gone does not exist', async () => {
    put('chunk-NEWNEW00.js', 'second');
    expect(await get('/chunk-NEWNEW00.js')).toMatchObject({ status: 200, body: 'second' });
    rmSync(join(client, 'chunk-NEWNEW00.js'));
    const { status, headers } = await get('/chunk-NEWNEW00.js');
    expect([status, headers['content-type']]).toEqual([404, expect.stringContaining('application/problem+json')]);
  });

  it.each([
    ...['/.secret.txt', '/outside.txt', '/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt'],
    ...['/assets/../../outside.txt', '/assets/..%5c..%5coutside.txt', '//outside.txt', '/main-2HLK76VS.js%00.txt', '/main-2HLK76VS.js/'],
  ])('is not found by %s', async (url) => {
    const { status, body } = await get(url);
    expect(body).not.toMatch(/outside|hidden|first|main-/);
    expect(status).toBe(404);
  });
});

it('lists no folder', async () => {
  for (const url of ['/assets', '/assets/']) expect((await get(url)).body).toBe('<title>Luodi</title>');
});

describe('an address that cannot be decoded', () => {
  it.each([
    ['zh-CN', '请求无法读懂，请检查内容'],
    ['en', 'The request cannot be read'],
  ])('is a problem document in %s', async (language, title) => {
    for (const url of ['/api/%ff', '/api/projects/%', '/%e0%a4']) {
      const answer = await get(url, { 'accept-language': language });
      expect({ url, type: answer.headers['content-type'], body: JSON.parse(answer.body) }).toEqual({
        url,
        type: 'application/problem+json; charset=utf-8',
        body: { type: '/problems/malformed-request', code: 'malformed-request', status: 400, title },
      });
      expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    }
  });
});
