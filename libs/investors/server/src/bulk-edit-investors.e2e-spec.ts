import { LING, MEI, REN, startApp, type CastMember } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import type { BulkInvestorRowDto, InvestorView } from '@luodi/investors/contract';
import type { BulkEditView } from '@luodi/shared/contract';
import { InvestorsModule } from './investors.module';

const app = await startApp([IndustriesModule, InvestorsModule]);
afterAll(() => app.close());

let made = 0;
const create = async (more = {}, person = MEI): Promise<InvestorView> =>
  (await app.as(person).post('/investors', { fullName: `批量试改第${(made += 1)}精密有限公司`, ...more })).body;
const row = ({ id, version }: { id: string; version: number }, set: BulkInvestorRowDto['set']): BulkInvestorRowDto => ({
  id,
  version,
  set,
});
const bulk = (rows: object[], more = {}, person: CastMember = MEI) => app.as(person).post('/investors/bulk', { rows, ...more });
const edited = async (...asked: Parameters<typeof bulk>): Promise<BulkEditView> => (await bulk(...asked)).body;
const read = async (id: string, person: CastMember = MEI): Promise<InvestorView> => (await app.as(person).get(`/investors/${id}`)).body;

it('changes many companies, each as its own change does, and puts back what was there', async () => {
  const [one, other] = [await create({ tier: 'C' }), await create({ tier: 'A', source: '商会' })];
  const done = await edited([row(one, { tier: 'A' }), row(other, { tier: 'A' })]);
  expect(done).toEqual({
    rows: [
      {
        ...{ id: one.id, name: one.fullName, outcome: 'changed', version: 2, refusal: null },
        ...{ before: { tier: 'C' }, after: { tier: 'A' } },
      },
      { id: other.id, name: other.fullName, outcome: 'unchanged', version: 1, before: {}, after: {}, refusal: null },
    ],
    people: {},
  });
  expect(await read(one.id)).toMatchObject({ tier: 'A', fullName: one.fullName, version: 2 });
  await edited([row({ id: one.id, version: 2 }, done.rows[0]!.before as BulkInvestorRowDto['set'])]);
  expect(await read(one.id)).toMatchObject({ tier: 'C', version: 3 });
});

it('empties a field, which undoing fills again', async () => {
  const company = await create({ industryCode: 'IM11', kind: 'private' });
  const [changed] = (await edited([row(company, { industryCode: null as never, kind: null as never })])).rows;
  expect(await read(company.id)).toMatchObject({ industryCode: null, kind: null });
  await edited([row({ id: company.id, version: 2 }, changed!.before as BulkInvestorRowDto['set'])]);
  expect(await read(company.id)).toMatchObject({ industryCode: 'IM11', kind: 'private' });
});

it('tells beforehand, refuses what is stale or held by another unit, and changes the others', async () => {
  const [fresh, stale, theirs] = [await create(), await create(), await create({}, REN)];
  await app.as(MEI).patch(`/investors/${stale.id}`, { note: '改过' }, { version: 1 });
  const rows = [row(theirs, { source: '展会' }), row(stale, { source: '展会' }), row(fresh, { source: '展会' })];
  const outcome = [
    { name: null, version: null, refusal: 'not-found' },
    { name: stale.fullName, version: 2, refusal: 'version-conflict' },
    { outcome: 'changed', after: { source: '展会' } },
  ];
  expect((await edited(rows, { preview: true })).rows).toMatchObject(outcome);
  expect(await read(fresh.id)).toMatchObject({ source: null, version: 1 });
  expect((await edited(rows)).rows).toMatchObject(outcome);
  expect([await read(fresh.id), await read(stale.id), await read(theirs.id, REN)]).toMatchObject([
    { source: '展会' },
    { source: null },
    { source: null },
  ]);
});

it.each<[string, object, string]>([
  ['an industry that is none', { industryCode: 'ZZ' }, 'industryCode'],
  ['a tier that is none', { tier: 'D' }, 'rows.0.set.tier'],
  ['a name, which is of one company only', { fullName: '同名有限公司' }, 'rows.0.set.fullName'],
])('is refused as a whole with %s', async (_what, set, field) => {
  const company = await create();
  expect(await bulk([{ id: company.id, version: 1, set }])).toMatchObject({ status: 422, body: { errors: { [field]: [{}] } } });
});

it('is not for who only reads', async () => {
  const company = await create();
  expect((await bulk([row(company, { tier: 'A' })], {}, LING)).status).toBe(403);
});
