import { DAI, HE, LING, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { addDays, businessDay } from '@luodi/shared/contract';
import { randomUUID } from 'node:crypto';
import { TargetsModule } from './targets.module';

const app = await startApp([IndustriesModule, InvestorsModule, LeadsModule, TargetsModule]);
const [mei, ren, desk] = [app.as(MEI), app.as(REN), app.as(DAI)];
afterAll(() => app.close());

const today = businessDay(new Date());
let made = 0;
const [FIRST, SECOND] = ['溯叙泓野简青映渡', '川禾岑屿汀梧岫云'];
/** A brand of its own each time. */
const fresh = () => `苏州${FIRST[made % 8]}${SECOND[Math.floor(made++ / 8)]}传感科技有限公司`;
const create = (body: object = {}, client = mei) =>
  client.post('/targets', { name: fresh(), industryCode: 'IM12', reason: '本地没有机器视觉', ...body });
const turn = (id: string, client = mei) => client.post(`/targets/${id}/turn`);

describe('a target', () => {
  it('needs a company, a node and a reason; it is open, its maker’s and of their unit', async () => {
    const { status, body } = await create();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        state: 'open',
        ownerName: '梅晓',
        unitName: '九湖镇',
        nextTouchOn: null,
        overdue: false,
        leadId: null,
        can: { edit: true, turn: true },
      },
    });
    expect((await mei.get(`/targets/${body.id}`)).body).toEqual(body);
    expect((await app.as(LING).get(`/targets/${body.id}`)).body.can).toEqual({ edit: false, turn: false });
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['no reason', { reason: '' }, 'reason'],
    ['no node', { industryCode: undefined }, 'industryCode'],
    ['an unknown node', { industryCode: 'ZZ' }, 'industryCode'],
    ['a day that does not exist', { nextTouchOn: '2026-02-30' }, 'nextTouchOn'],
    ['an owner who is not there', { ownerId: randomUUID() }, 'ownerId'],
    ['the unit of others', { orgUnitId: YANCUO.id }, 'orgUnitId'],
    ['an unknown field', { state: 'turned' }, 'state'],
  ])('is refused with %s', async (_what, body, field) => {
    expect(await create({ name: '苏州拒绝传感科技有限公司', ...body })).toMatchObject({
      status: 422,
      body: { errors: { [field]: expect.any(Array) } },
    });
  });

  it('is absent for another unit', async () => {
    const { body } = await create();
    const absent = { status: 404, body: { code: 'not-found' } };
    expect(await ren.get(`/targets/${body.id}`)).toMatchObject(absent);
    expect(await ren.patch(`/targets/${body.id}`, { state: 'dropped' }, { version: 1 })).toMatchObject(absent);
    expect(await turn(body.id, ren)).toMatchObject(absent);
    expect((await ren.get('/targets')).body).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it('changes with the version that was read', async () => {
    const { body } = await create();
    expect(await mei.patch(`/targets/${body.id}`, { reason: '补链' })).toMatchObject({ status: 428 });
    expect(
      await mei.patch(`/targets/${body.id}`, { reason: '补链缺口', ownerId: HE.id, nextTouchOn: today }, { version: 1 }),
    ).toMatchObject({
      status: 200,
      body: { reason: '补链缺口', ownerName: '何川', nextTouchOn: today, overdue: false, version: 2 },
    });
    expect(await mei.patch(`/targets/${body.id}`, { reason: '别的' }, { version: 1 })).toMatchObject({
      status: 409,
      body: { differing: ['reason'], current: { reason: '补链缺口' } },
    });
    expect((await mei.patch(`/targets/${body.id}`, { nextTouchOn: null }, { version: 2 })).body).toMatchObject({
      nextTouchOn: null,
      version: 3,
    });
  });
});

describe('the list', () => {
  it('begins with what is due first, by node, owner, state and name', async () => {
    const late = (await create({ industryCode: 'BP24', nextTouchOn: addDays(today, -2), nextTouch: '去电' })).body;
    const soon = (await create({ industryCode: 'BP24', nextTouchOn: addDays(today, 2), ownerId: HE.id })).body;
    const some = (await create({ industryCode: 'BP22' })).body;
    const ids = async (query: string) => (await mei.get(`/targets?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids('industry=BP')).toEqual([late.id, soon.id, some.id]);
    expect(await ids('industry=BP24')).toEqual([late.id, soon.id]);
    expect(await ids(`industry=BP&ownerId=${HE.id}`)).toEqual([soon.id]);
    expect(await ids('industry=BP&overdue=true')).toEqual([late.id]);
    expect(await ids('industry=BP&state=dropped')).toEqual([]);
    expect(await ids(`q=${encodeURIComponent(late.name.slice(2, 4))}`)).toEqual([late.id]);
    const first = (await mei.get('/targets?industry=BP&limit=2')).body;
    expect(first).toMatchObject({ total: 3, items: [{ overdue: true }, { overdue: false }] });
    expect((await mei.get(`/targets?industry=BP&limit=2&cursor=${first.nextCursor}`)).body).toMatchObject({
      nextCursor: null,
      items: [{ id: some.id }],
    });
  });
});

describe('a company', () => {
  const investor = '苏州测岭光电科技有限公司';
  const known = (name: string, client = mei) =>
    client.get(`/targets/known?name=${encodeURIComponent(name)}`).then(({ body }) => body as object);

  it('that another unit has on record or on its list is masked: the unit and nothing else', async () => {
    await ren.post('/investors', { fullName: investor });
    const listed = (await create({}, ren)).body;
    for (const name of [investor, listed.name, listed.name.replace('有限公司', '（苏州）有限责任公司')]) {
      const refused = await create({ name });
      expect(refused).toMatchObject({ status: 409, body: { code: 'held-by-other-unit', params: { unit: '颜厝镇' } } });
      expect(JSON.stringify(refused.body)).not.toContain(listed.id);
      expect(await known(name)).toEqual({ heldBy: '颜厝镇', target: null, investor: null });
    }
  });

  it('is known to its own unit by its records, and is listed once', async () => {
    const own = (await mei.post('/investors', { fullName: '苏州测江光电科技有限公司', industryCode: 'IM12' })).body;
    const target = await create({ name: own.fullName });
    expect(target).toMatchObject({ status: 201, body: { investorId: own.id } });
    expect(await known(own.fullName)).toEqual({
      heldBy: null,
      target: { id: target.body.id, name: own.fullName },
      investor: { id: own.id, fullName: own.fullName },
    });
    expect(await create({ name: own.fullName })).toMatchObject({
      status: 409,
      body: { code: 'already-targeted', params: { id: target.body.id } },
    });
    expect(await known('苏州无人光电科技有限公司')).toEqual({ heldBy: null, target: null, investor: null });
  });

  it('by its credit code is the same under another name', async () => {
    await create({ uscc: '91320500LD1000370A' }, ren);
    expect(await create({ uscc: '91320500ld1000370a' })).toMatchObject({ status: 409, body: { code: 'held-by-other-unit' } });
  });

  it('that two take at once is one unit’s', async () => {
    const name = fresh();
    const answers = await Promise.all([create({ name }), create({ name }, ren)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('is free again once dropped, and may then be somebody else’s', async () => {
    const { body } = await create();
    const dropped = await mei.patch(`/targets/${body.id}`, { state: 'dropped' }, { version: 1 });
    expect(dropped).toMatchObject({ status: 200, body: { state: 'dropped', closedOn: today, can: { edit: true, turn: false } } });
    expect(await create({ name: body.name }, ren)).toMatchObject({ status: 201 });
    expect(await mei.patch(`/targets/${body.id}`, { state: 'open' }, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'held-by-other-unit' },
    });
    expect((await mei.get(`/targets/${body.id}`)).body).toMatchObject({ state: 'dropped', version: 2 });
  });
});

describe('turning a target', () => {
  it('makes a lead of its unit by the channel of targets, once', async () => {
    const own = (await mei.post('/investors', { fullName: '苏州测溪光电科技有限公司' })).body;
    const { body } = await create({ name: own.fullName, reason: '机器视觉补链' });
    const turned = await turn(body.id, desk);
    expect(turned).toMatchObject({
      status: 200,
      body: { state: 'turned', closedOn: today, investorId: own.id, can: { edit: false, turn: false } },
    });
    expect((await mei.get(`/leads/${turned.body.leadId}`)).body).toMatchObject({
      title: own.fullName,
      channel: '目标企业',
      state: 'open',
      industryCode: 'IM12',
      investorId: own.id,
      contentBrief: '机器视觉补链',
      unitName: '九湖镇',
    });
    expect(await turn(body.id)).toMatchObject({ status: 409, body: { code: 'target-not-open' } });
    expect(await mei.patch(`/targets/${body.id}`, { state: 'open' }, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'target-turned' },
    });
    expect((await mei.get(`/leads?q=${encodeURIComponent('测溪')}`)).body.total).toBe(1);
  });

  it('by two at once makes one lead', async () => {
    const { body } = await create();
    const answers = await Promise.all([turn(body.id), turn(body.id, app.as(HE))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await mei.get(`/leads?q=${encodeURIComponent(body.name)}`)).body.total).toBe(1);
  });

  it('is refused, and writes nothing, where another unit has met the company meanwhile', async () => {
    const { body } = await create();
    await ren.post('/investors', { fullName: body.name });
    expect(await turn(body.id)).toMatchObject({ status: 409, body: { code: 'held-by-other-unit', params: { unit: '颜厝镇' } } });
    expect((await mei.get(`/targets/${body.id}`)).body).toMatchObject({ state: 'open', leadId: null, version: 1 });
    expect((await mei.get(`/leads?q=${encodeURIComponent(body.name)}`)).body.total).toBe(0);
  });

  it('is not for those who only read', async () => {
    const { body } = await create();
    expect(await turn(body.id, app.as(LING))).toMatchObject({ status: 403 });
  });
});
