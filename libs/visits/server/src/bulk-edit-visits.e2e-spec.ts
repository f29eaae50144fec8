import { FilesModule } from '@luodi/files/server';
import { HE, LING, MEI, REN, startApp, type CastMember } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { addDays, businessDay, type BulkEditView } from '@luodi/shared/contract';
import type { BulkVisitRowDto, VisitView } from '@luodi/visits/contract';
import { VisitsModule } from './visits.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule, VisitsModule]);
afterAll(() => app.close());

const today = businessDay(new Date());
const COMPANY = '砚川谐波减速器有限公司';
const { id: investorId } = (await app.as(MEI).post('/investors', { fullName: COMPANY })).body;
const log = async (more = {}, person = MEI): Promise<VisitView> => {
  const must = { direction: 'outbound', summary: '看现场', nextAction: '寄资料', nextActionDueOn: today };
  return (await app.as(person).post('/visits', { investorId, ...must, ...more })).body;
};
const row = ({ id, version }: { id: string; version: number }, set: BulkVisitRowDto['set']): BulkVisitRowDto => ({ id, version, set });
const bulk = (rows: object[], person: CastMember = MEI) => app.as(person).post('/visits/bulk', { rows });
const edited = async (...asked: Parameters<typeof bulk>): Promise<BulkEditView> => (await bulk(...asked)).body;
const read = async (id: string): Promise<VisitView> => (await app.as(MEI).get(`/visits/${id}`)).body;

it('hands many next steps over, says from whom to whom, and takes that back', async () => {
  const visit = await log({ visitedOn: addDays(today, -1) });
  const done = await edited([row(visit, { nextActionOwnerId: HE.id })]);
  expect(done).toMatchObject({
    rows: [
      {
        ...{ name: `${COMPANY} · ${addDays(today, -1)}`, outcome: 'changed', version: 2 },
        ...{ before: { nextActionOwnerId: MEI.id }, after: { nextActionOwnerId: HE.id } },
      },
    ],
    people: { [MEI.id]: MEI.name, [HE.id]: HE.name },
  });
  expect(await read(visit.id)).toMatchObject({ nextActionOwnerName: HE.name, nextAction: '寄资料' });
  await edited([row({ id: visit.id, version: 2 }, done.rows[0]!.before as BulkVisitRowDto['set'])]);
  expect(await read(visit.id)).toMatchObject({ nextActionOwnerName: MEI.name });
});

it('names the kind, topic and city of many, and finds them by the topic then', async () => {
  const visit = await log();
  await edited([row(visit, { direction: 'negotiation', topic: '用地预审', city: '厦门' })]);
  expect(await read(visit.id)).toMatchObject({ direction: 'negotiation', topic: '用地预审', city: '厦门' });
  const { items } = (await app.as(MEI).get(`/visits?q=${encodeURIComponent('用地预审')}`)).body;
  expect(items.map(({ id }: VisitView) => id)).toEqual([visit.id]);
});

it('refuses the row whose next step is done, or would be due before the visit, and changes the others', async () => {
  const [open, done, later] = [await log({ visitedOn: addDays(today, -9) }), await log({ visitedOn: addDays(today, -9) }), await log()];
  await app.as(MEI).patch(`/visits/${done.id}`, { nextActionDone: true }, { version: 1 });
  const due = addDays(today, -2);
  const { rows } = await edited([
    row({ id: done.id, version: 2 }, { nextActionDueOn: due }),
    row(later, { nextActionDueOn: due }),
    row(open, { nextActionDueOn: due }),
  ]);
  expect(rows.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
    ['refused', 'no-open-next-step'],
    ['refused', 'next-step-before-visit'],
    ['changed', null],
  ]);
  expect([await read(done.id), await read(later.id), await read(open.id)]).toMatchObject([
    { nextActionDueOn: today, version: 2 },
    { nextActionDueOn: today, version: 1 },
    { nextActionDueOn: due, version: 2 },
  ]);
});

it('of another unit neither tells nor changes anything', async () => {
  const visit = await log();
  expect((await edited([row(visit, { topic: '改' })], REN)).rows).toMatchObject([{ name: null, version: null, refusal: 'not-found' }]);
  expect(await read(visit.id)).toMatchObject({ topic: null });
});

it.each<[string, object, string]>([
  ['a person who is nobody', { nextActionOwnerId: '019b0000-0000-7000-8000-0000000000ff' }, 'nextActionOwnerId'],
  ['a next step without a day', { nextActionDueOn: null }, 'rows.0.set.nextActionDueOn'],
  ['a summary, which is of one visit only', { summary: '同样的话' }, 'rows.0.set.summary'],
])('is refused as a whole with %s', async (_what, set, field) => {
  const { id } = await log();
  expect(await bulk([{ id, version: 1, set }])).toMatchObject({ status: 422, body: { errors: { [field]: [{}] } } });
});

it('is not for who only reads', async () => {
  expect((await bulk([row(await log(), { topic: '看' })], LING)).status).toBe(403);
});
