import { DAI, LING, MEI, startApp } from '@luodi/identity/server/testing';
import { tx } from '@luodi/shared/server';
import { IndustriesModule } from './industries.module';
import { inBranch } from './industry-tree.query';

const app = await startApp([IndustriesModule]);
const desk = app.as(DAI);
afterAll(() => app.close());

const NODE = { code: 'IM26', parentCode: 'IM2', nameZh: '低空经济装备', nameEn: 'Low-altitude equipment' };

describe('the industry tree', () => {
  it('comes whole, parents before children, the two lenses first', async () => {
    const { body } = await app.as(LING).get('/industries');
    const codes: string[] = body.map(({ code }: { code: string }) => code);
    expect(codes.slice(0, 3)).toEqual(['IM', 'IM1', 'IM11']);
    expect(codes.at(-1)).toBe('OTHER');
    expect(body.every(({ parentCode }: { parentCode: string | null }, at: number) => !parentCode || codes.indexOf(parentCode) < at)).toBe(
      true,
    );
    expect(body[0]).toMatchObject({ code: 'IM', rootCode: 'IM', lensZh: '一智', lensEn: 'Smart', active: true, version: 1 });
  });

  it('takes a new node under its parent, and its changes', async () => {
    const added = await desk.post('/industries', NODE);
    expect(added).toMatchObject({ status: 201, body: { ...NODE, rootCode: 'IM', strength: null, version: 1 } });
    const changed = await desk.patch('/industries/IM26', { nameEn: 'Drones', active: false }, { version: 1 });
    expect(changed).toMatchObject({ status: 200, body: { nameEn: 'Drones', active: false, nameZh: NODE.nameZh, version: 2 } });
  });

  it('takes a new root as a lens', async () => {
    const { body } = await desk.post('/industries', { code: 'GREEN', nameZh: '绿色能源', nameEn: 'Green energy' });
    expect(body).toMatchObject({ code: 'GREEN', rootCode: 'GREEN', parentCode: null, lensZh: '绿色能源' });
  });

  it.each([
    ['a parent that is not there', { ...NODE, code: 'IM27', parentCode: 'ZZ' }, 422, 'parentCode'],
    ['a code in use', { ...NODE, code: 'IM11' }, 409, 'code'],
    ['a code of lower case', { ...NODE, code: 'im28' }, 422, 'code'],
    ['an unknown field', { ...NODE, code: 'IM29', colour: 'red' }, 422, 'colour'],
    ['a name too long', { ...NODE, code: 'IM29', nameZh: '长'.repeat(61) }, 422, 'nameZh'],
  ])('refuses %s', async (_what, body, status, field) => {
    expect(await desk.post('/industries', body)).toMatchObject({ status, body: { errors: { [field]: [{}] } } });
  });

  it.each([
    ['without a version', {}, 428],
    ['of a version that is past', { version: 7 }, 409],
  ])('refuses a change %s', async (_what, version, status) => {
    expect(await desk.patch('/industries/IM1', { nameZh: '上游' }, version)).toMatchObject({ status });
  });

  it('refuses to empty a name, and an unknown node', async () => {
    expect(await desk.patch('/industries/IM1', { nameZh: null }, { version: 1 })).toMatchObject({
      status: 422,
      body: { errors: { nameZh: expect.any(Array) } },
    });
    expect(await desk.patch('/industries/NONE', { nameZh: '无' }, { version: 1 })).toMatchObject({ status: 404 });
  });

  it('is changed by the desk alone', async () => {
    expect(await app.as(MEI).post('/industries', NODE)).toMatchObject({ status: 403 });
  });
});

describe('the strength of a node', () => {
  const state = (code: string, body: object, client = desk) => client.post(`/industries/${code}/strength`, body);

  it('begins unstated for every node', async () => {
    const { body } = await desk.get('/industries');
    expect(body.filter(({ strength }: { strength: string | null }) => strength)).toEqual([]);
  });

  it('is stated by the desk with a reason, and taken back with one', async () => {
    expect(await state('BP21', { strength: 'strong', reason: '龙头早年落户' })).toMatchObject({
      status: 201,
      body: { code: 'BP21', strength: 'strong', version: 2 },
    });
    expect(await state('BP21', { strength: null, reason: '以记录为准' })).toMatchObject({ body: { strength: null, version: 3 } });
  });

  it.each([
    ['without a reason', 'BP22', { strength: 'weak' }, 422, 'reason'],
    ['with a reason of spaces', 'BP22', { strength: 'weak', reason: '   ' }, 422, 'reason'],
    ['that there is not', 'BP22', { strength: 'huge', reason: '很强' }, 422, 'strength'],
    ['of a branch', 'BP2', { strength: 'weak', reason: '偏弱' }, 422, 'strength'],
  ])('is not stated %s', async (_what, code, body, status, field) => {
    expect(await state(code, body)).toMatchObject({ status, body: { errors: { [field]: expect.any(Array) } } });
  });

  it('is not stated of a node that is not there, nor by anybody else', async () => {
    expect(await state('NONE', { strength: 'weak', reason: '偏弱' })).toMatchObject({ status: 404 });
    for (const person of [MEI, LING])
      expect(await state('BP21', { strength: 'weak', reason: '偏弱' }, app.as(person))).toMatchObject({ status: 403 });
  });
});

it.each([
  ['IM', 16],
  ['BP2', 6],
  ['IM11', 1],
  ['NONE', 0],
])('the branch under %s has %i nodes', async (code, count) => {
  const sql = `SELECT count(*)::int AS count FROM industries WHERE ${inBranch('code', '$1')} AND code <> 'IM26'`;
  expect(await app.run(MEI, () => tx().query(sql, [code]))).toEqual([{ count }]);
});

it('keeps districts and the towns in them', async () => {
  const district = await desk.post('/districts', { name: '圆山片区' });
  const town = await desk.post('/towns', { name: '九湖镇', districtId: district.body.id });
  expect((await app.as(MEI).get('/places')).body).toEqual({ districts: [district.body], towns: [town.body] });
  expect(await desk.post('/towns', { name: '九湖镇' })).toMatchObject({ status: 409, body: { errors: { name: [{}] } } });
  const unknown = await desk.post('/towns', { name: '颜厝镇', districtId: town.body.id });
  expect(unknown).toMatchObject({ status: 422, body: { errors: { districtId: [{ code: 'district-unknown' }] } } });
});
