import { HE, JIUHU, LING, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { randomUUID } from 'node:crypto';
import { InvestorsModule } from './investors.module';

const app = await startApp([IndustriesModule, InvestorsModule]);
const [mei, ren] = [app.as(MEI), app.as(REN)];
const company = (await mei.post('/investors', { fullName: '漳州测江智能装备有限公司' })).body;
const theirs = (await ren.post('/investors', { fullName: '漳州测河智能装备有限公司' })).body;
afterAll(() => app.close());

const create = (body: object, client = mei) => client.post('/contacts', { investorId: company.id, name: '林经理', ...body });

describe('a contact', () => {
  it('belongs to an investor and its unit', async () => {
    const { status, body } = await create({ title: '副总经理', mobile: '＋86 138-0000-1234', decisionRole: 'decides', hometown: '漳州' });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        investorName: company.fullName,
        orgUnitId: JIUHU.id,
        unitName: '九湖镇',
        mobile: '13800001234',
        decisionRole: 'decides',
        version: 1,
      },
    });
    expect((await mei.get(`/contacts/${body.id}`)).body).toEqual(body);
    expect((await app.as(LING).get(`/contacts/${body.id}`)).body.can).toEqual({ edit: false });
  });

  it.each([
    ['陈董', '0596-2671234'],
    ['蔡总', '+886912345678'],
  ])('%s is found by name, initials and the end of the number', async (name, mobile) => {
    const { body } = await create({ name, mobile });
    for (const q of [name, mobile.slice(-4), mobile])
      expect((await mei.get(`/contacts?q=${encodeURIComponent(q)}`)).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
    expect((await ren.get(`/contacts?q=${encodeURIComponent(name)}`)).body).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it('is listed under its investor', async () => {
    const other = (await mei.post('/investors', { fullName: '漳州测湖智能装备有限公司' })).body;
    const { body } = await create({ investorId: other.id });
    expect((await mei.get(`/contacts?investorId=${other.id}`)).body).toEqual({ items: [body], nextCursor: null, total: 1 });
    expect((await ren.get(`/contacts?investorId=${other.id}`)).body.total).toBe(0);
  });

  it('has its number masked in a list over all companies, and whole in that of its own', async () => {
    const { body } = await create({ name: '遮号测试', mobile: '13812345678' });
    const q = encodeURIComponent('遮号测试');
    expect((await mei.get(`/contacts?q=${q}`)).body.items).toEqual([{ ...body, mobile: '138****5678' }]);
    expect((await mei.get(`/contacts?q=${q}&investorId=${company.id}`)).body.items).toEqual([body]);
  });

  it('is listed through the lens of its company', async () => {
    const other = (await mei.post('/investors', { fullName: '漳州测湾生物医药有限公司', industryCode: 'BP21' })).body;
    const { body } = await create({ investorId: other.id, name: '镜头测试' });
    const found = async (industry: string) =>
      (await mei.get(`/contacts?industry=${industry}`)).body.items.map(({ id }: { id: string }) => id);
    expect([await found('BP'), await found('IM')]).toEqual([[body.id], []]);
  });

  it('is changed by whoever read it last', async () => {
    const { body } = await create({ wechat: 'lin' });
    const first = await mei.patch(`/contacts/${body.id}`, { mobile: '0596 2671234', wechat: null }, { version: 1 });
    expect(first).toMatchObject({ status: 200, body: { mobile: '0596-2671234', wechat: null, version: 2 } });
    const stale = await app.as(HE).patch(`/contacts/${body.id}`, { mobile: '13900000000' }, { version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { current: { mobile: '0596-2671234' }, differing: ['mobile'] } });
    expect(await mei.patch(`/contacts/${body.id}`, {})).toMatchObject({ status: 428 });
  });

  it('is absent for another unit', async () => {
    const { body } = await create({});
    expect(await ren.get(`/contacts/${body.id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await ren.patch(`/contacts/${body.id}`, { name: '别人' }, { version: 1 })).toMatchObject({ status: 404 });
    expect((await ren.get('/contacts')).body.total).toBe(0);
  });

  it.each([
    ['the investor of another unit', { investorId: theirs.id }, 'investorId'],
    ['an investor that is not there', { investorId: randomUUID() }, 'investorId'],
    ['no investor', { investorId: 'x' }, 'investorId'],
    ['a phone without a digit', { mobile: '无' }, 'mobile'],
    ['a phone too long', { mobile: '1'.repeat(31) }, 'mobile'],
    ['an unknown role', { decisionRole: 'boss' }, 'decisionRole'],
    ['a name of spaces', { name: ' ' }, 'name'],
    ['an unknown field', { idCard: '350600' }, 'idCard'],
  ])('is refused with %s', async (_what, body, field) => {
    expect(await create(body)).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(Array) } } });
  });

  it('is not moved to another investor', async () => {
    const { body } = await create({});
    expect(await mei.patch(`/contacts/${body.id}`, { investorId: theirs.id }, { version: 1 })).toMatchObject({ status: 422 });
  });
});
