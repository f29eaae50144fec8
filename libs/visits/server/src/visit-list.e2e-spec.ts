import { FilesModule } from '@luodi/files/server';
import { DAI, JIUHU, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { ProjectsModule } from '@luodi/projects/server';
import { readFilter, readListQuery } from '@luodi/shared/contract';
import { SeededRandom, tx } from '@luodi/shared/server';
import { everyPage, plainlyFiltered, plainlySorted, type PlainRow } from '@luodi/shared/server/testing';
import { DIRECTIONS, INTENTS, VISIT_FIELDS } from '@luodi/visits/contract';
import { VisitsModule } from './visits.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, ProjectsModule, VisitsModule]);
afterAll(() => app.close());

const chance = new SeededRandom(11);
const maybe = <T>(value: () => T): T | null => (chance.chance(0.3) ? null : value());
const day = () => `2026-0${chance.between(1, 9)}-${chance.between(10, 28)}`;
const rows: PlainRow[] = Array.from({ length: 140 }, (_, n) => ({
  id: `019b3000-0000-7000-8000-${String((n * 7919) % 1_000_003).padStart(12, '0')}`,
  visitedOn: day(),
  direction: chance.pick(DIRECTIONS),
  intent: maybe(() => chance.pick(INTENTS)),
  city: maybe(() => chance.pick(['苏州', '厦门'])),
  summary: `${chance.pick(['看地', '谈条件', '看厂房'])}${n}`,
  topLeader: chance.chance(0.3),
  nextActionDueOn: maybe(day),
  unit: chance.pick([JIUHU, YANCUO]).id,
}));
const INSERT = `INSERT INTO visits (id, org_unit_id, direction, visited_on, industry_code, intent, city, summary, is_top_leader, next_action_due_on, logged_by)
  SELECT r.id, r.unit, r.direction, r."visitedOn", 'IM21', r.intent, r.city, r.summary, r."topLeader", r."nextActionDueOn", $2
  FROM json_to_recordset($1) AS r (id uuid, unit uuid, direction text, "visitedOn" date, intent text, city text, summary text, "topLeader" boolean, "nextActionDueOn" date)`;
await app.run(DAI, () => tx().query(INSERT, [JSON.stringify(rows), MEI.id]));

const place = (values: readonly string[], field: string) => (row: PlainRow) => {
  const value = row[field];
  return value === null ? null : values.indexOf(String(value));
};
const ORDERS = { direction: place(DIRECTIONS, 'direction'), intent: place(INTENTS, 'intent') };

it.each([
  ['visitedOn:between(2026-03-01,2026-06-30)', '-visitedOn'],
  ['direction:any(outbound,video)', 'direction,-visitedOn'],
  ['and(summary:contains(看),or(intent:empty(),topLeader:is(true)))', 'intent,nextActionDueOn'],
  ['nextActionDueOn:filled()', '-nextActionDueOn'],
])('the visits of %s by %s are those that a loop gives, page by page', async (filter, sort) => {
  const { sort: keys } = readListQuery({ sort }, VISIT_FIELDS);
  const expected = plainlySorted(plainlyFiltered(rows, readFilter(filter), VISIT_FIELDS), keys, ORDERS);
  expect(expected.length).toBeGreaterThan(0);
  const seen = await everyPage((query) => app.as(DAI).get(`/visits?${query}`), { filter, sort, limit: '19' });
  expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

it('are counted, and leave as a file, within the scope', async () => {
  const own = rows.filter(({ unit }) => unit === YANCUO.id).length;
  expect((await app.as(REN).get('/visits/totals')).body.total).toBe(own);
  const csv = String((await app.as(REN).get('/visits/export.csv?columns=visitedOn,direction,summary')).body);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(own + 1);
});
