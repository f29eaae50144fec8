import type { CommitMode, ImportRowView, ImportView, LedgerKind } from '@luodi/imports/contract';
import { CENTRE, DAI, HE, LING } from '@luodi/identity/server/testing';
import { Workbook } from '@protobi/exceljs';
import { csvLedger, sampleFile, type SampleName } from './testing';
import { ledgerOf, startImports } from './testing/start-imports';

const zone = await startImports();
const { app, commit, revert, settled } = zone;
afterAll(() => zone.close());

const VISIT = { 日期: '2026.3.5', 方式: '来访', 企业: '砚川传动有限公司', 达成意向: '强', 责任单位: CENTRE.name };
const PROJECT = {
  项目名称: '校改产业园',
  投资方: '校改投资有限公司',
  产业: '其他',
  总投资: '1.2',
  协议类型: '正式合同',
  责任单位: CENTRE.name,
};
const visits = (...changes: Record<string, string>[]) => ledgerOf(changes.map((change) => ({ ...VISIT, ...change })));
const projects = (...changes: Record<string, string>[]) =>
  ledgerOf(changes.map((change) => ({ ...PROJECT, 签约时间: '2026-03-02', 建设内容: '厂房', ...change })));
const upload = async (content: Buffer | Promise<Buffer>, kind: LedgerKind = 'visits', name = '台账.xlsx') =>
  zone.upload(await content, { kind, name });

/** Asks for a change and waits for the new review. */
async function change(id: string, what: string, body: object): Promise<ImportView> {
  const { status } = await app.as(DAI).post(`/imports/${id}/${what}`, body);
  expect(status).toBe(202);
  return settled(id);
}
const correct = (id: string, cells: Record<string, string | null>) =>
  change(id, 'cells', { cells: Object.entries(cells).map(([address, text]) => ({ address, text })) });
const at = (view: ImportView, row: number): ImportRowView => view.rows.find((one) => one.row === row)!;
const refused = async (id: string, what: string, body: object) => {
  const { status, body: problem } = await app.as(DAI).post(`/imports/${id}/${what}`, body);
  return { status, code: problem.code };
};

describe('a cell with a problem', () => {
  it('is corrected in place and the row reviewed anew, with who, when and what the file says', async () => {
    const { id, rows } = await upload(visits({ 方式: '托梦' }));
    expect(rows[0]).toMatchObject({ action: 'problem', cells: [{ address: 'B3', text: '托梦', cell: '托梦' }] });
    const mended = await correct(id, { B3: '来访' });
    expect(mended).toMatchObject({ state: 'reviewed', counts: { problem: 0, create: 1 } });
    expect(mended.corrections).toEqual([
      { address: 'B3', before: '托梦', text: '来访', by: DAI.name, at: expect.stringMatching(/^\d{4}-.*Z$/) },
    ]);
    expect(mended.rows[0]).toMatchObject({ action: 'create', cells: [] });
  });

  it('keeps what the file says through a second correction, and goes back to it', async () => {
    const { id } = await upload(visits({ 日期: '2026.2.30' }));
    await correct(id, { A3: '去年' });
    const twice = await correct(id, { A3: '2026.2.28' });
    expect(twice.corrections).toMatchObject([{ before: '2026.2.30', text: '2026.2.28' }]);
    const back = await correct(id, { A3: null });
    expect(back).toMatchObject({ corrections: [], counts: { problem: 1 }, rows: [{ cells: [{ code: 'day-impossible' }] }] });
  });

  it('is held to the same rules as the file', async () => {
    const { id } = await upload(visits({ 方式: '托梦' }));
    const worse = await correct(id, { B3: '显灵' });
    expect(at(worse, 3).cells).toMatchObject([{ code: 'value-unknown', text: '显灵' }]);
  });

  it('that names nobody’s unit offers those there are, and many cells are corrected at once', async () => {
    const strange = { 责任单位: '月球镇' };
    const { id, options } = await upload(visits({ 企业: '甲选单位有限公司', ...strange }, { 企业: '乙选单位有限公司', ...strange }));
    expect(options['responsibleUnit']).toContain(CENTRE.name);
    const mended = await correct(id, { E3: CENTRE.name, E4: CENTRE.name });
    expect(mended.counts).toMatchObject({ create: 2, problem: 0 });
  });

  it.each([
    ['no row of the ledger', { cells: [{ address: 'B99', text: '来访' }] }],
    ['the head', { cells: [{ address: 'B2', text: '来访' }] }],
    ['no column of the ledger', { cells: [{ address: 'Z3', text: '来访' }] }],
  ])('is refused where it is %s', async (_title, body) => {
    const { id } = await upload(visits({}));
    expect(await refused(id, 'cells', body)).toEqual({ status: 422, code: 'cell-not-correctable' });
    expect((await settled(id)).corrections).toEqual([]);
  });

  it('is corrected no more once it was written', async () => {
    const { id } = await upload(visits({ 企业: '写过传动有限公司' }));
    await commit(id);
    expect(await refused(id, 'cells', { cells: [{ address: 'B3', text: '拜访' }] })).toEqual({ status: 409, code: 'import-not-reviewed' });
    await revert(id);
  });
});

describe('a row', () => {
  it('is left out and taken back', async () => {
    const { id } = await upload(visits({ 企业: '留下传动有限公司' }, { 企业: '去掉传动有限公司' }));
    const without = await change(id, 'rows', { row: 4, take: 'leave-out' });
    expect(without.counts).toMatchObject({ create: 1, 'left-out': 1 });
    expect(at(without, 4)).toMatchObject({ action: 'left-out', choice: { take: 'leave-out', recordId: null } });
    expect((await change(id, 'rows', { row: 4, take: null })).counts).toMatchObject({ create: 2, 'left-out': 0 });
  });

  it('that looks the same as one above is taken as new, or in its place', async () => {
    const { id, counts } = await upload(projects({ 总投资: '1' }, { 总投资: '2' }), 'signed');
    expect(counts).toMatchObject({ create: 1, duplicate: 1 });
    expect((await change(id, 'rows', { row: 4, take: 'new' })).counts).toMatchObject({ create: 2, duplicate: 0 });
    await change(id, 'rows', { row: 4, take: null });
    const instead = await change(id, 'rows', { row: 3, take: 'leave-out' });
    expect(instead.counts).toMatchObject({ create: 1, duplicate: 0, 'left-out': 1 });
  });

  it('that may mean two records is taken as an update of one of them', async () => {
    const twins = await upload(projects({ 项目名称: '双生产业园' }, { 项目名称: '双生产业园' }), 'signed');
    await change(twins.id, 'rows', { row: 4, take: 'new' });
    expect((await commit(twins.id)).state).toBe('committed');

    const later = await upload(projects({ 项目名称: '双生产业园', 总投资: '3.5' }), 'signed');
    const { candidates, action } = at(later, 3);
    expect([action, candidates.map(({ name, unitName }) => `${name} ${unitName}`)]).toEqual([
      'duplicate',
      [`双生产业园 ${CENTRE.name}`, `双生产业园 ${CENTRE.name}`],
    ]);
    const [, second] = candidates;
    expect(await refused(later.id, 'rows', { row: 3, take: 'update', recordId: later.id })).toEqual({
      status: 422,
      code: 'record-not-meant',
    });
    const chosen = await change(later.id, 'rows', { row: 3, take: 'update', recordId: second!.id });
    expect(at(chosen, 3)).toMatchObject({ action: 'update', recordId: second!.id });
    expect((await commit(later.id)).state).toBe('committed');
    const amountOf = async (id: string) => (await app.as(LING).get(`/projects/${id}`)).body.totalInvestment;
    expect(await Promise.all(candidates.map(({ id }) => amountOf(id)))).toEqual([120_000_000, 350_000_000]);
    await revert(later.id);
    await revert(twins.id);
  });

  it('that is no duplicate needs no choice', async () => {
    const { id } = await upload(visits({}));
    expect(await refused(id, 'rows', { row: 3, take: 'new' })).toEqual({ status: 422, code: 'row-no-duplicate' });
    expect(await refused(id, 'rows', { row: 77, take: 'leave-out' })).toEqual({ status: 422, code: 'row-not-there' });
  });
});

describe('what a column is read as', () => {
  const odd = () => ledgerOf([{ 日期: '2026.3.5', 方式: '来访', 企业: '列对应传动有限公司', 备忘: '强', 责任单位: CENTRE.name }]);

  it('is shown, assigned by hand, remembered for the head, and forgotten', async () => {
    const { id, columns, mapped } = await upload(odd());
    expect(mapped).toBe(false);
    expect(columns).toContainEqual({ address: 'D2', label: '备忘', field: null });
    const assigned = await change(id, 'columns', { columns: [{ column: 'D', field: 'intent' }] });
    expect(assigned.mapped).toBe(true);
    expect(at(assigned, 3).changes).toContainEqual({ field: 'intent', before: null, after: 'strong' });

    const next = await upload(odd());
    expect(next.mapped).toBe(true);
    expect(next.columns).toContainEqual({ address: 'D2', label: '备忘', field: 'intent' });
    expect((await zone.upload(await odd(), { kind: 'visits', person: HE })).mapped).toBe(false);

    expect((await app.as(DAI).delete(`/imports/${next.id}/columns`)).status).toBe(202);
    expect(await settled(next.id)).toMatchObject({ mapped: false });
    expect((await upload(odd())).mapped).toBe(false);
  });

  it.each([
    ['a field twice', [{ column: 'D', field: 'on' }], 'column-twice'],
    ['no day at all', [{ column: 'A', field: null }], 'column-needed'],
    ['a field that is none', [{ column: 'D', field: 'password' }], 'column-unknown'],
    ['a column that is none', [{ column: 'ZZ', field: 'intent' }], 'column-unknown'],
  ])('is refused with %s', async (_title, columns, code) => {
    const { id } = await upload(odd());
    expect(await refused(id, 'columns', { columns })).toEqual({ status: 422, code });
    expect((await settled(id)).mapped).toBe(false);
  });
});

describe('what is written', () => {
  it.each<[CommitMode, string[]]>([
    ['create', ['新来的传动有限公司']],
    ['update', ['在册的传动有限公司']],
  ])('is only what is asked for: %s', async (mode, written) => {
    const first = await upload(visits({ 企业: '在册的传动有限公司', 达成意向: '' }));
    await commit(first.id);
    const both = await upload(visits({ 企业: '在册的传动有限公司', 达成意向: '中' }, { 企业: '新来的传动有限公司', 达成意向: '中' }));
    expect(both.counts).toMatchObject({ create: 1, update: 1 });
    await app.as(DAI).post(`/imports/${both.id}/commit`, { mode });
    expect(await settled(both.id)).toMatchObject({ state: 'committed', mode });
    const medium = async () =>
      (await app.as(LING).get('/visits?limit=200')).body.items
        .filter(({ intent }: { intent: string }) => intent === 'medium')
        .map(({ investorName }: { investorName: string }) => investorName);
    expect(await medium()).toEqual(written);
    await revert(both.id);
    expect(await medium()).toEqual([]);
    await revert(first.id);
  });

  it('is compared again with what is on record by now', async () => {
    const { id, rows } = await upload(visits({ 企业: '再核对传动有限公司', 责任单位: '后设镇' }));
    expect(rows[0]).toMatchObject({ action: 'problem', cells: [{ code: 'unit-unknown' }] });
    await zone.addUnit('后设镇');
    expect((await change(id, 'review', {})).counts).toMatchObject({ create: 1, problem: 0 });
  });
});

describe('the workbook with what the review says', () => {
  const annotated = async (id: string, language = 'zh'): Promise<Buffer> => {
    const { status, body, headers } = await app.as(DAI).get(`/imports/${id}/annotated?language=${language}`);
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    return body;
  };
  const opened = async (content: Buffer) => {
    const book = new Workbook();
    await book.xlsx.load(content as never);
    return book.worksheets[0]!;
  };

  it('has the cells at fault coloured and commented, and the verdict of each row at the end', async () => {
    const { id } = await upload(visits({ 方式: '托梦', 企业: '甲批注有限公司' }, { 企业: '乙批注有限公司' }));
    const sheet = await opened(await annotated(id));
    const [wrong, right] = [sheet.getCell('B3'), sheet.getCell('B4')];
    expect(JSON.stringify(wrong.note)).toContain('看不懂这个填法');
    expect([wrong.fill, right.fill]).toMatchObject([{ fgColor: { argb: 'FFF4C7C3' } }, undefined]);
    expect(['F2', 'F3', 'F4'].map((address) => sheet.getCell(address).text)).toEqual([
      '落地核对',
      expect.stringMatching(/^有问题 B3：看不懂/),
      '新增',
    ]);
    const english = await opened(await annotated(id, 'en'));
    expect(english.getCell('F3').text).toMatch(/^Problem B3: Not understood/);
  });

  it.each<[SampleName, LedgerKind, 'xlsx' | 'csv']>([
    ['signed-week-10', 'signed', 'xlsx'],
    ['negotiating', 'negotiating', 'xlsx'],
    ['visits-week-11', 'visits', 'xlsx'],
    ['visits-week-11', 'visits', 'csv'],
  ])('of %s (%s, .%s) is reviewed as the file itself', async (name, kind, form) => {
    const file = form === 'csv' ? await csvLedger(name, 'gbk') : sampleFile(name);
    const plain = await upload(file, kind, `台账.${form}`);
    const again = await upload(annotated(plain.id), kind);
    const read = ({ counts, rows, columns, statedOn, totalInvestment }: ImportView) => ({
      ...{ counts, columns, statedOn, totalInvestment },
      rows: rows.map(({ row, action, name: called, changes }) => ({ row, action, called, changes })),
    });
    expect(read(again)).toEqual(read(plain));
  });

  it('has what was corrected here, so that nothing is mended twice', async () => {
    const { id } = await upload(visits({ 方式: '托梦' }));
    await correct(id, { B3: '拜访' });
    expect((await upload(annotated(id))).counts).toMatchObject({ create: 1, problem: 0 });
  });
});

describe('what another person uploaded', () => {
  it('is not there: nothing of it is changed, mapped or read', async () => {
    const { id } = await upload(visits({ 方式: '托梦' }));
    const he = app.as(HE);
    const asked = [
      he.post(`/imports/${id}/cells`, { cells: [{ address: 'B3', text: '来访' }] }),
      he.post(`/imports/${id}/rows`, { row: 3, take: 'leave-out' }),
      he.post(`/imports/${id}/columns`, { columns: [{ column: 'D', field: null }] }),
      he.delete(`/imports/${id}/columns`),
      he.post(`/imports/${id}/review`, {}),
      he.get(`/imports/${id}/annotated`),
    ];
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 404));
    expect(await settled(id)).toMatchObject({ corrections: [], counts: { problem: 1 } });
  });
});
