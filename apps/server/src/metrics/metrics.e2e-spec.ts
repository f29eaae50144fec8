import { MEI, type Answer } from '@luodi/identity/server/testing';
import { meiRecords, CANARIES } from '../testing/mei-records';
import { startWholeProduct } from '../testing/whole-product';

const app = await startWholeProduct();
afterAll(() => app.close());
const records = await meiRecords(app);
const read = (headers = {}): Promise<Answer<Buffer>> => app.anonymous().get('/metrics', headers);
const text = async () => String((await read()).body);
const value = (page: string, name: string) =>
  Number(
    page
      .split('\n')
      .find((line) => line.startsWith(`${name} `))
      ?.split(' ')
      .at(-1),
  );

const PROJECT = 'luodi_http_request_duration_seconds_count{method="GET",route="/api/projects/:id",status="2xx"}';

it('counts requests by the name of their route and the class of their status', async () => {
  const before = await text();
  const addresses = [
    `/projects/${records['project']}`,
    `/projects/${records['project']}?`,
    '/projects/00000000-0000-0000-0000-000000000000',
  ];
  for (const address of addresses) await app.as(MEI).get(address);
  await app.as(MEI).get('/nothing-of-ours');
  const after = await text();
  const grown = (name: string) => value(after, name) - (value(before, name) || 0);
  expect([PROJECT, PROJECT.replace('2xx', '4xx'), PROJECT.replace('/api/projects/:id', 'none').replace('2xx', '4xx')].map(grown)).toEqual([
    2, 1, 1,
  ]);
});

it('tells of event loop, memory, connections, database, queues and readers', async () => {
  const page = await text();
  for (const name of [
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
    'luodi_database_connections{state="busy"}',
    'luodi_jobs{queue="import-read",state="queued"}',
    'luodi_live_readers',
  ])
    expect({ name, value: value(page, name) }).toEqual({ name, value: expect.any(Number) });
  expect(value(page, 'luodi_database_up')).toBe(1);
});

it('names nobody and nothing of what was written', async () => {
  await app.as(MEI).get('/projects?q=金丝雀');
  const page = await text();
  expect(
    [...CANARIES, ...Object.values(records), MEI.name, encodeURIComponent('金丝雀')].filter((canary) => page.includes(canary)),
  ).toEqual([]);
});

it.each([
  ['a host that is not this machine', { host: 'luodi.example.cn' }],
  ['a proxy', { 'x-forwarded-for': '10.0.0.7' }],
  ['a wrong token', { host: 'luodi.example.cn', authorization: 'Bearer wrong' }],
])('does not exist for %s', async (_who, headers) => {
  vi.stubEnv('LUODI_METRICS_TOKEN', 'the-right-token');
  expect(await read(headers)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  expect((await read({ ...headers, authorization: 'Bearer the-right-token' })).status).toBe(200);
  vi.unstubAllEnvs();
});
