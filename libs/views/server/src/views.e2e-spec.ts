import { ADA, DAI, HE, LING, MEI, REN, startApp, type CastMember } from '@luodi/identity/server/testing';
import { MOST_VIEWS, type SavedView } from '@luodi/views/contract';
import { ViewsModule } from './views.module';

const app = await startApp([ViewsModule]);
afterAll(() => app.close());

const save = async (name: string, more = {}, person: CastMember = MEI) =>
  (await app.as(person).post('/views', { list: 'projects', name, query: 'filter=stage:is(SIGNED)&sort=-totalInvestment', ...more }))
    .body as SavedView;
const seenBy = async (person: CastMember) =>
  ((await app.as(person).get('/views?list=projects')).body as SavedView[]).map(({ name }) => name);
const change = ({ id, version }: SavedView, dto: object, person: CastMember = MEI) =>
  app.as(person).patch(`/views/${id}`, dto, { version });

describe('a view', () => {
  it('is seen by its owner, by those who see the unit, or by the whole zone', async () => {
    await save('梅自己的');
    await save('九湖共用', { sharing: 'unit' });
    await save('全区共用', { sharing: 'zone' }, DAI);
    expect(await seenBy(MEI)).toEqual(['梅自己的', '九湖共用', '全区共用']);
    expect(await seenBy(HE)).toEqual(expect.arrayContaining(['九湖共用', '全区共用']));
    expect(await seenBy(LING)).toEqual(expect.arrayContaining(['九湖共用', '全区共用']));
    expect(await seenBy(REN)).toEqual(['全区共用']);
    expect((await app.as(ADA).get('/views')).status).toBe(403);
  });

  it('keeps the address as it was and says whose it is', async () => {
    const view = await save('凭证', { sharing: 'unit', list: 'visits', query: 'direction=outbound&q=%E5%9B%AD' });
    const [seen] = (await app.as(HE).get('/views?list=visits')).body;
    expect(seen).toEqual({ ...view, own: false });
    expect(seen).toMatchObject({ query: 'direction=outbound&q=%E5%9B%AD', ownerName: '梅晓', usual: false });
  });

  it('is shared with the zone by the desk only', async () => {
    const refused = await app.as(MEI).post('/views', { list: 'projects', name: '越权', query: '', sharing: 'zone' });
    expect([refused.status, refused.body.code]).toEqual([403, 'view-not-for-zone']);
    expect((await change(await save('先私有'), { sharing: 'zone' })).status).toBe(403);
  });

  it('is changed and removed by its owner only', async () => {
    const view = await save('只归我', { sharing: 'unit' });
    expect((await change(view, { name: '何改' }, HE)).status).toBe(404);
    expect((await app.as(HE).delete(`/views/${view.id}`)).status).toBe(404);
    expect((await change(view, { name: '改名', sharing: 'private' })).body).toMatchObject({ name: '改名', sharing: 'private', version: 2 });
    expect((await change(view, { name: '旧版本' })).status).toBe(409);
    expect(await seenBy(HE)).not.toContain('改名');
    expect((await app.as(MEI).delete(`/views/${view.id}`)).status).toBe(204);
    expect(await seenBy(MEI)).not.toContain('改名');
  });

  it('opens by itself where it is the usual one, of which there is one a list', async () => {
    const [first, second] = [await save('常用一', {}, REN), await save('常用二', {}, REN)];
    expect((await change(first, { usual: true }, REN)).body.usual).toBe(true);
    expect((await change(second, { usual: true }, REN)).body.usual).toBe(true);
    const views = (await app.as(REN).get('/views?list=projects')).body as SavedView[];
    expect(views.filter(({ usual }) => usual).map(({ name }) => name)).toEqual(['常用二']);
  });

  it('moves to another place, and the others close ranks', async () => {
    const made: SavedView[] = [];
    for (const name of ['甲', '乙', '丙', '丁']) made.push(await save(name, { list: 'investors' }, HE));
    const order = async () => ((await app.as(HE).get('/views?list=investors')).body as SavedView[]).map(({ name }) => name).join('');
    await change(made[3]!, { position: 1 }, HE);
    expect(await order()).toBe('甲丁乙丙');
    await change(made[0]!, { position: 3 }, HE);
    expect(await order()).toBe('丁乙丙甲');
  });

  it('is one of so many', async () => {
    for (let n = 0; n < MOST_VIEWS; n += 1) await save(`第${n}个`, { list: 'leads' }, LING);
    const refused = await app.as(LING).post('/views', { list: 'leads', name: '再一个', query: '' });
    expect([refused.status, refused.body.code]).toEqual([409, 'views-too-many']);
  });
});
