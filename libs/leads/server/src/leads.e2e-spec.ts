import { FilesModule } from '@luodi/files/server';
import { ADA, CENTRE, DAI, HE, JIUHU, LING, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { addDays, businessDay, type IsoDate } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { randomUUID } from 'node:crypto';
import { LeadsModule } from './leads.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule]);
const [mei, ren] = [app.as(MEI), app.as(REN)];
const company = (await mei.post('/investors', { fullName: '漳州测海智能装备有限公司', industryCode: 'IM21' })).body;
const theirs = (await ren.post('/investors', { fullName: '漳州测洋智能装备有限公司' })).body;
afterAll(() => app.close());

const today = businessDay(new Date());
const create = (body: object = {}, client = mei) => client.post('/leads', { title: '固态电池中试线', channel: '投洽会', ...body });
const judge = (id: string, body: object, version: number, client = mei) =>
  client.post(`/leads/${id}/verdict`, body, { 'if-match': String(version) });
const assign = (id: string, officerId: string, version: number, client = mei) =>
  client.post(`/leads/${id}/assignment`, { officerId }, { 'if-match': String(version) });
const DROP = { verdict: 'drop', reason: '企业已定在外地' };
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
        firstReportUnitName: '九湖镇',
        officerName: null,
        verdict: null,
        clocks: [{ kind: 'respond', dueOn: addDays(today, 1), state: 'due-soon' }, {}, {}, {}],
        can: { edit: true, convert: true },
      },
    });
    expect((await mei.get(`/leads/${body.id}`)).body).toEqual(body);
    expect((await app.as(LING).get(`/leads/${body.id}`)).body.can).toEqual({ edit: false, convert: false });
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
    expect(await ren.patch(`/leads/${body.id}`, { channel: '别处' }, { version: 1 })).toMatchObject({ status: 404 });
    expect(await judge(body.id, DROP, 1, ren)).toMatchObject({ status: 404 });
    expect(await assign(body.id, REN.id, 1, ren)).toMatchObject({ status: 404 });
    expect(await ren.get(`/leads/${body.id}/timeline`)).toMatchObject({ status: 404 });
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
    ['an unknown method', { method: 'luck' }, 'method'],
    ['a unit that is not there', { firstTalkUnitId: randomUUID() }, 'firstTalkUnitId'],
    ['a first report to nobody', { firstReportUnitId: randomUUID() }, 'firstReportUnitId'],
    ['an officer of another unit', { officerId: REN.id }, 'officerId'],
    ['an administrator to look after it', { officerId: ADA.id }, 'officerId'],
    ['land of three decimals', { landNeed: 1.005 }, 'landNeed'],
    ['a file that nobody sent', { attachmentIds: [randomUUID()] }, 'attachmentIds'],
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
    const dropped = await judge(body.id, { ...DROP, on: addDays(today, -2) }, 1);
    expect(dropped).toMatchObject({
      status: 201,
      body: { state: 'dropped', verdictOn: addDays(today, -2), closedOn: today, clocks: [], can: { convert: false }, version: 2 },
    });
    expect(await pipeline('IM33', addDays(today, -1))).toEqual(open);
    expect(await pipeline('IM33', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
    await judge(body.id, { verdict: 'reserve', reason: '明年再谈' }, 2);
    expect(await pipeline('IM33', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
    await judge(body.id, { verdict: 'follow' }, 3);
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
    const close = (client = mei) => judge(body.id, DROP, 1, client);
    const answers = await Promise.all([close(), close(app.as(HE))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await pipeline('IM31', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
  });
});

describe('an open lead whose figures change', () => {
  it('counts with the new ones from today on', async () => {
    const { body } = await create({ industryCode: 'IM12', estInvestment: 1_000, firstReportOn: '2026-03-05' });
    await mei.patch(`/leads/${body.id}`, { estInvestment: 2_500.5 }, { version: 1 });
    expect([await pipeline('IM12', addDays(today, -1)), await pipeline('IM12', today)]).toEqual([
      [{ currency: 'CNY', count: 1, fen: '100000' }],
      [{ currency: 'CNY', count: 1, fen: '250050' }],
    ]);
    await mei.patch(`/leads/${body.id}`, { currency: 'USD', industryCode: 'IM13' }, { version: 2 });
    expect(await pipeline('IM13', today)).toEqual([{ currency: 'USD', count: 1, fen: '250050' }]);
    expect(await pipeline('IM12', today)).toEqual([{ currency: 'CNY', count: 0, fen: '0' }]);
    expect((await judge(body.id, DROP, 3)).status).toBe(201);
    expect(await pipeline('IM13', today)).toEqual([{ currency: 'USD', count: 0, fen: '0' }]);
  });
});

describe('a change', () => {
  const full = {
    method: 'referral',
    contentBrief: '中试线两条',
    estInvestment: 30_000_000,
    landNeed: 12.5,
    plantNeed: 4_000,
    energyNeed: '年用电 600 万度',
    envNeed: '报告表',
    estOutput: 60_000_000,
    estTax: 2_400_000,
    firstTalkUnitId: CENTRE.id,
  };

  it('fills every field, empties it again and tells old and new', async () => {
    const { body } = await create({ title: '逐项补全' });
    const filled = await mei.patch(`/leads/${body.id}`, { ...full, respondedOn: today }, { version: 1 });
    expect(filled).toMatchObject({ status: 200, body: { ...full, firstTalkUnitName: '招商服务中心', respondedOn: today, version: 2 } });
    const [latest] = (await mei.get(`/leads/${body.id}/timeline`)).body;
    expect(latest).toMatchObject({ kind: 'change', personName: '梅晓', title: 'lead.change' });
    expect(latest.changes).toContainEqual({ field: 'estInvestment', before: null, after: 30_000_000 });
    const empty = Object.fromEntries(Object.keys(full).map((field) => [field, null]));
    expect((await mei.patch(`/leads/${body.id}`, empty, { version: 2 })).body).toMatchObject({ ...empty, firstTalkUnitName: null });
  });

  it('is found by the new title and the investor', async () => {
    const { body } = await create({ title: '旧的说法' });
    await mei.patch(`/leads/${body.id}`, { title: '氢能压缩机', investorId: company.id }, { version: 1 });
    for (const q of ['氢能', 'qnysj', '测海'])
      expect((await mei.get(`/leads?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
  });

  it('needs the version that was read', async () => {
    const { body } = await create({ title: '冷链仓储' });
    expect(await mei.patch(`/leads/${body.id}`, { channel: '电话' })).toMatchObject({ status: 428 });
    expect(await mei.post(`/leads/${body.id}/verdict`, DROP)).toMatchObject({ status: 428 });
    expect(await mei.patch(`/leads/${body.id}`, { channel: '电话' }, { version: 9 })).toMatchObject({
      status: 409,
      body: { current: { channel: '投洽会' }, differing: ['channel'] },
    });
    expect(await judge(body.id, DROP, 9)).toMatchObject({ status: 409, body: { current: { verdict: null }, differing: ['verdict'] } });
    expect(await assign(body.id, MEI.id, 9)).toMatchObject({ status: 409, body: { differing: ['officerId'] } });
  });

  it.each([
    ['an answer to come', { respondedOn: addDays(today, 1) }, 'respondedOn'],
    ['feedback before the first report', { feedbackOn: '2026-03-04' }, 'feedbackOn'],
    ['a follow-up before the first report', { lastFollowUpOn: '2026-03-04' }, 'lastFollowUpOn'],
    ['another first report', { firstReportOn: '2026-03-01' }, 'firstReportOn'],
    ['a state', { state: 'dropped' }, 'state'],
    ['an officer', { officerId: MEI.id }, 'officerId'],
    ['no title', { title: null }, 'title'],
    ['no currency', { currency: null }, 'currency'],
  ])('is refused with %s', async (_what, change, field) => {
    const { body } = await create({ firstReportOn: '2026-03-05' });
    const answer = await mei.patch(`/leads/${body.id}`, change, { version: 1 });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });
});

describe('a verdict', () => {
  it('to follow meets its clock, tells why and starts that of the feedback', async () => {
    const { body } = await create({ firstReportOn: addDays(today, -2) });
    const { body: judged } = await judge(body.id, { verdict: 'follow', reason: '补链', on: addDays(today, -1) }, 1);
    expect(judged).toMatchObject({
      state: 'open',
      verdict: 'follow',
      verdictReason: '补链',
      verdictOn: addDays(today, -1),
      closedOn: null,
    });
    expect(judged.clocks).toContainEqual({ kind: 'verdict', dueOn: addDays(today, 1), state: 'met', metOn: addDays(today, -1) });
    expect(judged.clocks).toContainEqual({ kind: 'feedback', dueOn: addDays(today, 6), state: 'running', metOn: null });
    const [latest] = (await mei.get(`/leads/${body.id}/timeline`)).body;
    expect(latest).toMatchObject({
      title: 'lead.judge',
      changes: expect.arrayContaining([{ field: 'verdict', before: null, after: 'follow' }]),
    });
  });

  it.each([
    ['no reason to drop', { verdict: 'drop' }, 'reason'],
    ['no reason to put it by', { verdict: 'reserve', reason: ' ' }, 'reason'],
    ['an unknown verdict', { verdict: 'maybe' }, 'verdict'],
    ['a day to come', { verdict: 'follow', on: addDays(today, 1) }, 'on'],
    ['a day before the first report', { verdict: 'follow', on: addDays(today, -9) }, 'on'],
  ])('is refused with %s', async (_what, verdict, field) => {
    const { body } = await create();
    expect(await judge(body.id, verdict, 1)).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(Array) } } });
  });

  it('is not for those who only read', async () => {
    const { body } = await create();
    expect(await judge(body.id, DROP, 1, app.as(LING))).toMatchObject({ status: 403 });
  });
});

describe('an assignment', () => {
  it.each([
    ['the officer of the unit', MEI, 201],
    ['its head', HE, 201],
    ['the desk of the zone', DAI, 201],
    ['an officer of another unit', REN, 422],
    ['a leader, who changes nothing', LING, 422],
  ])('to %s', async (_what, { id: officerId, name }, status) => {
    const { body } = await create();
    const answer = await assign(body.id, officerId, 1, app.as(HE));
    expect(answer.status).toBe(status);
    const read = (await mei.get(`/leads/${body.id}`)).body;
    expect(read.officerName).toBe(status === 201 ? name : null);
    expect((await mei.get(`/leads?officerId=${officerId}`)).body.items.some((one: { id: string }) => one.id === body.id)).toBe(
      status === 201,
    );
  });
});

it('keeps its files', async () => {
  const upload = async (name: string) =>
    (await mei.upload('/attachments', { name, type: 'application/pdf', content: Buffer.from(`%PDF-1.7 ${name}`) })).body.id;
  const [card, plan] = [await upload('名片.pdf'), await upload('方案.pdf')];
  const { body } = await create({ attachmentIds: [card] });
  expect(body.attachments).toEqual([{ id: card, fileName: '名片.pdf' }]);
  const changed = await mei.patch(`/leads/${body.id}`, { attachmentIds: [plan] }, { version: 1 });
  expect(changed.body.attachments).toHaveLength(2);
  expect((await mei.get(`/leads/${body.id}/timeline`)).body.map(({ kind }: { kind: string }) => kind)).toContain('file');
});

it('a repeated request is one lead', async () => {
  const headers = { 'idempotency-key': randomUUID() };
  const once = () => mei.post('/leads', { title: '重复提交测试', channel: '电话' }, headers);
  const [first, second] = [await once(), await once()];
  expect(second.body).toEqual(first.body);
  expect((await mei.get(`/leads?q=${encodeURIComponent('重复提交')}`)).body.total).toBe(1);
  expect(await mei.post('/leads', { title: '别的', channel: '电话' }, headers)).toMatchObject({ status: 422 });
});
