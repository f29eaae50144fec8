import { DAI, HE, LING, MEI, type CastMember } from '@luodi/identity/server/testing';
import { tx } from '@luodi/shared/server';
import { DataSource, type Logger } from 'typeorm';
import { fillTables, NAME } from './testing/filled-tables';
import { startWholeProduct } from './testing/whole-product';

/** Row-level security must not cost the indexes: every plan is the one that luodi_app gets in the scope of the person who asks. */
const app = await startWholeProduct();
afterAll(() => app.close());
const ids = await fillTables(app);

interface Asked {
  sql: string;
  params: unknown[];
}
let asked: Asked[] = [];
const silent = () => undefined;
const noted: Logger = {
  logQuery: (sql, params) => void asked.push({ sql, params: (params as unknown[] | undefined) ?? [] }),
  ...{ logQueryError: silent, logQuerySlow: silent, logSchemaBuild: silent, logMigration: silent, log: silent },
};
app.nest.get(DataSource).logger = noted;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Parent Relationship'?: string;
  Plans?: Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
/** Without what is looked up for each row that comes. */
const mainNodesOf = (plan: Plan): Plan[] => [
  plan,
  ...(plan.Plans ?? []).filter((below) => below['Parent Relationship'] !== 'SubPlan').flatMap(mainNodesOf),
];

/** Everything that the person's list asks of the database about `table`, and how each is answered. */
async function plansOf(person: CastMember, url: string, table: string): Promise<{ total: number; plans: Plan[] }> {
  asked = [];
  const { status, body } = await app.as(person).get(url);
  if (status !== 200) throw new Error(`GET ${url}: ${status} ${JSON.stringify(body)}`);
  const questions = asked.filter(({ sql }) => sql.startsWith('SELECT') && sql.includes(`FROM ${table} `));
  const plans = await app.run(person, async () => {
    const found: Plan[] = [];
    for (const { sql, params } of questions) {
      const [row] = await tx().query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(`EXPLAIN (FORMAT JSON) ${sql}`, params);
      found.push(row!['QUERY PLAN'][0]!.Plan);
    }
    return found;
  });
  return { total: body.total, plans };
}
const scanned = (plans: Plan[]) =>
  plans
    .flatMap(nodesOf)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name']);

const people: [string, CastMember][] = [
  ['an officer', MEI],
  ['a head', HE],
  ['the desk', DAI],
  ['a leader', LING],
];
const SMALL = ['org_units', 'people', 'towns', 'industries'];
const large = (tables: (string | undefined)[]) => tables.filter((table) => !SMALL.includes(table!));

describe.each(people)('what %s looks for', (_who, person) => {
  it.each([
    ['investors', `/investors?q=${NAME}`],
    ['projects', `/projects?q=${NAME}`],
    ['visits', `/visits?q=${NAME}`],
    ['leads', `/leads?q=${NAME}`],
    ['projects', `/projects?investorId=${ids.investor}`],
    ['visits', `/visits?investorId=${ids.investor}`],
    ['visits', `/visits?projectId=${ids.project}`],
    ['visits', `/visits?leadId=${ids.lead}`],
  ])('among %s by %s is found without reading a whole table', async (table, url) => {
    const { total, plans } = await plansOf(person, url, table);
    expect([total, plans.length]).toEqual([1, 2]);
    expect(large(scanned(plans))).toEqual([]);
  });

  it.each(['investors', 'projects', 'visits', 'leads'])('over everything by name is found among %s so too', async (table) => {
    const { plans } = await plansOf(person, `/search?q=${NAME}`, table);
    expect(plans).toHaveLength(1);
    expect(large(scanned(plans))).toEqual([]);
  });

  it.each(['investors', 'projects', 'visits', 'leads'])('on the first page of %s comes in the order of an index', async (table) => {
    const { total, plans } = await plansOf(person, `/${table}`, table);
    expect(total).toBeGreaterThan(400);
    const page = mainNodesOf(plans.at(-1)!);
    expect(page.map((node) => node['Node Type'])).not.toContain('Sort');
    expect(large(scanned([plans.at(-1)!]))).toEqual([]);
  });
});

it('would be read as a whole by a search that the policies keep from its index', async () => {
  const plan = await app.run(MEI, () =>
    tx().query<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(`EXPLAIN (FORMAT JSON) SELECT FROM projects p WHERE p.name LIKE '${NAME}%'`),
  );
  expect(scanned([plan[0]!['QUERY PLAN'][0]!.Plan])).toEqual(['projects']);
});
