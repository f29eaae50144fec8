import { ADA, DAI, HE, JIUHU, LING, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { tx } from '@luodi/shared/server';
import { randomUUID } from 'node:crypto';
import { InvestorsModule } from './investors.module';
import { recordInvestor } from './record-investor';

const app = await startApp([IndustriesModule, InvestorsModule]);
const [mei, ren, dai] = [app.as(MEI), app.as(REN), app.as(DAI)];
afterAll(() => app.close());

let brands = 0;
/** A brand nobody else has, so that no test holds another's company. */
const brand = () =>
  `测${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'][brands % 10]}${String.fromCharCode(0x4e00 + 40 * ++brands)}`;
const create = (body: object, client = mei) => client.post('/investors', body);
const rows = async (name: string) => app.run(DAI, () => tx().query('SELECT id FROM investors WHERE full_name = $1', [name]));

describe('an investor', () => {
  it('needs only a name, and comes back as it was recorded', async () => {
    const fullName = `漳州${brand()}药业股份有限公司`;
    const { status, body } = await create({ fullName });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { fullName, uscc: null, usccCheck: 'none', orgUnitId: JIUHU.id, unitName: '九湖镇', version: 1, can: { edit: true } },
    });
    expect((await mei.get(`/investors/${body.id}`)).body).toEqual(body);
    expect((await app.as(LING).get(`/investors/${body.id}`)).body).toMatchObject({ fullName, can: { edit: false } });
  });

  it('keeps every field it is given', async () => {
    const full = {
      ...{
        fullName: `福建${brand()}科技有限公司`,
        shortName: '测科',
        kind: 'taiwan',
        country: '台湾',
        regProvince: '福建省',
        regCity: '漳州市',
      },
      ...{ industryCode: 'IM21', tier: 'A', source: '投洽会', note: '二期', doNotContact: true },
    };
    expect(await create(full)).toMatchObject({ status: 201, body: full });
  });

  it.each([
    ['91350000158164371W', 'ok', '91350000158164371W'],
    ['91350100m0001tgqxm', 'legacy', '91350100M0001TGQXM'],
    ['914403001922038297', 'warn', '914403001922038297'],
    ['待办', 'warn', '待办'],
  ])('with the code %s is kept and marked %s', async (uscc, usccCheck, kept) => {
    expect(await create({ fullName: brand(), uscc })).toMatchObject({ status: 201, body: { uscc: kept, usccCheck } });
  });

  it('is changed by whoever read it last', async () => {
    const { body } = await create({ fullName: `${brand()}实业`, note: '初稿' });
    const first = await mei.patch(`/investors/${body.id}`, { tier: 'B', note: null }, { version: 1 });
    expect(first).toMatchObject({ status: 200, body: { tier: 'B', note: null, fullName: body.fullName, version: 2 } });
    const stale = await app.as(HE).patch(`/investors/${body.id}`, { tier: 'C', shortName: '简' }, { version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', current: { tier: 'B', version: 2 }, differing: ['shortName', 'tier'] },
    });
    expect(await mei.patch(`/investors/${body.id}`, { tier: 'C' })).toMatchObject({ status: 428 });
  });

  it('leaves a trace of who changed what', async () => {
    const { body } = await create({ fullName: `${brand()}电子` });
    await mei.patch(`/investors/${body.id}`, { tier: 'A' }, { version: 1 });
    const trail = await app.run(MEI, () =>
      tx().query('SELECT person_name, action, before, after FROM audit_entries WHERE subject_id = $1 ORDER BY id', [body.id]),
    );
    expect(trail).toMatchObject([
      { person_name: MEI.name, action: 'investor.create', after: { fullName: body.fullName } },
      { person_name: MEI.name, action: 'investor.change', before: { tier: null }, after: { tier: 'A' } },
    ]);
  });

  it.each([
    ['no name', {}, 'fullName'],
    ['a name of spaces', { fullName: '   ' }, 'fullName'],
    ['a name too long', { fullName: '长'.repeat(121) }, 'fullName'],
    ['a number for a name', { fullName: 7 }, 'fullName'],
    ['an unknown field', { fullName: '测试', version: 1 }, 'version'],
    ['an unknown kind', { fullName: '测试', kind: 'bank' }, 'kind'],
    ['a text for yes or no', { fullName: '测试', doNotContact: 'yes' }, 'doNotContact'],
    ['nothing for yes or no', { fullName: '测试', doNotContact: null }, 'doNotContact'],
    ['an industry that is not in the tree', { fullName: '测试', industryCode: 'ZZ9' }, 'industryCode'],
    ['the unit of others', { fullName: '测试', orgUnitId: YANCUO.id }, 'orgUnitId'],
    ['a unit that is not there', { fullName: '测试', orgUnitId: randomUUID() }, 'orgUnitId'],
  ])('is refused with %s', async (_what, body, field) => {
    expect(await create(body)).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(Array) } } });
    expect(await rows('测试')).toEqual([]);
  });

  it('is not changed into one without a name', async () => {
    const { body } = await create({ fullName: brand() });
    const emptied = await mei.patch(`/investors/${body.id}`, { fullName: null }, { version: 1 });
    expect(emptied).toMatchObject({ status: 422, body: { errors: { fullName: expect.any(Array) } } });
  });

  it('is recorded once however often the request is repeated', async () => {
    const fullName = `${brand()}包装`;
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = [await mei.post('/investors', { fullName }, headers), await mei.post('/investors', { fullName }, headers)];
    expect(second).toEqual({ ...first, headers: expect.objectContaining({ 'idempotency-replayed': 'true' }) });
    expect(await rows(fullName)).toHaveLength(1);
    expect(await mei.post('/investors', { fullName: brand() }, headers)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });
});

describe('another unit', () => {
  const fullName = `漳州${brand()}光电科技有限公司`;
  let id: string;
  beforeAll(async () => {
    id = (await create({ fullName, uscc: '91350900587527783P' })).body.id;
  });

  it('neither reads nor changes it', async () => {
    const absent = await ren.get(`/investors/${randomUUID()}`);
    expect(await ren.get(`/investors/${id}`)).toMatchObject({ status: 404, body: absent.body });
    expect(await ren.patch(`/investors/${id}`, { tier: 'A' }, { version: 1 })).toMatchObject({ status: 404, body: absent.body });
  });

  it('neither lists nor finds nor counts it', async () => {
    const before = (await ren.get('/investors')).body.total;
    for (const query of ['', `?q=${encodeURIComponent(fullName)}`, '?q=7783P', '?industry=IM'])
      expect((await ren.get(`/investors${query}`)).body.items.map((one: { id: string }) => one.id)).not.toContain(id);
    await create({ fullName: brand() });
    expect((await ren.get('/investors')).body.total).toBe(before);
    expect((await mei.get('/investors?q=7783P')).body).toMatchObject({ total: 1, items: [{ id }] });
  });

  it.each([
    ['by its name, written otherwise', { fullName: fullName.replace('漳州', '漳州市').replace('有限公司', '股份有限公司') }],
    ['by its credit code, under another name', { fullName: '完全不同的名字', uscc: '9135 0900 5875 27783p' }],
  ])('is told who holds it, and nothing else: %s', async (_how, body) => {
    const answer = await create(body, ren);
    expect(answer).toMatchObject({ status: 409, body: { code: 'held-by-other-unit', params: { unit: '九湖镇' } } });
    expect(answer.body.title).toContain('九湖镇');
    expect(Object.keys(answer.body).toSorted()).toEqual(['code', 'params', 'status', 'title', 'type']);
    expect(JSON.stringify(answer.body)).not.toContain(id);
    expect(JSON.stringify(answer.body)).not.toContain(fullName);
  });

  it('is told so while typing its name, without recording anything; nobody is who sees it or where it is free', async () => {
    const asked = async (client: typeof ren, query: Record<string, string>) =>
      (await client.get(`/investors/held?${new URLSearchParams(query)}`)).body;
    const before = (await ren.get('/investors')).body.total;
    expect(await asked(ren, { fullName })).toEqual({ unitName: '九湖镇' });
    expect(await asked(ren, { fullName: '完全不同的名字', uscc: '91350900587527783P' })).toEqual({ unitName: '九湖镇' });
    expect(await asked(mei, { fullName })).toEqual({ unitName: null });
    expect(await asked(ren, { fullName: '谁也没有的企业' })).toEqual({ unitName: null });
    expect((await ren.get('/investors')).body.total).toBe(before);
    expect((await app.as(LING).get(`/investors/held?fullName=${encodeURIComponent(fullName)}`)).status).toBe(403);
  });

  it('is told in English too', async () => {
    const answer = await ren.post('/investors', { fullName }, { 'accept-language': 'en' });
    expect(answer.body.title).toBe('九湖镇 already holds this company; please talk to them');
  });

  it('is told when a change makes a record the held company', async () => {
    const { body } = await create({ fullName: brand() }, ren);
    const answer = await ren.patch(`/investors/${body.id}`, { uscc: '91350900587527783P' }, { version: 1 });
    expect(answer).toMatchObject({ status: 409, body: { code: 'held-by-other-unit' } });
    expect((await ren.get(`/investors/${body.id}`)).body).toMatchObject({ uscc: null, version: 1 });
  });

  it('of the administrators sees none at all', async () => {
    expect(await app.as(ADA).get('/investors')).toMatchObject({ status: 403 });
  });
});

describe('the same company again', () => {
  it('is on record already for its own unit and for the zone', async () => {
    const fullName = `厦门${brand()}机器人有限公司`;
    const { body } = await create({ fullName });
    for (const client of [mei, dai])
      expect(await create({ fullName }, client)).toMatchObject({
        status: 409,
        body: { code: 'already-recorded', params: { id: body.id, unit: '九湖镇' } },
      });
  });

  it.each([
    ['place missing on one side', '', 90],
    ['another place', '厦门', 80],
  ])('with %s is recorded and shown as similar, to those who see the other', async (_what, place, score) => {
    const name = `${brand()}新材料有限公司`;
    const { body: one } = await create({ fullName: `漳州${name}` });
    const two = await create({ fullName: place + name }, dai);
    expect(two).toMatchObject({ status: 201, body: { similar: [{ id: one.id, fullName: `漳州${name}`, score }] } });
    const three = await create({ fullName: `泉州${name}` }, ren);
    expect(three).toMatchObject({ status: 201 });
    expect(three.body).not.toHaveProperty('similar');
  });

  it('a branch and a group are other companies', async () => {
    const name = brand();
    for (const fullName of [`${name}科技有限公司`, `${name}科技有限公司漳州分公司`, `${name}科技集团有限公司`])
      expect(await create({ fullName })).toMatchObject({ status: 201 });
  });

  it('a renamed company gives its old name free', async () => {
    const [old, renamed] = [`${brand()}茶业有限公司`, `${brand()}茶业有限公司`];
    const { body } = await create({ fullName: old });
    expect(await mei.patch(`/investors/${body.id}`, { fullName: renamed }, { version: 1 })).toMatchObject({
      status: 200,
      body: { fullName: renamed },
    });
    expect(await create({ fullName: old }, ren)).toMatchObject({ status: 201 });
    expect(await create({ fullName: renamed }, ren)).toMatchObject({ status: 409 });
    expect((await mei.get(`/investors?q=${encodeURIComponent(renamed)}`)).body.total).toBe(1);
    expect((await mei.get(`/investors?q=${encodeURIComponent(old)}`)).body.total).toBe(0);
  });

  it('recorded by two units at once is held by one', async () => {
    for (let round = 0; round < 5; round++) {
      const fullName = `${brand()}食品有限公司`;
      const answers = await Promise.all([mei, ren, mei, ren].map((client) => create({ fullName }, client)));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
      expect(await rows(fullName)).toHaveLength(1);
    }
  });
});

describe('the list', () => {
  const name = brand();
  let made: string[];
  beforeAll(async () => {
    made = [];
    for (const [at, industryCode] of ['IM21', 'IM22', 'BP21', 'IM21'].entries())
      made.unshift((await create({ fullName: `${name}${'东南西北'[at]}设备厂`, shortName: `测试简称${at}`, industryCode })).body.id);
  });

  it('pages without losing or repeating one, latest changed first', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await mei.get(`/investors?q=${encodeURIComponent(name)}&limit=2${cursor && `&cursor=${cursor}`}`);
      expect(body.total).toBe(4);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toEqual(made);
  });

  it.each([
    ['IM', 3],
    ['IM2', 3],
    ['IM21', 2],
    ['BP', 1],
    ['OTHER', 0],
  ])('of the branch %s has %i', async (industry, total) => {
    expect((await mei.get(`/investors?q=${encodeURIComponent(name)}&industry=${industry}`)).body.total).toBe(total);
  });

  it('finds nothing by signs alone', async () => {
    expect((await mei.get('/investors?q=--')).body).toEqual({ items: [], nextCursor: null, total: 0 });
  });

  it.each([
    ['cursor=zzz', 'cursor'],
    [`cursor=${Buffer.from('["2026-01-01T00:00:00Z","x"]').toString('base64url')}`, 'cursor'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['industry=im', 'industry'],
    ['colour=red', 'colour'],
    [`q=${'长'.repeat(101)}`, 'q'],
  ])('refuses %s', async (query, field) => {
    expect(await mei.get(`/investors?${encodeURI(query)}`)).toMatchObject({
      status: 422,
      body: { errors: { [field]: expect.any(Array) } },
    });
  });
});

describe('recorded from a ledger, in the transaction of the import', () => {
  it('is new, then existing for its unit, and held for the others', async () => {
    const input = { fullName: `${brand()}储能有限公司`, uscc: null };
    const outcomes = await app.run(DAI, async () => [
      await recordInvestor(input, JIUHU.id),
      await recordInvestor(input, JIUHU.id),
      await recordInvestor(input, YANCUO.id),
    ]);
    const [first] = outcomes as { id: string }[];
    expect(outcomes).toMatchObject([
      { outcome: 'new' },
      { outcome: 'existing', investorId: first!.id },
      { outcome: 'held', unitName: '九湖镇' },
    ]);
  });
});
