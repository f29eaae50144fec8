import { ADA, DAI, JIUHU, MEI, type Answer } from '@luodi/identity/server/testing';
import { routesOf, type Route } from './route-table';
import { CHANGES, CREATES, meiRecords } from './testing/mei-records';
import { rulesOf } from './testing/rules-of';
import { startWholeProduct } from './testing/whole-product';

/** Nothing that anybody sends may make the server fail: it is done, or refused with a reason. */
const app = await startWholeProduct();
afterAll(() => app.close());
const records = await meiRecords(app);
const routes = routesOf(app.nest);

/** Converted once, it can be changed no more: the others are tried on another. */
const spare = (await app.as(MEI).post('/leads', { title: '转为项目的线索', channel: '电话' })).body.id as string;
const OF_PATH: [string, string][] = [
  ['/leads/:id/convert', spare],
  ['/investors', records['investor']!],
  ['/contacts', records['contact']!],
  ['/leads', records['lead']!],
  ['/targets', records['target']!],
  ['/projects', records['project']!],
  ['/visits', records['visit']!],
  ['/views', records['view']!],
  ['/attachments', records['loose']!],
  ['/people', MEI.id],
  ['/org-units', JIUHU.id],
  ['/industries', 'IM11'],
];
const addressOf = ({ path }: Route) => path.replace(/:\w+/, OF_PATH.find(([prefix]) => path.startsWith(prefix))?.[1] ?? MEI.id);
const by = ({ access }: Route) => app.as([MEI, DAI, ADA].find(({ permissions }) => permissions.includes(access as never)) ?? MEI);
const propertiesOf = (type: Route['query']) => (type ? Object.keys(rulesOf(type as new () => object)) : []);

const TEXTS = ['', 'a\0b', '\ud800', '2026-13-45', '2026-W11-4', '9'.repeat(40), "';--", 'x'.repeat(6_000)];
const VALUES: unknown[] = [...TEXTS, null, -1, 1.005, 1e308, [], ['\0'], { $ne: null }, [{ name: '\0' }]];

/** A refusal says why, in the form that all refusals have. */
const isFault = ({ status, body, headers }: Answer) =>
  status >= 500 || (status >= 400 && !(typeof body.code === 'string' && /problem\+json/.test(String(headers['content-type']))));

/** Over the version there is now, where the route asks for one. */
async function sent(route: Route, body: object): Promise<Answer> {
  const send = (version: number) => {
    const headers = { 'if-match': String(version), 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID() };
    return by(route).send(route.method as 'POST', addressOf(route), body, headers);
  };
  const first = await send(1);
  return first.status === 409 && first.body.current ? send(first.body.current.version) : first;
}

describe('a query', () => {
  it.each(routes.filter(({ query }) => query).map((route) => [route.path, route] as const))(
    'of %s never makes the server fail',
    async (_path, route) => {
      const faults: unknown[] = [];
      for (const name of propertiesOf(route.query))
        for (const value of TEXTS) {
          const answer = await by(route).get(`${route.path}?${new URLSearchParams({ [name]: value })}`);
          if (isFault(answer)) faults.push({ name, value: value.slice(0, 20), status: answer.status });
        }
      for (const query of ['limit=1&limit=2', 'q[]=x', 'q[a]=b', '__proto__=x', 'nothing=1', '%', 'q=%ff'])
        if (isFault(await by(route).get(`${route.path}?${query}`))) faults.push(query);
      expect(faults).toEqual([]);
    },
  );
});

describe('a body', () => {
  const writes = routes.filter(({ body }) => body);

  let count = 0;
  const bodyOf = ({ method, path }: Route) => CREATES[path]?.(`试探${(count += 1)}号`) ?? CHANGES[`${method} ${path}`];

  it.each(writes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'of %s never makes the server fail',
    async (_name, route) => {
      const faults: unknown[] = [];
      for (const property of propertiesOf(route.body))
        for (const value of VALUES) {
          const answer = await sent(route, { ...bodyOf(route), [property]: value });
          if (isFault(answer))
            faults.push({ property, value: JSON.stringify(value)?.slice(0, 30), status: answer.status, body: answer.body });
        }
      for (const body of [[], null, 'text', 7])
        if (isFault(await by(route).send(route.method as 'POST', addressOf(route), JSON.stringify(body), raw()))) faults.push(body);
      expect(faults).toEqual([]);
    },
  );

  const raw = () => ({
    'x-requested-with': 'luodi',
    'content-type': 'application/json',
    'idempotency-key': crypto.randomUUID(),
    'if-match': '1',
  });
});

describe('an address', () => {
  it.each(routes.filter(({ path }) => path.includes('/:')).map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s takes any text for an id without failing',
    async (_name, route) => {
      for (const id of [
        'x',
        '%00',
        '%ff',
        '%2e%2e',
        '..%2f',
        'x'.repeat(190),
        'x'.repeat(500),
        encodeURIComponent('九湖'),
        '00000000-0000-0000-0000-000000000000',
      ]) {
        const headers = { 'x-requested-with': 'luodi', 'idempotency-key': crypto.randomUUID(), 'if-match': '1' };
        const answer = await by(route).send(
          route.method as 'GET',
          route.path.replace(/:\w+/, id),
          route.method === 'GET' ? undefined : {},
          headers,
        );
        expect({ id, status: answer.status, refused: answer.status >= 400 && !isFault(answer) }).toMatchObject({ id, refused: true });
      }
    },
  );
});
