import { Client } from '@luodi/identity/server/testing';
import { routesOf } from './route-table';
import { startServer } from './testing/start-server';

const { nest, addresses } = await startServer();
afterAll(() => nest.close());
const anybody = new Client(nest, undefined);
const openapi = (await anybody.get('/openapi.json')).body;

interface Operation {
  operationId: string;
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string }[];
  responses: Record<string, unknown>;
}
const operations = Object.entries(openapi.paths as Record<string, Record<string, Operation>>).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the addresses of the server and below /api', () => {
  it('are those of the controllers and the description of the API', () => {
    const declared = routesOf(nest).map(({ method, address }) => `${method} ${address}`);
    const ours = addresses.filter(
      (address) => / \/(api|health|metrics)/.test(address) && !/^(GET|HEAD) \/api\/(openapi\.json|docs\b.*)$/.test(address),
    );
    expect(ours.length).toBeGreaterThan(declared.length);
    expect(ours.filter((address) => !declared.includes(address) && !declared.includes(address.replace('HEAD', 'GET')))).toEqual([]);
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 with licence, title and version', () => {
    expect(openapi).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      info: { license: { name: 'Apache-2.0' }, version: '0.1.0' },
    });
  });

  it('describes every route of every controller once', () => {
    const declared = routesOf(nest)
      .map(({ method, address }) => `${method} ${address.replace(/:(\w+)/g, '{$1}')}`)
      .sort();
    expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(declared);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('names every parameter of an address, and an answer', () => {
    for (const { path, operation } of operations) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect({ path, named }).toEqual({ path, named: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) });
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
    }
  });

  it('says of each operation who may, how it refuses, and what a write must carry', () => {
    const find = (method: string, path: string) => operations.find((one) => one.method === method && one.path === path)!.operation;
    expect(find('get', '/api/projects').parameters?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['limit', 'cursor', 'q', 'industry', 'asOf']),
    );
    expect(find('patch', '/api/visits/{id}').parameters?.map(({ name }) => name)).toEqual([
      'id',
      'X-Requested-With',
      'Idempotency-Key',
      'If-Match',
    ]);
    expect(find('post', '/api/session')).toMatchObject({ security: [], responses: { '4XX': {} } });
    expect(operations.filter(({ operation }) => !operation.summary || !operation.security || !operation.responses['4XX'])).toEqual([]);
  });

  it('refers to nothing that it does not hold, and holds nothing that it does not refer to', () => {
    const references = [...JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    const held = (path: string) =>
      path.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], openapi);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((path) => held(path) === undefined)).toEqual([]);
    expect(Object.keys(openapi.components.schemas).filter((name) => !references.includes(`components/schemas/${name}`))).toEqual([]);
  });

  it('gives a body the very bounds that the server checks', () => {
    const { LogVisitDto, CreateProjectDto } = openapi.components.schemas;
    expect(LogVisitDto).toMatchObject({
      required: expect.arrayContaining(['direction', 'summary', 'nextAction']),
      properties: { summary: { maxLength: 4000 } },
    });
    expect(CreateProjectDto).toMatchObject({ properties: { landMu: { minimum: 0, maximum: 1_000_000 } } });
  });
});

describe('health', () => {
  it.each(['/health/live', '/health/ready'])('%s answers everybody', async (address) => {
    expect(await anybody.get(address)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect((await anybody.head(address)).status).toBe(200);
  });
});

describe('an address that does not exist', () => {
  it.each([
    ['zh', '没有这条记录，或您无权查看'],
    ['en', 'There is no such record, or it is not yours to see'],
  ])('is a problem document in %s', async (language, title) => {
    for (const address of ['/nothing', '/projects/nothing/at/all', '/']) {
      const { status, body, headers } = await anybody.get(address, { 'accept-language': language });
      expect(headers['content-type']).toContain('application/problem+json');
      expect({ status, body }).toEqual({ status: 404, body: { type: '/problems/not-found', code: 'not-found', status: 404, title } });
    }
  });
});

describe('every answer', () => {
  it.each(['/health/live', '/openapi.json', '/session', '/nothing'])('%s carries the headers that keep a browser safe', async (address) => {
    const { headers } = await anybody.get(address);
    const policy = String(headers['content-security-policy']);
    for (const directive of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(directive);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('of the API is kept by no cache', async () => {
    for (const address of ['/session', '/openapi.json', '/nothing'])
      expect((await anybody.get(address)).headers['cache-control']).toBe('no-store');
  });
});

describe('what cannot be read', () => {
  const write = { 'x-requested-with': 'luodi', 'idempotency-key': 'a-key-of-its-own' };
  type Refused = [status: number, code: string];
  const cases: [string, Record<string, string>, string, Refused][] = [
    ['broken JSON', { ...write, 'content-type': 'application/json' }, '{"login": ', [400, 'malformed-request']],
    ['a body too large', { ...write, 'content-type': 'application/json' }, `{"login":"${'x'.repeat(1_100_000)}"}`, [413, 'too-large']],
    ['another format', { ...write, 'content-type': 'text/plain' }, 'login=a', [415, 'media-type-refused']],
    ['a form of another page', { ...write, 'content-type': 'application/x-www-form-urlencoded' }, 'login=a', [415, 'media-type-refused']],
    ['a request without our header', { 'content-type': 'application/json' }, '{}', [403, 'foreign-request']],
    [
      'a request from another site',
      { ...write, 'content-type': 'application/json', origin: 'https://evil.example' },
      '{}',
      [403, 'foreign-request'],
    ],
    [
      'an unknown field',
      { ...write, 'content-type': 'application/json' },
      '{"login":"a","password":"b","role":"admin"}',
      [422, 'invalid-request'],
    ],
    ['a wrong type', { ...write, 'content-type': 'application/json' }, '{"login":{"$ne":null},"password":["b"]}', [422, 'invalid-request']],
  ];
  it.each(cases)('%s is refused with a problem document', async (_what, headers, payload, refused) => {
    const answer = await nest.inject({ method: 'POST', url: '/api/session', headers, payload });
    expect([answer.statusCode, answer.json().code]).toEqual(refused);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });
});
