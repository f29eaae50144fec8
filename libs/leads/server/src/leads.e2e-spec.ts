import { DAI, HE, JIUHU, LING, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { addDays, businessDay, type IsoDate } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { randomUUID } from 'node:crypto';
import { LeadsModule } from './leads.module';

const app = await startApp([IndustriesModule, InvestorsModule, LeadsModule]);
const [mei, ren] = [app.as(MEI), app.as(REN)];
const company = (await mei.post('/investors', { fullName: '漳州测海智能装备有限公司', industryCode: 'IM21' })).body;
const theirs = (await ren.post('/investors', { fullName: '漳州测洋智能装备有限公司' })).body;
afterAll(() => app.close());

const today = businessDay(new Date());
const create = (body: object = {}, client = mei) => client.post('/leads', { title: '固态电池中试线', channel: '投洽会', ...body });
const SUM = `SELECT currency, sum(count)::int AS count, sum(amount)::text AS fen FROM pipeline_deltas WHERE stage = 'LEAD' AND industry_code = $1 AND day <= $2 GROUP BY currency ORDER BY currency`;
const pipeline = (industry: string, day: IsoDate, person = MEI) => app.run(person, () => tx().query(SUM, [industry, day]));

describe('a lead', () => {
  it('needs a title and a channel; it is open, of today and of no leading industry', async () => {
    const { status, body } = await create();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        state: 'open',
        industryCode: 'OTHER',
        currency: 'CNY',
        firstReportOn: today,
        closedOn: null,
        estInvestment: null,
        unitName: '九湖镇',
        can: { edit: true },
      },
    });
    expect((await mei.get(`/leads/${body.id}`)).body).toEqual(body);
    expect((await app.as(LING).get(`/leads/${body.id}`)).body.can).toEqual({ edit: false });
  });

  it('takes the industry of its investor unless it is given one', async () => {
    expect((await create({ investorId: company.id })).body).toMatchObject({ investorId: company.id, industryCode: 'IM21' });
    expect((await create({ investorId: company.id, industryCode: 'IM25' })).body.industryCode).toBe('IM25');
  });

  it('is listed latest reported first, by state, branch and name', async () => {
    const made: string[] = [];
    for (const day of ['2026-03-05', '2026-01-09', '2026-02-10'])
      made.push((await create({ title: `血糖仪${day}`, industryCode: 'BP24', firstReportOn: day })).body.id);
    const [march, january, february] = made;
    const first = (await mei.get('/leads?q=xty&limit=2')).body;
    expect(first).toMatchObject({ total: 3, items: [{ id: march }, { id: february }] });
    expect((await mei.get(`/leads?q=xty&limit=2&cursor=${first.nextCursor}`)).body).toMatchObject({
      nextCursor: null,
      items: [{ id: january }],
    });
    expect((await mei.get('/leads?industry=BP&state=open')).body.total).toBe(3);
    expect((await mei.get('/leads?industry=BP&state=dropped')).body.total).toBe(0);
    expect(await mei.get('/leads?cursor=abc')).toMatchObject({ status: 422, body: { errors: { cursor: [{}] } } });
  });

  it('is absent for another unit', async () => {
    const { body } = await create({ title: '光学镜片' });
    expect(await ren.get(`/leads/${body.id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ren.patch(`/leads/${body.id}`, { state: 'dropped' }, { version: 1 })).toMatchObject({ status: 404 });
    expect((await ren.get('/leads')).body).toEqual({ items: [], nextCursor: null, total: 0 });
    expect((await ren.get('/leads?q=gxjp')).body.total).toBe(0);
  });

  it.each([
    ['no title', { title: '' }, 'title'],
    ['a day to come', { firstReportOn: addDays(today, 1) }, 'firstReportOn'],
    ['a day that does not exist', { firstReportOn: '2026-02-30' }, 'firstReportOn'],
    ['three decimals', { estInvestment: 0.001 }, 'estInvestment'],
    ['less than nothing', { estInvestment: -1 }, 'estInvestment'],
    ['an amount beyond measure', { estInvestment: 1e15 }, 'estInvestment'],
    ['the investor of another unit', { investorId: theirs.id }, 'investorId'],
    ['an investor that is not there', { investorId: randomUUID() }, 'investorId'],
    ['an unknown industry', { industryCode: 'ZZ' }, 'industryCode'],
    ['the unit of others', { orgUnitId: YANCUO.id }, 'orgUnitId'],
    ['an unknown currency', { currency: 'BTC' }, 'currency'],
    ['an unknown field', { state: 'open' }, 'state'],
  ])('is refused with %s', async (_what, body, field) => {
    expect(await create(body)).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(Array) } } });
  });
});

describe('the pipeline', () => {
  it('counts a lead from the day it was reported until the day it is closed', async () => {
    const lead = { industryCode: 'IM33', estInvestment: 120_000_000.55, firstReportOn: '2026-03-05' };
    const { body } = await create(lead);
    const open = [{ currency: 'CNY', count: 1, fen: '12000000055' }];
    expect([await pipeline('IM33', '2026-03-04'), await pipeline('IM33', '2026-03-05'), await pipeline('IM33', today)]).toEqual([
      [],
      open,
      open,
    ]);
    const dropped = await mei.patch(`/leads/${body.id}`, { state: 'dropped' }, { version: 1 });
    expect(dropped).toMatchObject({ status: 200, body: { state: 'dropped', closedOn: today, version: 2 } });
    expect(await pipeline('IM33', addDays(today, -1))).toEqual(open);
    expect(await pipeline('IM33', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
    await mei.patch(`/leads/${body.id}`, { state: 'reserve' }, { version: 2 });
    expect(await pipeline('IM33', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
    await mei.patch(`/leads/${body.id}`, { state: 'open' }, { version: 3 });
    expect(await pipeline('IM33', today)).toEqual(open);
  });

  it('keeps currencies apart and belongs to the unit', async () => {
    await create({ industryCode: 'IM32', estInvestment: 5_000_000, currency: 'USD' });
    await create({ industryCode: 'IM32', orgUnitId: JIUHU.id }, app.as(DAI));
    const both = [
      { currency: 'CNY', count: 1, fen: '0' },
      { currency: 'USD', count: 1, fen: '500000000' },
    ];
    expect([await pipeline('IM32', today), await pipeline('IM32', today, REN)]).toEqual([both, []]);
  });

  it('learns of a lead closed twice at once only once', async () => {
    const { body } = await create({ industryCode: 'IM31' });
    const close = (client = mei) => client.patch(`/leads/${body.id}`, { state: 'dropped' }, { version: 1 });
    const answers = await Promise.all([close(), close(app.as(HE))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await pipeline('IM31', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
  });
});

it('a change needs the version that was read', async () => {
  const { body } = await create({ title: '冷链仓储' });
  expect(await mei.patch(`/leads/${body.id}`, { state: 'dropped' })).toMatchObject({ status: 428 });
  expect(await mei.patch(`/leads/${body.id}`, { state: 'dropped' }, { version: 9 })).toMatchObject({
    status: 409,
    body: { current: { state: 'open' }, differing: ['state'] },
  });
});

it('a repeated request is one lead', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const once = () => mei.post('/leads', { title: '重复提交测试', channel: '电话' }, headers);
  const [first, second] = [await once(), await once()];
  expect(second.body).toEqual(first.body);
  expect((await mei.get(`/leads?q=${encodeURIComponent('重复提交')}`)).body.total).toBe(1);
  expect(await mei.post('/leads', { title: '别的', channel: '电话' }, headers)).toMatchObject({ status: 422 });
});
