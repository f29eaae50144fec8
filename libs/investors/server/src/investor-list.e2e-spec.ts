import { CENTRE, DAI, JIUHU, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { INVESTOR_FIELDS, INVESTOR_KINDS, TIERS } from '@luodi/investors/contract';
import { readFilter, readListQuery } from '@luodi/shared/contract';
import { SeededRandom, tx } from '@luodi/shared/server';
import { everyPage, plainlyFiltered, plainlySorted, type PlainRow } from '@luodi/shared/server/testing';
import { InvestorsModule } from './investors.module';

const app = await startApp([IndustriesModule, InvestorsModule]);
afterAll(() => app.close());

const UNITS = [CENTRE, JIUHU, YANCUO];
const chance = new SeededRandom(7);
const maybe = <T>(value: () => T): T | null => (chance.chance(0.3) ? null : value());
const rows: PlainRow[] = Array.from({ length: 160 }, (_, n) => ({
  id: `019b2000-0000-7000-8000-${String((n * 7919) % 1_000_003).padStart(12, '0')}`,
  fullName: `${chance.pick(['漳州', '厦门', '苏州'])}第${n}公司`,
  tier: maybe(() => chance.pick(TIERS)),
  kind: maybe(() => chance.pick(INVESTOR_KINDS)),
  city: maybe(() => chance.pick(['苏州', '厦门', ''])),
  unit: chance.pick(UNITS).id,
  doNotContact: chance.chance(0.2),
  updatedAt: `2026-0${chance.between(1, 9)}-10T12:30:00.000Z`,
}));
const INSERT = `INSERT INTO investors (id, org_unit_id, full_name, name_key, pinyin, tier, kind, reg_city, do_not_contact, created_by, updated_at)
  SELECT r.id, r.unit, r."fullName", r."fullName", r."fullName", r.tier, r.kind, r.city, r."doNotContact", $2, r."updatedAt"
  FROM json_to_recordset($1) AS r (id uuid, unit uuid, "fullName" text, tier text, kind text, city text, "doNotContact" boolean, "updatedAt" timestamptz)`;
await app.run(DAI, () => tx().query(INSERT, [JSON.stringify(rows), MEI.id]));

const ORDERS: Record<string, (row: PlainRow) => string | number | null> = {
  tier: ({ tier }) => (tier === null ? null : TIERS.findIndex((one) => one === tier)),
  kind: ({ kind }) => (kind === null ? null : INVESTOR_KINDS.findIndex((one) => one === kind)),
  unit: ({ unit }) => UNITS.find(({ id }) => id === unit)!.name + String(unit),
};

it.each([
  ['tier:any(A,B)', 'fullName'],
  ['fullName:contains(苏州)', '-tier,fullName'],
  ['city:empty()', 'kind'],
  [`and(unit:not(${JIUHU.id}),or(doNotContact:is(true),tier:is(C)))`, 'unit,-updatedAt'],
  ['updatedAt:from(2026-04-01)', '-updatedAt'],
])('the investors of %s by %s are those that a loop gives, page by page', async (filter, sort) => {
  const { sort: keys } = readListQuery({ sort }, INVESTOR_FIELDS);
  const expected = plainlySorted(plainlyFiltered(rows, readFilter(filter), INVESTOR_FIELDS), keys, ORDERS);
  expect(expected.length).toBeGreaterThan(0);
  const seen = await everyPage((query) => app.as(DAI).get(`/investors?${query}`), { filter, sort, limit: '23' });
  expect(seen.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
});

it('are counted by group, within the scope', async () => {
  const { body } = await app.as(REN).get('/investors/totals?group=tier');
  const own = rows.filter(({ unit }) => unit === YANCUO.id);
  const counts = [...TIERS, null].map((tier) => [tier, own.filter((row) => row['tier'] === tier).length]);
  expect(body.total).toBe(own.length);
  expect(body.groups.map(({ value, count }: { value: string; count: number }) => [value, count])).toEqual(counts);
});

it('leave as a file of the columns shown', async () => {
  const csv = String((await app.as(REN).get('/investors/export.csv?columns=fullName,tier,unit&sort=fullName&language=en')).body);
  const lines = csv.trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFCompany,Tier,Unit');
  expect(lines).toHaveLength(rows.filter(({ unit }) => unit === YANCUO.id).length + 1);
});
