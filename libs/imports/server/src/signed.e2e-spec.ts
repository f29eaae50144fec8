import type { ImportView } from '@luodi/imports/contract';
import { DAI, HE, LING, MEI, REN, type CastMember } from '@luodi/identity/server/testing';
import { JobQueue } from '@luodi/jobs/server';
import { SYSTEM, tx } from '@luodi/shared/server';
import { Workbook } from '@protobi/exceljs';
import { sampleExpected, sampleFile } from './testing';
import { startImports } from './testing/start-imports';

const zone = await startImports();
const { app, commit, settled } = zone;
afterAll(() => zone.close());

const upload = (content: Buffer, name = '签约台账.xlsx', person: CastMember = DAI) =>
  zone.upload(content, { kind: 'signed', name, person });
const pipeline = async (query = '') => {
  const { stages, totals } = (await app.as(LING).get(`/pipeline${query}`)).body;
  return { totals, ...Object.fromEntries(stages.map(({ stage, count }: { stage: string; count: number }) => [stage, count])) };
};
const projects = async (query: string, person: CastMember = LING) => (await app.as(person).get(`/projects?limit=200&${query}`)).body;
/** A signed ledger of one row under a plain head. */
async function ledger(change: Record<string, string> = {}) {
  const cells = {
    项目名称: '砚川谐波减速器产业园',
    投资方: '砚川传动有限公司',
    总投资: '4.6',
    时间: '2025.6.1',
    协议类型: '正式合同',
    责任单位: '九湖镇',
    产业: '一智',
    ...change,
  };
  const book = new Workbook();
  const sheet = book.addWorksheet('签约项目');
  sheet.addRow(['签约项目推进台账']);
  sheet.addRow(['填报单位:招商服务中心    截至时间:2026年3月5日    单位:亿元']);
  sheet.addRow(Object.keys(cells).map((name) => (name === '时间' ? '签约时间' : name)));
  sheet.addRow(Object.values(cells));
  return Buffer.from(await book.xlsx.writeBuffer());
}

const week10 = await upload(await sampleFile('signed-week-10'), 'signed-week-10.xlsx');
const expected10 = await sampleExpected('signed-week-10');
const expected11 = await sampleExpected('signed-week-11');

describe('a signed ledger', () => {
  it('is reviewed before anything is written', async () => {
    expect(week10).toMatchObject({
      state: 'reviewed',
      sheet: expected10.sheet,
      statedOn: '2026-03-05',
      skipped: expected10.skipped,
      can: { commit: true, revert: false },
    });
    expect(week10.counts).toEqual({ create: expected10.count, update: 0, same: 0, duplicate: 0, problem: 0, 'left-out': 0 });
    expect(week10.totalInvestment).toBe(expected10.investmentWanTotal * 10_000);
    expect((await projects('')).total).toBe(0);
  });

  it('puts its projects where its facts say they stand, to the yuan', async () => {
    expect(await commit(week10.id)).toMatchObject({ state: 'committed', can: { commit: false, revert: true } });
    expect(await pipeline()).toMatchObject({
      SIGNED: 6,
      LANDED: 0,
      PREPARING: 30,
      STARTED: expected10.startedCount,
      totals: [{ currency: 'CNY', amount: expected10.investmentWanTotal * 10_000 }],
    });
    const { items } = await projects('');
    for (const row of expected10.rows) {
      const found = items.find(({ name }: { name: string }) => name === row.name);
      expect(found).toMatchObject({
        totalInvestment: row.investmentWan! * 10_000,
        unitName: row.town,
        town: row.town,
        agreement: row.framework ? 'framework' : 'contract',
        investorNames: [row.investor],
        declared: true,
      });
      expect(found.stage === 'STARTED').toBe(row.started);
    }
  });

  it('is seen through the lens of each industry', async () => {
    for (const [label, code] of [
      ['一智', 'IM'],
      ['一药', 'BP'],
      ['其他', 'OTHER'],
    ]) {
      const rows = expected10.rows.filter(({ industry }) => industry === label);
      const { body } = await app.as(LING).get(`/pipeline?industry=${code}`);
      expect([code, body.count, body.totals[0].amount]).toEqual([
        code,
        rows.length,
        rows.reduce((sum, row) => sum + row.investmentWan! * 10_000, 0),
      ]);
    }
  });

  it('tells of each project where it came from and what is only declared', async () => {
    const { items } = await projects('q=苏州祺元智能装备产业化项目');
    const { body } = await app.as(LING).get(`/projects/${items[0].id}`);
    expect(body).toMatchObject({
      origin: { importId: week10.id, fileName: 'signed-week-10.xlsx', sheet: '签约项目', row: 18, statedOn: '2026-03-05' },
      projectCompany: '漳州祺元智能装备有限公司',
      projectCompanyUscc: '9135060090F710371K',
      landMu: 73,
      stage: 'STARTED',
      stageSince: '2026-02-18',
    });
    expect(
      body.path.map(({ to, declared, statedOn }: { to: string; declared: boolean; statedOn: string }) => [to, declared, statedOn]),
    ).toEqual(['SIGNED', 'LANDED', 'PREPARING', 'STARTED'].map((to) => [to, true, '2026-03-05']));
    expect(body.facts).toContainEqual({
      kind: 'filed',
      state: 'done',
      on: null,
      docNo: '2506-350604-04-01-100084',
      statedOn: '2026-03-05',
    });
  });

  it('belongs to the units it names: each sees its own rows, whoever imported', async () => {
    const jiuhu = expected10.rows.filter(({ town }) => town === '九湖镇');
    expect((await projects('', MEI)).total).toBe(jiuhu.length);
    expect((await projects('', REN)).items.every(({ unitName }: { unitName: string }) => unitName === '颜厝镇')).toBe(true);
  });

  it('changes nothing the second time', async () => {
    const again = await upload(await sampleFile('signed-week-10'), 'again.xlsx');
    expect(again.counts).toEqual({ create: 0, update: 0, same: expected10.count, duplicate: 0, problem: 0, 'left-out': 0 });
    const before = await projects('sort=name');
    await commit(again.id);
    expect(await projects('sort=name')).toEqual(before);
  });
});

describe('the ledger of the next week', () => {
  let week11: ImportView;
  beforeAll(async () => {
    week11 = await upload(await sampleFile('signed-week-11'), 'signed-week-11.xlsx');
  });

  it('updates and moves what it finds, and adds nothing', async () => {
    expect(week11.counts).toMatchObject({ create: 0, duplicate: 0, problem: 0, 'left-out': 0 });
    expect(week11.counts.update).toBeGreaterThan(30);
    await commit(week11.id);
    expect(await pipeline()).toMatchObject({
      SIGNED: 6,
      PREPARING: 28,
      STARTED: expected11.startedCount,
      totals: [{ currency: 'CNY', amount: expected11.investmentWanTotal * 10_000 }],
    });
    const { items } = await projects('stage=STARTED');
    const days = new Map<string, string>(items.map(({ name, stageSince }: { name: string; stageSince: string }) => [name, stageSince]));
    expect(days.size).toBe(expected11.startedCount);
    for (const { name, startedOn } of expected11.rows.filter(({ started }) => started))
      expect(days.get(name!)).toMatch(new RegExp(`^${startedOn}`));
  });

  it('never gives up a day that is known for the bare month it lies in', async () => {
    const { items } = await projects('q=上海霖润精密模具产业化项目');
    expect([expected11.rows.find(({ row }) => row === 24)?.startedOn, items[0].stageSince]).toEqual(['2026-02', '2026-02-25']);
  });

  it('shows the two new starts as corrections, since their days lie in earlier weeks', async () => {
    const { movement, matrix } = (await app.as(LING).get('/reports/weekly?week=2026-03-10')).body;
    const started = expected11.rows.filter(({ started, name }) => started && !expected10.rows.find((row) => row.name === name)?.started);
    expect(started).toHaveLength(2);
    const rows = movement.map(({ name, from, to, kind, effect, on }: Record<string, string>) => ({ name, from, to, kind, effect, on }));
    expect(rows.sort(byName)).toEqual(
      started
        .map(({ name, startedOn }) => ({ name, from: 'PREPARING', to: 'STARTED', kind: 'up', effect: 'correction', on: startedOn }))
        .sort(byName),
    );
    expect(matrix.find(({ stage }: { stage: string }) => stage === 'PREPARING')).toEqual({
      stage: 'PREPARING',
      lastWeek: 30,
      in: 0,
      out: 2,
      thisWeek: 28,
    });
    expect(matrix.find(({ stage }: { stage: string }) => stage === 'STARTED')).toEqual({
      stage: 'STARTED',
      lastWeek: 4,
      in: 2,
      out: 0,
      thisWeek: 6,
    });
  });

  it('leaves the past as it was known: as of any day, before and after', async () => {
    const { committedAt } = await settled(week10.id);
    expect(await pipeline(`?asOf=2026-03-12&knownAt=${committedAt}`)).toMatchObject({ PREPARING: 30, STARTED: 4 });
    expect(await pipeline('?asOf=2026-03-12')).toMatchObject({ PREPARING: 28, STARTED: 6 });
    expect(await pipeline('?asOf=2024-12-31')).toMatchObject({ SIGNED: 0, totals: [] });
  });

  it('can be taken back, updates included', async () => {
    const before = (await projects('q=苏州祺元智能装备产业化项目')).items[0];
    expect((await app.as(DAI).post(`/imports/${week11.id}/revert`)).status).toBe(202);
    expect((await settled(week11.id)).state).toBe('reverted');
    expect(await pipeline()).toMatchObject({ SIGNED: 6, PREPARING: 30, STARTED: 4 });
    const after = (await app.as(LING).get(`/projects/${before.id}`)).body;
    expect(after).toMatchObject({
      stageSince: '2026-02-18',
      enrolled: false,
      content: '新建厂房4万平方米',
      origin: { importId: week10.id },
    });
    const again = await upload(await sampleFile('signed-week-10'));
    expect(again.counts).toMatchObject({ same: expected10.count, update: 0 });
  });
});

const byName = (a: { name: string | null }, b: { name: string | null }) => String(a.name).localeCompare(String(b.name));

describe('an import', () => {
  it('goes whole: its projects, their investors and their place in the totals', async () => {
    const count = (await projects('')).total;
    const one = await upload(await ledger({ 项目名称: '昙花项目', 投资方: '昙花一现科技有限公司' }));
    await commit(one.id);
    expect((await projects('')).total).toBe(count + 1);
    const { recordId } = (await settled(one.id)).rows[0]!;
    expect((await app.as(DAI).get(`/projects/${recordId}`)).body).toMatchObject({ name: '昙花项目' });
    await app.as(DAI).post(`/imports/${one.id}/revert`);
    expect(await settled(one.id)).toMatchObject({ state: 'reverted', rows: [{ recordId: null }] });
    expect((await projects('')).total).toBe(count);
    expect((await app.as(LING).get('/investors?q=昙花一现')).body.total).toBe(0);
    expect((await app.as(MEI).post('/investors', { fullName: '昙花一现科技有限公司' })).status).toBe(201);
  });

  it('writes nothing at all when a project was changed after the review', async () => {
    const target = (await projects('q=宁波澄润视觉科技产业化项目')).items[0];
    const reviewed = await upload(await ledger({ 项目名称: target.name, 投资方: target.investorNames[0], 总投资: '11' }));
    expect(reviewed.counts.update).toBe(1);
    await app.as(HE).patch(`/projects/${target.id}`, { landMu: 161 }, { version: target.version });
    expect(await commit(reviewed.id)).toMatchObject({ state: 'failed', problem: { code: 'changed-since-review' } });
    expect((await projects(`q=${target.name}`)).items[0].totalInvestment).toBe(target.totalInvestment);
  });

  it('that breaks on our side is tried again, then says so; nothing is written', async () => {
    const one = await upload(await ledger({ 项目名称: '坏在半路', 投资方: '半路科技有限公司' }));
    await app.run({ ...DAI, permissions: [] }, () => tx().query(`UPDATE import_rows SET parsed = '7' WHERE import_id = $1`, [one.id]));
    expect(await commit(one.id)).toMatchObject({ state: 'failed', problem: { code: 'import-broke' } });
    expect((await projects('q=坏在半路')).total).toBe(0);
  });

  it('is asked for the right to import again when its job comes to be worked', async () => {
    const one = await upload(await ledger({ 项目名称: '中途换岗', 投资方: '换岗科技有限公司' }));
    const role = (to: string) => app.run(SYSTEM, () => tx().query('UPDATE people SET role = $2 WHERE id = $1', [DAI.id, to]));
    await app.run(DAI, async () => {
      await tx().query(`UPDATE imports SET state = 'committing' WHERE id = $1`, [one.id]);
      await role('leader');
      await app.nest.get(JobQueue).add('import-write', { id: one.id, personId: DAI.id });
    });
    await vi.waitFor(
      async () => {
        const [found] = await app.run(DAI, () =>
          tx().query<{ state: string; problem: unknown }[]>('SELECT state, problem FROM imports WHERE id = $1', [one.id]),
        );
        expect(found).toMatchObject({ state: 'failed', problem: { code: 'permission-lost' } });
      },
      { timeout: 30_000, interval: 100 },
    );
    await role('desk');
    expect((await projects('q=中途换岗')).total).toBe(0);
  });

  it('cannot be taken back over a later change', async () => {
    const one = await upload(await ledger({ 项目名称: '后来又改', 投资方: '后来科技有限公司' }));
    await commit(one.id);
    const project = (await projects('q=后来又改')).items[0];
    await app.as(MEI).patch(`/projects/${project.id}`, { landMu: 10 }, { version: project.version });
    await app.as(DAI).post(`/imports/${one.id}/revert`);
    expect(await settled(one.id)).toMatchObject({ state: 'committed', problem: { code: 'changed-since-import' } });
    expect((await projects('q=后来又改')).total).toBe(1);
  });

  it('of an earlier day than somebody’s change says what is on record from then on, in every figure', async () => {
    const amount = async () => (await pipeline()).totals.find(({ currency }: { currency: string }) => currency === 'CNY').amount;
    const before = await amount();
    const named = (investment: string) => ledger({ 项目名称: '先改后导', 投资方: '先改科技有限公司', 总投资: investment });
    await commit((await upload(await named('4.6'))).id);
    const project = (await projects('q=先改后导')).items[0];
    await app.as(MEI).patch(`/projects/${project.id}`, { totalInvestment: 500_000_000 }, { version: project.version });
    expect((await amount()) - before).toBe(500_000_000);
    const later = await upload(await named('4.8'));
    await commit(later.id);
    expect((await projects('q=先改后导')).items[0].totalInvestment).toBe(480_000_000);
    expect((await amount()) - before).toBe(480_000_000);
    expect(await zone.revert(later.id)).toMatchObject({ state: 'reverted' });
    expect((await projects('q=先改后导')).items[0].totalInvestment).toBe(500_000_000);
    expect((await amount()) - before).toBe(500_000_000);
  });

  it('does not undo what was proven meanwhile', async () => {
    const target = (await projects('q=厦门皓益智能包装智能制造项目')).items[0];
    expect(target.stage).toBe('SIGNED');
    const { body: file } = await app
      .as(MEI)
      .upload('/attachments', { name: '营业执照.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 licence') });
    const moved = await app.as(MEI).post(`/projects/${target.id}/stage-moves`, {
      to: 'LANDED',
      effectiveOn: '2026-03-01',
      reason: '已领营业执照',
      evidenceIds: [file.id],
    });
    expect(moved.body).toMatchObject({ stage: 'LANDED', declared: false });
    await commit((await upload(await sampleFile('signed-week-11'))).id);
    expect((await app.as(MEI).get(`/projects/${target.id}`)).body).toMatchObject({
      stage: 'LANDED',
      stageSince: '2026-03-01',
      declared: false,
    });
  });

  it("tells of a company that another unit holds by that unit's name only", async () => {
    await app.as(REN).post('/investors', { fullName: '秘密洽谈制药有限公司', note: '底价三千万' });
    const reviewed = await upload(await ledger({ 项目名称: '撞车项目', 投资方: '秘密洽谈制药有限公司' }));
    expect(reviewed.counts).toMatchObject({ problem: 1, create: 0 });
    expect(reviewed.rows[0]!.cells).toContainEqual(
      expect.objectContaining({ code: 'investor-held', severity: 'problem', message: expect.stringContaining('颜厝镇') }),
    );
    expect(JSON.stringify(reviewed)).not.toContain('底价');
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['an unknown unit', { 责任单位: '月球镇' }, 'unit-unknown', 'F4'],
    ['no unit', { 责任单位: '' }, 'unit-missing', 'F4'],
    ['an unreadable amount', { 总投资: '很多' }, 'amount-unreadable', 'C4'],
    ['no name', { 项目名称: '—' }, 'name-missing', 'A4'],
  ])('leaves out a row with %s, naming the cell and what to do', async (_, change, code, address) => {
    const { counts, rows } = await upload(await ledger(change));
    expect(counts).toMatchObject({ problem: 1, create: 0 });
    expect(rows[0]!.cells).toContainEqual(
      expect.objectContaining({ code, address, severity: 'problem', message: expect.stringMatching(/^[A-Z]+4：.{4,}/) }),
    );
  });

  it.each([
    ['500万美元', 'USD'],
    ['', 'CNY'],
  ])('of an investment of “%s” is in %s', async (investment, currency) => {
    expect((await upload(await ledger({ 项目名称: '外币项目', 总投资: investment }))).rows[0]).toMatchObject({ currency });
  });

  it('of a unit head keeps to that unit', async () => {
    const foreign = await upload(await ledger({ 责任单位: '颜厝镇', 项目名称: '手伸太长' }), '九湖.xlsx', HE);
    expect(foreign.rows[0]!.cells).toContainEqual(expect.objectContaining({ code: 'unit-not-yours' }));
    expect((await app.as(DAI).get(`/imports/${foreign.id}`)).status).toBe(404);
    expect((await app.as(MEI).get('/imports')).status).toBe(403);
  });

  it('speaks English to whoever reads English', async () => {
    const { id } = await upload(await ledger({ 责任单位: '月球镇' }));
    const { body } = await app.as(DAI).get(`/imports/${id}`, { 'accept-language': 'en' });
    expect(body.rows[0].cells.at(-1).message).toContain('There is no unit “月球镇”');
  });
});

describe('a file that is no ledger', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['an old .xls renamed', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]), 'workbook-is-xls'],
    ['a truncated workbook', async () => (await sampleFile('signed-week-10')).subarray(0, 9000), 'workbook-truncated'],
    ['text with a false ending', () => Buffer.from('not a workbook at all'), 'workbook-not-xlsx'],
    ['another ledger', () => sampleFile('visits-week-11'), 'head-not-found'],
    ['an empty sheet', emptySheet, 'sheet-empty'],
  ])('%s is refused in words, and the server goes on', async (_, content, code) => {
    const failed = await upload(await content());
    expect(failed).toMatchObject({ state: 'failed', problem: { code }, rows: [], can: { commit: false } });
    expect(failed.problem!.message.length).toBeGreaterThan(8);
    expect((await app.as(LING).get('/pipeline')).status).toBe(200);
  });

  it('is refused at once when its kind is unknown or the request is no upload', async () => {
    const file = { name: 'x.xlsx', type: 'application/octet-stream', content: await sampleFile('signed-week-10') };
    expect(await app.as(DAI).upload('/imports', file, { kind: 'moon' })).toMatchObject({ status: 422, body: { errors: { kind: [{}] } } });
    expect((await app.as(DAI).post('/imports', { kind: 'signed' })).status).toBe(422);
    expect(await app.as(DAI).post(`/imports/${week10.id}/commit`)).toMatchObject({ status: 409, body: { code: 'import-not-reviewed' } });
    expect((await app.as(MEI).upload('/imports', file, { kind: 'signed' })).status).toBe(403);
  });
});

async function emptySheet() {
  const book = new Workbook();
  book.addWorksheet('空');
  return Buffer.from(await book.xlsx.writeBuffer());
}
