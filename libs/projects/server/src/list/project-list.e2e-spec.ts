import { FilesModule } from '@luodi/files/server';
import { AUDE, CENTRE, DAI, JIUHU, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LIGHTS, PRIORITIES, PROJECT_FIELDS } from '@luodi/projects/contract';
import { readFilter, readListQuery, STAGES } from '@luodi/shared/contract';
import { SeededRandom, tx } from '@luodi/shared/server';
import { everyPage, plainlyFiltered, plainlySorted, type PlainRow } from '@luodi/shared/server/testing';
import ExcelJS from '@protobi/exceljs';
import { ProjectsModule } from '../projects.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, ProjectsModule]);
afterAll(() => app.close());

const COUNT = 300;
const UNITS = [CENTRE, JIUHU, YANCUO];
const chance = new SeededRandom(20260624);
const maybe = <T>(value: () => T): T | null => (chance.chance(0.25) ? null : value());
const day = () => `2026-${String(chance.between(1, 12)).padStart(2, '0')}-${String(chance.between(1, 28)).padStart(2, '0')}`;
const idOf = (n: number) => `019b1000-0000-7000-8000-${String((n * 7919) % 1_000_003).padStart(12, '0')}`;

const rows: PlainRow[] = Array.from({ length: COUNT }, (_, n) => ({
  id: idOf(n),
  name: `${chance.pick(['智能', '生物', '物流'])}${chance.pick(['产业园', '_50%', "O'Hara", '"二期"'])}${n}`,
  industry: chance.pick(['IM', 'IM21', 'BP', 'OTHER']),
  stage: chance.pick(STAGES.filter((stage) => stage !== 'LEAD')),
  priority: chance.pick(PRIORITIES),
  light: maybe(() => chance.pick(LIGHTS)),
  currency: chance.pick(['CNY', 'CNY', 'USD']),
  totalInvestment: maybe(() => chance.between(0, 50) * 10_000_000.25),
  landMu: maybe(() => chance.between(0, 30) / 4),
  unit: chance.pick(UNITS).id,
  hookedLeader: maybe(() => chance.pick(['', '林主任', '陈主任'])),
  stageSince: day(),
  plannedStartOn: maybe(day),
  enrolled: chance.chance(0.5),
  updatedAt: `2026-0${chance.between(1, 9)}-10T${String(chance.between(10, 23))}:30:00.000Z`,
}));

const INSERT = `INSERT INTO projects (id, org_unit_id, name, name_key, pinyin, industry_code, stage, stage_since, stage_precision, priority, light, currency,
    total_investment, land_mu, hooked_leader, planned_start_on, planned_start_precision, enrolled, created_by, updated_at)
  SELECT r.id, r.unit, r.name, r.name, lower(r.name), r.industry, r.stage, r."stageSince", 'day', r.priority, r.light, r.currency,
    (r."totalInvestment" * 100)::bigint, r."landMu", r."hookedLeader", r."plannedStartOn", 'day', r.enrolled, $2, r."updatedAt"
  FROM json_to_recordset($1) AS r (id uuid, unit uuid, name text, industry text, stage text, "stageSince" date, priority text, light text, currency text,
    "totalInvestment" numeric, "landMu" numeric, "hookedLeader" text, "plannedStartOn" date, enrolled boolean, "updatedAt" timestamptz)`;
await app.run(DAI, () => tx().query(INSERT, [JSON.stringify(rows), MEI.id]));

const ORDERS: Record<string, (row: PlainRow) => string | number | null> = {
  name: ({ name }) => String(name).toLowerCase(),
  stage: ({ stage }) => STAGES.findIndex((one) => one === stage),
  light: ({ light }) => (light === null ? null : LIGHTS.findIndex((one) => one === light)),
  unit: ({ unit }) => UNITS.find(({ id }) => id === unit)!.name + String(unit),
};
const asked = (query: Record<string, string>) => `?${new URLSearchParams(query)}`;

const all = (query: Record<string, string>, person = DAI) =>
  everyPage((asked) => app.as(person).get(`/projects?${asked}`), { limit: '37', ...query });

const FILTERS = [
  'name:contains("_50%")',
  `name:contains("o'hara")`,
  'name:contains(智能)',
  'stage:any(SIGNED,LANDED)',
  'light:empty()',
  'light:not(red)',
  'hookedLeader:filled()',
  'hookedLeader:any(林主任)',
  'totalInvestment:between(100000000,250000006.25)',
  'totalInvestment:to(50000001.25)',
  'landMu:from(2.25)',
  'plannedStartOn:from(2026-06-15)',
  'plannedStartOn:empty()',
  'updatedAt:between(2026-03-11,2026-05-10)',
  'updatedAt:is(2026-03-11)',
  'enrolled:is(false)',
  `unit:any(${JIUHU.id},${CENTRE.id})`,
  'and(stage:not(SIGNED),or(light:is(red),totalInvestment:from(300000000)),enrolled:is(true))',
  'or(and(light:is(green),priority:any(top,zone)),plannedStartOn:to(2026-02-01))',
];
const SORTS = [
  'name',
  '-name',
  '-totalInvestment',
  'totalInvestment',
  'stage,-landMu',
  '-light,plannedStartOn',
  '-updatedAt',
  'unit,-enrolled',
  'hookedLeader',
];

describe('filter, sort and pages', () => {
  it.each(FILTERS.map((filter, at) => [filter, SORTS[at % SORTS.length]!]))(
    '%s by %s gives the rows that a loop gives',
    async (filter, sort) => {
      const { sort: keys } = readListQuery({ sort }, PROJECT_FIELDS);
      const expected = plainlySorted(plainlyFiltered(rows, readFilter(filter), PROJECT_FIELDS), keys, ORDERS);
      expect(expected.length).toBeGreaterThan(0);
      expect((await all({ filter, sort })).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    },
  );

  it.each(SORTS)('the whole list by %s comes in order, each row once', async (sort) => {
    const { sort: keys } = readListQuery({ sort }, PROJECT_FIELDS);
    expect((await all({ sort })).map(({ id }) => id)).toEqual(plainlySorted(rows, keys, ORDERS).map(({ id }) => id));
  });

  it('takes a branch of the industries for its root', async () => {
    const expected = rows.filter(({ industry }) => String(industry).startsWith('IM')).length;
    expect(await all({ filter: 'industry:is(IM)' })).toHaveLength(expected);
    expect(await all({ filter: 'industry:not(IM)' })).toHaveLength(COUNT - expected);
    expect(await all({ filter: 'industry:any(IM,BP)' })).toHaveLength(rows.filter(({ industry }) => industry !== 'OTHER').length);
  });

  it('carries in each row the columns asked for', async () => {
    const [row] = (await app.as(DAI).get(`/projects${asked({ columns: 'landMu,unit,enrolled,totalInvestment', limit: '1' })}`)).body.items;
    const plain = rows.find(({ id }) => id === row.id)!;
    const unit = UNITS.find(({ id }) => id === plain['unit'])!.name;
    expect(row.cells).toEqual({ landMu: plain['landMu'], unit, enrolled: plain['enrolled'], totalInvestment: plain['totalInvestment'] });
  });

  it('stays within the scope whatever is asked', async () => {
    const filter = `or(unit:any(${JIUHU.id}),enrolled:is(true),enrolled:is(false))`;
    const seen = await all({ filter }, REN);
    expect(new Set(seen.map(({ id }) => rows.find((row) => row.id === id)!['unit']))).toEqual(new Set([YANCUO.id]));
  });
});

const sumOf = (some: PlainRow[], field: string, currency: string | null) => {
  const own = some.filter((row) => row[field] !== null && (currency === null || row['currency'] === currency));
  return own.length ? own.reduce((sum, row) => sum + Math.round(Number(row[field]) * 100), 0) / 100 : undefined;
};

describe('totals', () => {
  it('count and add up the whole filter, per currency', async () => {
    const filter = 'stage:any(SIGNED,LANDED,STARTED)';
    const expected = plainlyFiltered(rows, readFilter(filter), PROJECT_FIELDS);
    const { body } = await app.as(DAI).get(`/projects/totals${asked({ filter })}`);
    expect(body.total).toBe(expected.length);
    const amounts = Object.fromEntries(
      body.sums.totalInvestment.map((sum: { currency: string; amount: number }) => [sum.currency, sum.amount]),
    );
    expect(amounts).toEqual({ CNY: sumOf(expected, 'totalInvestment', 'CNY'), USD: sumOf(expected, 'totalInvestment', 'USD') });
    expect(body.sums.landMu).toEqual([{ currency: null, amount: sumOf(expected, 'landMu', null) }]);
  });

  it.each(['stage', 'light', 'unit', 'enrolled', 'hookedLeader'])(
    'by %s come in the order of the rows and make up the whole',
    async (group) => {
      const { body } = await app.as(DAI).get(`/projects/totals${asked({ group })}`);
      const counts = new Map<string | null, number>();
      for (const row of await all({ group, sort: '-totalInvestment' })) {
        const cell = rows.find(({ id }) => id === row.id)![group];
        const value = cell === null || cell === '' ? null : String(cell);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      expect(body.groups.map(({ value, count }: { value: string; count: number }) => [value, count])).toEqual([...counts]);
      expect(body.total).toBe(COUNT);
      if (group === 'unit') expect(body.groups.map(({ label }: { label: string }) => label)).toEqual(UNITS.map(({ name }) => name).sort());
    },
  );
});

describe('what the list does not know', () => {
  it.each([
    ['filter', 'secret:is(1)', 'filter-field-unknown', '“secret”'],
    ['filter', 'stage:between(A,B)', 'filter-operator-refused', '“between”'],
    ['filter', 'stage:is(DONE)', 'filter-value-refused', '“DONE”'],
    ['filter', 'stage:is(', 'filter-unreadable', '10'],
    ['filter', 'p.id:is(1)', 'filter-unreadable', '2'],
    ['sort', '-deleted_at', 'sort-refused', '“deleted_at”'],
    ['sort', 'name desc; DROP TABLE projects', 'sort-refused', 'DROP'],
    ['group', 'totalInvestment', 'group-refused', '“totalInvestment”'],
    ['columns', 'name,password', 'column-unknown', '“password”'],
  ])('in %s, such as %s, is refused by name', async (param, value, code, named) => {
    for (const path of ['', '/totals', '/export.csv']) {
      const { status, body } = await app.as(MEI).get(`/projects${path}${asked({ [param]: value })}`);
      expect({ path, status, code: body.code }).toEqual({ path, status: 422, code });
      expect(body.title).toContain(named);
      expect(Object.keys(body.errors)).toEqual([param]);
    }
  });

  it.each([`x') OR 1=1 --`, `'; DELETE FROM projects; --`, `\\'; SELECT pg_sleep(9)`, '$1', '?', '%', '{a,b}', '",'])(
    'as a value, such as %s, is a value and nothing else',
    async (value) => {
      for (const operator of ['is', 'contains', 'any']) {
        const filter = `name:${operator}("${value.replace(/["\\]/g, '\\$&')}")`;
        const expected = plainlyFiltered(rows, readFilter(filter), PROJECT_FIELDS);
        expect(await all({ filter })).toHaveLength(expected.length);
      }
      expect(await all({})).toHaveLength(COUNT);
    },
  );
});

describe('an export', () => {
  const query = asked({
    filter: 'light:is(red)',
    sort: '-totalInvestment',
    columns: 'name,light,totalInvestment,enrolled',
    language: 'zh',
  });

  it('as .csv holds the rows, columns and order of the list, and an amount never without its currency', async () => {
    const { headers, body } = await app.as(DAI).get(`/projects/export.csv${query}`);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="projects-\d{4}-\d\d-\d\d\.csv"$/);
    const text = String(body);
    expect(text.startsWith('\uFEFF项目,灯,总投资（元）,纳统,币种\r\n')).toBe(true);
    const expected = await all({ filter: 'light:is(red)', sort: '-totalInvestment' });
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toEqual(
      expected.map(({ id }) => {
        const { name, totalInvestment, enrolled, currency } = rows.find((row) => row.id === id)!;
        const quoted = String(name).includes('"') ? `"${String(name).replaceAll('"', '""')}"` : name;
        return [quoted, '红灯', totalInvestment ?? '', enrolled ? '是' : '否', currency].join();
      }),
    );
  });

  it('never runs as a formula, and is in the audit trail with its rows', async () => {
    await app.as(MEI).post('/projects', { name: '=cmd|calc!A1', industryCode: 'IM' });
    const csv = String((await app.as(MEI).get(`/projects/export.csv${asked({ q: 'cmd', columns: 'name' })}`)).body);
    expect(csv).toBe(`\uFEFF项目\r\n'=cmd|calc!A1\r\n`);
    const trail = await app.run(AUDE, () =>
      tx().query<{ after: object }[]>(`SELECT after FROM audit_entries WHERE action = 'list.export' AND person_id = $1`, [MEI.id]),
    );
    expect(trail).toEqual([{ after: expect.objectContaining({ list: 'projects', format: 'csv', rows: 1, columns: ['name'], q: 'cmd' }) }]);
  });

  it('as .xlsx holds the same, figures as figures', async () => {
    const { body } = await app.as(DAI).get(`/projects/export.xlsx${query}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body);
    const [sheet] = book.worksheets;
    const lines = (sheet!.getSheetValues() as ExcelJS.CellValue[][]).slice(1).map((line) => [...line].slice(1));
    expect(lines[0]).toEqual(['项目', '灯', '总投资（元）', '纳统', '币种']);
    const expected = await all({ filter: 'light:is(red)', sort: '-totalInvestment' });
    expect(lines.slice(1).map(([name, , amount]) => [name, amount ?? null])).toEqual(
      expected.map(({ id }) => rows.find((row) => row.id === id)!).map(({ name, totalInvestment }) => [name, totalInvestment]),
    );
  });
});
