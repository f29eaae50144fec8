import type { ImportView } from '@luodi/imports/contract';
import { CENTRE, DAI, HE, LING, MEI, REN } from '@luodi/identity/server/testing';
import { addDays, businessDay } from '@luodi/shared/contract';
import { csvLedger, sampleExpected, sampleFile } from './testing';
import { ledgerOf, startImports } from './testing/start-imports';

interface Expected {
  row: number;
  on: string;
  kind: string;
  investor: string;
}

const zone = await startImports();
const { app, commit, revert } = zone;
afterAll(() => zone.close());

const kind = 'visits';
const upload = (content: Buffer, name = '活动.xlsx', person = DAI) => zone.upload(content, { kind, name, person });
const visits = async (query = '', person = LING) => (await app.as(person).get(`/visits?limit=200&${query}`)).body;
const ROW = {
  日期: '2026.3.5',
  方式: '来访',
  企业: '砚川传动有限公司',
  对方人员及职务: '总经理等3人',
  我方领导: '区主要领导、招商服务中心主任',
  洽谈内容: '选址和用地指标',
  达成意向: '强',
  下一步: '一周内反馈',
};
const ledger = (...changes: Record<string, string>[]) => ledgerOf(changes.map((change) => ({ ...ROW, ...change })));

const expected = sampleExpected<{ rows: Expected[] }>('visits-week-11').rows;
const WORDS: Record<string, string> = { outbound: '拜访', inbound: '来访', inspection: '考察', negotiation: '洽谈', video: '视频洽谈' };
const within = ({ from, to }: { from: string; to: string }) => expected.filter(({ on }) => on.length === 10 && on >= from && on <= to);
const paid = (rows: Expected[]) => rows.filter((row) => row.kind === '拜访').length;
const figure = (report: { indicators: { code: string; thisWeek: number }[] }, code: string) =>
  report.indicators.find((one) => one.code === code)!;
const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('a ledger of visits', () => {
  let sample: ImportView;
  beforeAll(async () => {
    sample = await upload(sampleFile('visits-week-11'), 'visits-week-11.xlsx');
  });

  it('is reviewed first: each row is a visit, also to the same company', async () => {
    expect(sample).toMatchObject({ state: 'reviewed', kind, sheet: '客商活动', totalInvestment: 0, notes: [] });
    expect(sample.counts).toEqual({ create: expected.length, update: 0, same: 0, duplicate: 0, problem: 0, 'left-out': 0 });
    expect((await visits()).total).toBe(0);
  });

  it('logs each visit with its day, or only its month, its way and its company', async () => {
    expect(await commit(sample.id)).toMatchObject({ state: 'committed' });
    const { items } = await visits();
    const read = items.map(({ visitedOn, direction, investorName }: Record<string, string>) => ({
      on: visitedOn,
      kind: WORDS[direction!],
      investor: investorName,
    }));
    expect(inOrder(read)).toEqual(inOrder(expected.map(({ on, kind: way, investor }) => ({ on, kind: way, investor }))));
  });

  it('tells the first of the zone from the heads of its offices', async () => {
    expect((await visits('topLeader=true')).items.map(({ hosts }: { hosts: unknown }) => hosts)).toEqual(
      Array.from({ length: 4 }, () => [{ name: '区主要领导', rank: 'zone-chief' }]),
    );
    const [visit] = (await visits('q=上海霖润精密模具')).items;
    expect(visit).toMatchObject({
      hosts: [{ name: '招商服务中心主任', rank: 'dept-chief' }],
      guests: [{ name: '总经理等6人' }],
      isTopLeader: false,
      summary: '就上海霖润精密模具产业化项目选址、政策进行洽谈',
      intent: 'strong',
      nextAction: '一周内反馈',
      nextActionDueOn: null,
      unitName: CENTRE.name,
      loggedByName: DAI.name,
    });
  });

  it.each([
    ['once more', 'again.xlsx', () => sampleFile('visits-week-11')],
    ['as .csv in GBK', 'again.csv', () => csvLedger('visits-week-11', 'gbk')],
  ] as const)('changes nothing the second time, %s', async (_title, name, file) => {
    const again = await upload(await file(), name);
    expect(again.counts).toEqual({ create: 0, update: 0, same: expected.length, duplicate: 0, problem: 0, 'left-out': 0 });
    const before = await visits();
    await commit(again.id);
    expect(await visits()).toEqual(before);
  });

  it('counts a visit without a day in its month and year, in no week, and lists it as one whose day is missing', async () => {
    const months = expected.filter(({ on }) => on.length === 7);
    const { body } = await app.as(LING).get('/reports/weekly?week=2026-03-10');
    const week = within(body);
    expect(body.visits).toHaveLength(week.length);
    expect(body.undatedVisits).toHaveLength(months.length);
    expect(new Set(body.undatedVisits.map(({ visitedOn }: { visitedOn: string }) => visitedOn))).toEqual(new Set(['2026-03']));
    expect(figure(body, 'outbound-visits').thisWeek).toBe(paid(week));
    expect((await visits(`from=${body.from}&to=${body.to}`)).total).toBe(week.length);

    const april = (await app.as(LING).get('/reports/weekly?week=2026-04-14')).body;
    expect(figure(april, 'outbound-visits')).toMatchObject({ thisWeek: 0, yearToDate: paid(expected) });
    expect(april.undatedVisits).toEqual([]);
    expect((await visits('from=2026-03-01&to=2026-03-31')).total).toBe(expected.length);
  });

  it('counts the people that a cell counts: 总经理等5人 are five', async () => {
    const { body } = await app.as(LING).get('/reports/weekly?week=2026-03-03');
    expect(within(body).flatMap(({ row, kind: way }) => (way === '来访' ? [row] : []))).toEqual([3, 4]);
    expect(figure(body, 'inbound-guests').thisWeek).toBe(5 + 6);
  });

  it('goes whole, with the companies it brought', async () => {
    expect((await revert(sample.id)).state).toBe('reverted');
    expect((await visits()).total).toBe(0);
    expect((await app.as(LING).get('/investors')).body.total).toBe(0);
  });
});

describe('a row of the ledger', () => {
  it('belongs to the unit that holds its company, whoever imports', async () => {
    await app.as(MEI).post('/investors', { fullName: '归属传动有限公司', industryCode: 'IM11' });
    await commit((await upload(await ledger({ 企业: '归属传动有限公司' }))).id);
    expect((await visits('q=归属传动')).items).toMatchObject([
      { unitName: '九湖镇', industryCode: 'IM11', investorName: '归属传动有限公司' },
    ]);
  });

  it('of a company that a unit out of reach holds is refused by the name of that unit only', async () => {
    await app.as(REN).post('/investors', { fullName: '秘密来访制药有限公司', note: '底价三千万' });
    const reviewed = await upload(await ledger({ 企业: '秘密来访制药有限公司' }), '活动.xlsx', HE);
    expect(reviewed.counts).toMatchObject({ problem: 1, create: 0 });
    expect(reviewed.rows[0]!.cells).toContainEqual(
      expect.objectContaining({ code: 'investor-held', address: 'C3', message: expect.stringContaining('颜厝镇') }),
    );
    expect(JSON.stringify(reviewed)).not.toContain('底价');
  });

  it('of a company nobody holds goes to the unit the row names', async () => {
    const { id } = await upload(await ledger({ 企业: '新来传动有限公司', 责任单位: '颜厝镇' }));
    await commit(id);
    expect((await visits('q=新来传动', REN)).items).toMatchObject([{ unitName: '颜厝镇' }]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['a way nobody knows', { 方式: '托梦' }, 'value-unknown', 'B3'],
    ['no way', { 方式: '' }, 'way-missing', 'B3'],
    ['no day', { 日期: '' }, 'value-missing', 'A3'],
    ['a day that is none', { 日期: '2026.2.30' }, 'day-impossible', 'A3'],
    ['a day yet to come', { 日期: addDays(businessDay(new Date()), 40) }, 'visit-in-future', 'A3'],
    ['no company', { 企业: '—' }, 'value-missing', 'C3'],
    ['an unknown unit', { 责任单位: '月球镇' }, 'unit-unknown', 'I3'],
  ])('with %s is left out and says so at its cell', async (_title, change, code, address) => {
    const { counts, rows } = await upload(await ledger({ 企业: '问题传动有限公司', ...change }));
    expect(counts).toMatchObject({ problem: 1, create: 0 });
    expect(rows[0]!.cells).toContainEqual(
      expect.objectContaining({ code, address, severity: 'problem', message: expect.stringMatching(/^[A-Z]+3：.{4,}/) }),
    );
  });

  it('that says the same as another is another visit, each time the file comes', async () => {
    const twice = await ledger({ 企业: '两次传动有限公司' }, { 企业: '两次传动 有限公司', 方式: '接待' });
    await commit((await upload(twice)).id);
    expect((await visits('q=两次传动')).total).toBe(2);
    expect((await upload(twice)).counts).toMatchObject({ same: 2, create: 0 });
    const thrice = await upload(await ledger(...Array.from({ length: 3 }, () => ({ 企业: '两次传动有限公司' }))));
    expect(thrice.counts).toMatchObject({ same: 2, create: 1 });
  });

  it('that says more than is on record updates the visit, and takes it back again', async () => {
    const first = await upload(await ledger({ 企业: '补充传动有限公司', 达成意向: '', 下一步: '' }));
    await commit(first.id);
    const more = await upload(await ledger({ 企业: '补充传动有限公司', 达成意向: '中', 下一步: '实地考察' }));
    expect(more.rows).toMatchObject([
      {
        action: 'update',
        name: '补充传动有限公司',
        changes: [
          { field: 'intent', before: null, after: 'medium' },
          { field: 'nextAction', before: null, after: '实地考察' },
        ],
      },
    ]);
    await commit(more.id);
    const visit = async () => (await visits('q=补充传动')).items;
    expect(await visit()).toMatchObject([{ intent: 'medium', nextAction: '实地考察' }]);
    await revert(more.id);
    expect(await visit()).toMatchObject([{ intent: null, nextAction: null }]);
  });

  it('cannot be taken back over a later change, nor written over one', async () => {
    const one = await upload(await ledger({ 企业: '后改传动有限公司' }));
    await commit(one.id);
    const [visit] = (await visits('q=后改传动')).items;
    const changed = await upload(await ledger({ 企业: '后改传动有限公司', 达成意向: '弱' }));
    await app.as(DAI).patch(`/visits/${visit.id}`, { city: '漳州' }, { version: visit.version });
    expect(await commit(changed.id)).toMatchObject({ state: 'failed', problem: { code: 'changed-since-review' } });
    expect(await revert(one.id)).toMatchObject({ state: 'committed', problem: { code: 'changed-since-import' } });
    expect((await visits('q=后改传动')).items).toMatchObject([{ city: '漳州', intent: 'strong' }]);
  });
});

describe('a table of text', () => {
  it.each<[string, Buffer, string, RegExp]>([
    ['whose quotation mark never closes', Buffer.from('日期,企业,方式\n2026.3.5,"甲,来访\n'), 'csv-quote-open', /第 2 行/],
    ['that was GBK and has been read as UTF-8', Buffer.from('\ufffd\ufffd,\ufffd\u04b5,\ufffd\n'), 'csv-garbled', /GBK.*UTF-8/],
    ['that is no table', Buffer.from('not a workbook at all'), 'workbook-not-xlsx', /\.csv/],
  ])('%s is refused in words', async (_title, content, code, words) => {
    expect(await upload(content, '活动.csv')).toMatchObject({ state: 'failed', problem: { code, message: expect.stringMatching(words) } });
  });

  it('has blanks where cells were merged: they are read from above, and said', async () => {
    const text = '日期,方式,企业,我方领导\n2026.3.5,拜访,甲传动有限公司,分管领导\n,,乙传动有限公司,\n';
    const { rows } = await upload(Buffer.from(text), '活动.csv');
    expect(rows[1]).toMatchObject({
      action: 'create',
      cells: ['A3', 'B3', 'D3'].map((address) => expect.objectContaining({ address, code: 'blank-filled', severity: 'warning' })),
    });
  });
});
