import type { ImportView } from '@luodi/imports/contract';
import { DAI, HE, LING, MEI, REN } from '@luodi/identity/server/testing';
import { csvLedger, sampleExpected, sampleFile } from './testing';
import { ledgerOf, startImports } from './testing/start-imports';

interface Expected {
  sheet: string;
  rows: {
    row: number;
    name: string;
    investor: string;
    industry: string;
    investmentWan: number | null;
    firstContact: string;
    duplicateOf?: number;
  }[];
  problems: { cell: string; raw: string }[];
  skipped: number;
}

const zone = await startImports();
const { app, commit, revert } = zone;
afterAll(() => zone.close());

const kind = 'negotiating';
const upload = (content: Buffer, name = '在谈.xlsx', person = DAI) => zone.upload(content, { kind, name, person });
const projects = async (query = '', person = LING) => (await app.as(person).get(`/projects?limit=200&${query}`)).body;
const leads = async (query = '', person = LING) => (await app.as(person).get(`/leads?limit=200&${query}`)).body;
const pipeline = async () => (await app.as(LING).get('/pipeline')).body;
const ROW = {
  项目名称: '砚川谐波减速器产业园',
  投资方: '砚川传动有限公司',
  产业类别: '一智',
  '拟投资额(亿元)': '4.6',
  首谈单位: '九湖镇',
  首次接触时间: '2026年2月',
  最近一次对接时间及内容: '2026.3.3 赴企业洽谈',
  线索来源: '展会',
  责任单位: '九湖镇',
};
const ledger = (...changes: Partial<Record<keyof typeof ROW, string>>[]) => ledgerOf(changes.map((change) => ({ ...ROW, ...change })));

const expected = sampleExpected<Expected>('negotiating');
const wrong = expected.rows.filter(({ row }) => expected.problems.some(({ cell }) => cell === `J${row}`));
const written = expected.rows.filter((row) => row.duplicateOf === undefined && !wrong.includes(row));
const wanOf = (rows: Expected['rows']) => rows.reduce((sum, { investmentWan }) => sum + (investmentWan ?? 0), 0);

describe('a ledger of projects in talks', () => {
  let sample: ImportView;
  beforeAll(async () => {
    sample = await upload(sampleFile('negotiating'), 'negotiating.xlsx');
  });

  it('is reviewed first: what is new, what is in twice, and which cells must be put right', async () => {
    expect(sample).toMatchObject({
      state: 'reviewed',
      kind,
      sheet: expected.sheet,
      statedOn: '2026-03-12',
      skipped: expected.skipped,
      notes: [],
    });
    expect(sample.counts).toEqual({ create: written.length, update: 0, same: 0, duplicate: 1, problem: wrong.length, 'left-out': 0 });
    expect(sample.rows.find(({ action }) => action === 'duplicate')).toMatchObject({ row: 56, duplicateOf: 8 });
    const troubles = sample.rows.flatMap(({ cells }) => cells).filter(({ severity }) => severity === 'problem');
    expect(troubles.map(({ address, text }) => ({ cell: address, raw: text }))).toEqual(expected.problems);
    expect((await projects()).total).toBe(0);
  });

  it('puts its projects at NEGOTIATING since their first contact, to the yuan', async () => {
    expect(await commit(sample.id)).toMatchObject({ state: 'committed', can: { revert: true } });
    const { stages, count, totals } = await pipeline();
    expect([count, totals]).toEqual([written.length, [expect.objectContaining({ currency: 'CNY', amount: wanOf(written) * 10_000 })]]);
    expect(stages.find(({ stage }: { stage: string }) => stage === 'NEGOTIATING').count).toBe(written.length);
    const { items } = await projects();
    for (const row of written) {
      expect(items.find(({ name }: { name: string }) => name === row.name)).toMatchObject({
        totalInvestment: row.investmentWan === null ? null : row.investmentWan * 10_000,
        investorNames: [row.investor],
        stageSince: row.firstContact,
        stage: 'NEGOTIATING',
        declared: true,
      });
    }
  });

  it('is seen through the lens of each industry', async () => {
    for (const [label, code] of [
      ['一智', 'IM'],
      ['一药', 'BP'],
      ['其他', 'OTHER'],
    ]) {
      const rows = written.filter(({ industry }) => industry === label);
      const { body } = await app.as(LING).get(`/pipeline?industry=${code}`);
      expect([code, body.count, body.totals[0].amount]).toEqual([code, rows.length, wanOf(rows) * 10_000]);
    }
  });

  it('keeps the lead that a project came from, and who talked first', async () => {
    const [project] = (await projects('q=深圳祺元工业软件扩产项目')).items;
    const { body } = await app.as(LING).get(`/projects/${project.id}`);
    expect(body).toMatchObject({
      unitName: '靖圆镇',
      industryCode: 'IM32',
      progressNote: '2026.3.6 赴企业洽谈',
      problemNote: '政策未谈妥',
      landMu: 116,
      estOutput: 3_765_000_000,
      officerName: '专员',
      origin: { importId: sample.id, fileName: 'negotiating.xlsx', sheet: '在谈项目', row: 10, statedOn: '2026-03-12' },
      lead: { channel: '漳籍乡贤 · 产业集群招商', firstReportOn: '2025-01-06', firstTalkUnitName: '科经局' },
    });
    expect((await leads('q=深圳祺元工业软件')).items).toMatchObject([
      { state: 'converted', projectId: project.id, unitName: '靖圆镇', firstTalkUnitName: '科经局', estInvestment: 2_510_000_000 },
    ]);
    expect((await leads('state=converted')).total).toBe(written.length);
  });

  it('belongs to the units it names', async () => {
    const { items } = await projects('', REN);
    expect(items.length).toBeGreaterThan(3);
    expect(items.every(({ unitName }: { unitName: string }) => unitName === '颜厝镇')).toBe(true);
  });

  it.each([
    ['once more', 'again.xlsx', () => sampleFile('negotiating')],
    ['as .csv in GBK', 'again.csv', () => csvLedger('negotiating', 'gbk')],
  ] as const)('changes nothing the second time, %s', async (_title, name, file) => {
    const again = await upload(await file(), name);
    expect(again.counts).toEqual({ create: 0, update: 0, same: written.length, duplicate: 1, problem: wrong.length, 'left-out': 0 });
    const before = [await projects('sort=name'), await leads()];
    await commit(again.id);
    expect([await projects('sort=name'), await leads()]).toEqual(before);
  });

  it('goes whole: projects, leads, investors and their place in the totals', async () => {
    expect((await revert(sample.id)).state).toBe('reverted');
    expect([(await projects()).total, (await leads()).total, (await pipeline()).count]).toEqual([0, 0, 0]);
    expect((await app.as(LING).get('/investors?q=东莞澜芯')).body.total).toBe(0);
  });
});

describe('a row of the ledger', () => {
  it('without a responsible unit belongs to whoever talked first', async () => {
    const { id } = await upload(await ledger({ 项目名称: '首谈归属项目', 投资方: '首谈归属有限公司', 责任单位: '', 首谈单位: '颜厝镇' }));
    await commit(id);
    expect((await projects('q=首谈归属')).items).toMatchObject([{ unitName: '颜厝镇' }]);
  });

  it.each<[string, Partial<Record<keyof typeof ROW, string>>, string, string, string]>([
    ['an unknown unit', { 责任单位: '月球镇' }, 'unit-unknown', 'I3', 'problem'],
    ['an unknown unit that talked first, and no other', { 责任单位: '', 首谈单位: '月球镇' }, 'unit-unknown', 'E3', 'problem'],
    ['no unit at all', { 责任单位: '', 首谈单位: '' }, 'unit-missing', 'I3', 'problem'],
    ['an unreadable amount', { '拟投资额(亿元)': '很多' }, 'amount-unreadable', 'D3', 'problem'],
    ['an amount beyond all', { '拟投资额(亿元)': '1e308' }, 'amount-out-of-range', 'D3', 'problem'],
    ['an unknown unit that talked first', { 首谈单位: '月球镇' }, 'first-talk-unknown', 'E3', 'warning'],
    ['a first contact yet to come', { 首次接触时间: '2026.4.1' }, 'first-contact-after-stated', 'F3', 'warning'],
    ['characters that cannot be seen', { 项目名称: '砚川\u202e谐波\u200b减速器产业园' }, 'text-hidden-characters', 'A3', 'warning'],
  ])('with %s says so at its cell', async (_title, change, code, address, severity) => {
    const { counts, rows } = await upload(await ledger(change));
    expect(counts).toMatchObject(severity === 'problem' ? { problem: 1, create: 0 } : { problem: 0, create: 1 });
    expect(rows[0]!.cells).toContainEqual(
      expect.objectContaining({ code, address, severity, message: expect.stringMatching(/^[A-Z]+3：.{4,}/) }),
    );
  });

  it('of a company that another unit holds, or another row of the file would give to another unit, is left out', async () => {
    await app.as(REN).post('/investors', { fullName: '秘密洽谈制药有限公司', note: '底价三千万' });
    const reviewed = await upload(
      await ledger(
        { 项目名称: '撞车甲', 投资方: '秘密洽谈制药有限公司' },
        { 项目名称: '同企甲', 投资方: '同企传动有限公司' },
        { 项目名称: '同企乙', 投资方: '同企传动有限公司', 责任单位: '颜厝镇' },
      ),
    );
    expect(reviewed.rows.map(({ action }) => action)).toEqual(['problem', 'create', 'problem']);
    expect(reviewed.rows.map(({ cells }) => cells.map(({ code, message }) => [code, /九湖镇|颜厝镇/.exec(message)?.[0]]))).toEqual([
      [['investor-held', '颜厝镇']],
      [],
      [['investor-held', '九湖镇']],
    ]);
    expect(JSON.stringify(reviewed)).not.toContain('底价');
    expect((await commit(reviewed.id)).state).toBe('committed');
  });

  it('of a unit head keeps to that unit', async () => {
    const foreign = await upload(await ledger({ 责任单位: '颜厝镇' }), '在谈.xlsx', HE);
    expect(foreign.rows[0]!.cells).toContainEqual(expect.objectContaining({ code: 'unit-not-yours' }));
    expect((await app.as(DAI).get(`/imports/${foreign.id}`)).status).toBe(404);
  });

  it('that names the project of a row above is left for a look', async () => {
    const twice = await upload(await ledger({ 项目名称: '双胞胎项目' }, { 项目名称: '双胞胎 项目', 投资方: '另一家有限公司' }));
    expect(twice.rows).toMatchObject([{ action: 'create' }, { action: 'duplicate', duplicateOf: 3 }]);
    expect((await commit(twice.id)).state).toBe('committed');
  });
});

describe('the ledger of the next week', () => {
  it('updates what is another, sharpens a day and never blunts it; taken back, all is as before', async () => {
    const first = await upload(await ledger({ 项目名称: '逐周项目', 投资方: '逐周有限公司' }));
    await commit(first.id);
    const [project] = (await projects('q=逐周项目')).items;
    expect(project).toMatchObject({ stageSince: '2026-02', totalInvestment: 460_000_000 });

    const change = { 项目名称: '逐周项目', 投资方: '逐周有限公司', '拟投资额(亿元)': '5', 首次接触时间: '2026.2.11', 首谈单位: '科经局' };
    const next = await upload(await ledger(change));
    expect(next.counts).toMatchObject({ update: 1, create: 0 });
    expect(next.rows[0]!.changes).toEqual(
      expect.arrayContaining([
        { field: 'totalInvestment', before: 460_000_000, after: 500_000_000 },
        { field: 'firstTalkUnit', before: '九湖镇', after: '科经局' },
      ]),
    );
    await commit(next.id);
    const view = async () => (await app.as(LING).get(`/projects/${project.id}`)).body;
    expect(await view()).toMatchObject({
      stageSince: '2026-02-11',
      totalInvestment: 500_000_000,
      lead: { firstReportOn: '2026-02-11', firstTalkUnitName: '科经局' },
    });
    const blunt = await upload(await ledger({ ...change, 首次接触时间: '2026年2月' }));
    expect(blunt.counts).toMatchObject({ same: 1, update: 0 });

    expect((await revert(next.id)).state).toBe('reverted');
    expect(await view()).toMatchObject({
      stageSince: '2026-02',
      totalInvestment: 460_000_000,
      lead: { firstReportOn: '2026-02', firstTalkUnitName: '九湖镇' },
    });
  });

  it('tells nothing new of a project that has been signed, but its first contact', async () => {
    const signed = await zone.upload(
      await ledgerOf([
        {
          项目名称: '先签项目',
          投资方: '先签有限公司',
          '总投资(亿元)': '8',
          签约时间: '2026.3.1',
          协议类型: '正式合同',
          责任单位: '九湖镇',
        },
      ]),
      { kind: 'signed' },
    );
    await commit(signed.id);
    const talks = await upload(await ledger({ 项目名称: '先签项目', 投资方: '先签有限公司', '拟投资额(亿元)': '3' }));
    expect(talks.rows[0]).toMatchObject({ action: 'update', cells: [expect.objectContaining({ code: 'stage-further' })] });
    await commit(talks.id);
    const [{ id }] = (await projects('q=先签项目')).items;
    const { body } = await app.as(LING).get(`/projects/${id}`);
    expect(body).toMatchObject({ stage: 'SIGNED', totalInvestment: 800_000_000, lead: { channel: '展会' } });
    expect(body.path.map(({ to, effectiveOn }: Record<string, string>) => [to, effectiveOn])).toEqual([
      ['NEGOTIATING', '2026-02'],
      ['SIGNED', '2026-03-01'],
    ]);
  });

  it('cannot be taken back over a later change', async () => {
    const one = await upload(await ledger({ 项目名称: '后来又谈', 投资方: '后来又谈有限公司' }));
    await commit(one.id);
    const [project] = (await projects('q=后来又谈')).items;
    await app.as(MEI).patch(`/projects/${project.id}`, { landMu: 10 }, { version: project.version });
    expect(await revert(one.id)).toMatchObject({ state: 'committed', problem: { code: 'changed-since-import' } });
  });
});
