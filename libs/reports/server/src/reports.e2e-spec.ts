import { FilesModule } from '@luodi/files/server';
import { DAI, LING, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { VisitsModule } from '@luodi/visits/server';
import { Workbook } from '@protobi/exceljs';
import { ReportsModule } from './reports.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule, VisitsModule, ReportsModule]);
afterAll(() => app.close());

/** A Tuesday in the week Friday 6 to Thursday 12 March 2026. */
const WEEK = '2026-03-10';
const project = async (name: string, change = {}) =>
  (
    await app
      .as(MEI)
      .post('/projects', { name, industryCode: 'IM21', totalInvestment: 180_000_000, negotiatingSince: '2026-01-05', ...change })
  ).body.id as string;
const sign = (id: string, on: string, agreement = 'contract') =>
  app.as(MEI).post(`/projects/${id}/stage-moves`, { to: 'SIGNED', effectiveOn: on, reason: '正式签约', agreement });
const weekly = async (query = `week=${WEEK}`, person = LING) => (await app.as(person).get(`/reports/weekly?${query}`)).body;
const figure = (report: { indicators: { code: string }[] }, code: string) => report.indicators.find((row) => row.code === code);

const inWeek = await project('栖木智能包装装备总部');
const weekBefore = await project('槐序工业软件研发中心');
const framework = await project('栩微医用材料项目', { industryCode: 'BP24', totalInvestment: 80_000_000 });
await sign(inWeek, '2026-03-09');
await sign(weekBefore, '2026-03-04');
await sign(framework, '2026-03-11', 'framework');
const { id: investorId } = (await app.as(MEI).post('/investors', { fullName: '福建栖木机械有限公司', industryCode: 'IM22' })).body;
const visit = (visitedOn: string, more = {}) =>
  app.as(MEI).post('/visits', {
    direction: 'outbound',
    investorId,
    visitedOn,
    summary: '看现场',
    nextAction: '发送方案',
    nextActionDueOn: '2026-03-14',
    ...more,
  });
await visit('2026-03-06');
await visit('2026-03-12', {
  hosts: [{ name: '区主任', rank: 'zone-chief' }],
  direction: 'inbound',
  guests: [{ name: '沈' }, { name: '罗' }],
});
await visit('2026-03-05', { nextActionDueOn: '2026-03-10' });
await visit('2026-03-13');
await app.as(MEI).post('/leads', { title: '北京儿研所意向', channel: '乡贤', industryCode: 'BP33', firstReportOn: '2026-03-08' });

describe('the weekly report', () => {
  it('runs from Friday to Thursday and counts what was true in it', async () => {
    const report = await weekly();
    expect(report).toMatchObject({ from: '2026-03-06', to: '2026-03-12', previous: { from: '2026-02-27', to: '2026-03-05' } });
    expect(figure(report, 'new-contracts')).toMatchObject({ thisWeek: 1, lastWeek: 1, yearToDate: 2 });
    expect(figure(report, 'new-contract-amount')).toMatchObject({ thisWeek: 180_000_000, lastWeek: 180_000_000, yearToDate: 360_000_000 });
    expect(figure(report, 'outbound-visits')).toMatchObject({ thisWeek: 1, lastWeek: 1 });
    expect(figure(report, 'inbound-visits')).toMatchObject({ thisWeek: 1, lastWeek: 0 });
    expect(figure(report, 'inbound-guests')).toMatchObject({ thisWeek: 2 });
    expect(figure(report, 'top-leader-visits')).toMatchObject({ thisWeek: 1 });
    expect(figure(report, 'new-leads')).toMatchObject({ thisWeek: 1, lastWeek: 0 });
    expect(figure(report, 'negotiating-count')).toMatchObject({ thisWeek: 0, lastWeek: 0, yearToDate: null });
  });

  it('puts top-leader visits first and next steps in order', async () => {
    const { visits, nextSteps } = await weekly();
    expect(visits.map(({ visitedOn }: { visitedOn: string }) => visitedOn)).toEqual(['2026-03-12', '2026-03-06']);
    expect(nextSteps.every(({ overdue, dueOn }: { overdue: boolean; dueOn: string }) => overdue === dueOn <= '2026-03-12')).toBe(true);
    expect(nextSteps.length).toBeGreaterThan(0);
  });

  it('opens exactly the rows of each figure', async () => {
    const report = await weekly();
    const doors = report.indicators.filter(
      ({ door, unit }: { door: unknown; unit: string }) => door && (unit === 'times' || unit === 'items'),
    );
    expect(doors.length).toBeGreaterThan(5);
    for (const { code, thisWeek, door } of doors) {
      const { total } = (await app.as(LING).get(`/${door.list}?${new URLSearchParams(door.params)}`)).body;
      expect([code, total]).toEqual([code, thisWeek]);
    }
  });

  it('tells apart in its movement what happened in the week, and what had happened before and is only now known', async () => {
    const { movement } = await weekly();
    const of = (name: string) =>
      movement
        .filter((row: { name: string }) => row.name === name)
        .map(({ from, to, kind, effect, on }: Record<string, unknown>) => [from, to, kind, effect, on]);
    expect(of('栖木智能包装装备总部')).toEqual([
      [null, 'NEGOTIATING', 'new', 'correction', '2026-01-05'],
      ['NEGOTIATING', 'SIGNED', 'up', 'in-period', '2026-03-09'],
    ]);
    expect(of('槐序工业软件研发中心')).toEqual([[null, 'SIGNED', 'new', 'correction', '2026-03-04']]);
  });

  it('has a matrix whose columns check each other, stage by stage, and agree with the pipeline', async () => {
    const { matrix, to, knownAt } = await weekly();
    const { stages } = (await app.as(LING).get(`/pipeline?asOf=${to}&knownAt=${knownAt}`)).body;
    for (const [at, row] of matrix.entries()) {
      expect(row.lastWeek + row.in - row.out).toBe(row.thisWeek);
      expect([row.stage, row.thisWeek]).toEqual([row.stage, stages[at].count]);
    }
  });

  it('gives a past week as it was known then', async () => {
    const { knownAt } = await weekly();
    const late = await project('迟到的签约');
    await sign(late, '2026-03-07');
    expect(figure(await weekly(), 'new-contracts')).toMatchObject({ thisWeek: 2 });
    expect(figure(await weekly(`week=${WEEK}&knownAt=${knownAt}`), 'new-contracts')).toMatchObject({ thisWeek: 1 });
  });

  it('obeys the lens and the scope', async () => {
    expect((await weekly(`week=${WEEK}&industry=BP`)).movement.every(({ name }: { name: string }) => name === '栩微医用材料项目')).toBe(
      true,
    );
    const foreign = await weekly(undefined, REN);
    expect([foreign.visits, foreign.movement, foreign.nextSteps]).toEqual([[], [], []]);
    expect(foreign.indicators.every(({ thisWeek }: { thisWeek: number }) => thisWeek === 0)).toBe(true);
  });

  it.each([
    ['a week that is no day', 'week=2026-13-01', 'week'],
    ['an unknown parameter', 'wek=2026-03-01', 'wek'],
    ['a knownAt that is no instant', 'knownAt=yesterday', 'knownAt'],
  ])('refuses %s', async (_, query, field) => {
    expect(await app.as(DAI).get(`/reports/weekly?${query}`)).toMatchObject({ status: 422, body: { errors: { [field]: [{}] } } });
  });
});

describe('the workbook', () => {
  it('has the ledger in its known form, with sums that are right to the yuan', async () => {
    await project('=HYPERLINK("http://evil")项目', { negotiatingSince: '2026-03-01' });
    const { status, body, headers } = await app.as(DAI).get(`/reports/weekly.xlsx?week=${WEEK}`);
    expect([status, headers['content-disposition']]).toEqual([200, 'attachment; filename="weekly-2026-03-12.xlsx"']);
    const book = new Workbook();
    await book.xlsx.load(body);
    const sheet = book.getWorksheet('签约项目')!;
    expect(sheet.getCell('A1').value).toBe('签约项目推进台账');
    expect(sheet.getCell('A2').value).toContain('截至时间:2026-03-12');
    expect([sheet.getCell('B4').value, sheet.getCell('I4').value, sheet.getCell('B5').value]).toEqual(['项目名称', '总投资(亿元)', '合计']);
    expect(sheet.getCell('I5').value).toBe(6.2);
    expect(sheet.getCell('B6').value).toBe('一、一智(3个)');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', printTitlesRow: '1:4', fitToWidth: 1 });
    expect(book.getWorksheet('在谈项目')!.getCell('B7').value).toMatch(/^'=HYPERLINK/);
  });

  it('speaks English when asked to', async () => {
    const { body } = await app.as(DAI).get(`/reports/weekly.xlsx?week=${WEEK}&language=en`);
    const book = new Workbook();
    await book.xlsx.load(body);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Core figures', 'Visits', 'Movement', 'Negotiating', 'Signed']);
  });
});

it('gives the leader one answer whose numbers agree with the report of the week', async () => {
  const { numbers, pipeline, matrix, movement } = (await app.as(LING).get(`/overview?asOf=2026-03-12`)).body;
  const report = await weekly();
  for (const number of numbers)
    expect(number).toMatchObject({ thisWeek: (figure(report, number.code) as unknown as { thisWeek: number }).thisWeek });
  expect(pipeline.count).toBe(matrix.reduce((sum: number, { thisWeek }: { thisWeek: number }) => sum + thisWeek, 0));
  expect(movement).toEqual(report.movement);
});
