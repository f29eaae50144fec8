import { FilesModule } from '@luodi/files/server';
import { HE, JIUHU, LING, MEI, startApp } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectHistory, ProjectsModule, RecordProject } from '@luodi/projects/server';
import type { IndicatorCode, IndicatorRow, WeeklyReport } from '@luodi/reports/contract';
import { tx } from '@luodi/shared/server';
import { VisitsModule } from '@luodi/visits/server';
import { Workbook } from '@protobi/exceljs';
import { ReportsModule } from './reports.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule, VisitsModule, ReportsModule]);
afterAll(() => app.close());

/** Friday 6 to Thursday 12 March 2026; the last report ended on the 5th. */
const WEEK = '2026-03-10';
const begun = { industryCode: 'IM21', totalInvestment: 180_000_000, negotiatingSince: '2026-02-01' };
/** Recorded by hand at a moment of the past, as the zone did then. */
const recorded = (name: string, at: string, change = {}) =>
  app.run(MEI, () => app.nest.get(RecordProject, { strict: false }).execute({ name, ...begun, ...change }), new Date(at));
const sign = (id: string, effectiveOn: string) =>
  app.as(MEI).post(`/projects/${id}/stage-moves`, { to: 'SIGNED', effectiveOn, reason: '正式签约' });
const change = async (id: string, fields: object) => {
  const { version } = (await app.as(MEI).get(`/projects/${id}`)).body;
  expect((await app.as(MEI).patch(`/projects/${id}`, fields, { version })).status).toBe(200);
};
const weekly = async (query = ''): Promise<WeeklyReport> => (await app.as(LING).get(`/reports/weekly?week=${WEEK}${query}`)).body;
const figure = (report: Pick<WeeklyReport, 'indicators'>, code: IndicatorCode) => report.indicators.find((row) => row.code === code)!;
const opened = async (door: IndicatorRow['door']) =>
  (await app.as(LING).get(`/${door!.list}?limit=200&${new URLSearchParams(door!.params)}`)).body as {
    total: number;
    items: { totalInvestment: number; currency: string; guests: unknown[] }[];
  };

/** What a list adds up to, in the unit of the figure that it stands behind. */
const weighed: Record<IndicatorRow['unit'], (row: { totalInvestment: number; currency: string; guests: unknown[] }) => number> = {
  times: () => 1,
  items: () => 1,
  people: ({ guests }) => guests.length,
  yuan: ({ totalInvestment, currency }) => (currency === 'CNY' ? totalInvestment : 0),
};
async function expectOpen(report: WeeklyReport) {
  for (const { code, unit, thisWeek, door } of report.indicators) {
    const { items, total } = await opened(door);
    expect([code, total, items.reduce((sum, row) => sum + weighed[unit](row), 0)]).toEqual([code, items.length, thisWeek]);
  }
}

const signed = await recorded('柏舟传感器产业园', '2026-02-02T02:00:00Z');
const talking = await recorded('芷汀中试基地', '2026-02-02T02:00:00Z', { industryCode: 'BP21', totalInvestment: 60_000_000 });
const corrected = await recorded('苇航物流装备项目', '2026-02-02T02:00:00Z', { totalInvestment: 90_000_000 });
await sign(signed, '2026-03-09');
await sign(corrected, '2026-03-04');
await app.run(MEI, () =>
  tx().query(`UPDATE projects SET enrolled = true, enrolled_on = '2026-03-11', enrolled_precision = 'day' WHERE id = $1`, [signed]),
);
await app.as(MEI).post('/leads', { title: '青禾种业意向', channel: '商会', firstReportOn: '2026-03-06' });
const { id: investorId } = (await app.as(MEI).post('/investors', { fullName: '福建柏舟传感器有限公司' })).body;
const visit = { direction: 'inbound', investorId, summary: '看现场', nextAction: '发送方案', nextActionDueOn: '2026-03-14' };
await app.as(MEI).post('/visits', { ...visit, visitedOn: '2026-03-12', guests: [{ name: '沈' }, { name: '罗' }] });

describe('a past week', () => {
  it('counts amount and industry of then, whatever has become of them since', async () => {
    const report = await weekly();
    await change(signed, { totalInvestment: 999_000_000, industryCode: 'BP24' });
    await change(talking, { currency: 'USD' });
    const { indicators, movement, matrix } = await weekly();
    expect({ indicators, movement, matrix }).toEqual({
      indicators: report.indicators,
      movement: report.movement,
      matrix: report.matrix,
    });
    expect(figure(report, 'new-contract-amount')).toMatchObject({ thisWeek: 180_000_000, lastWeek: 90_000_000, yearToDate: 270_000_000 });
    expect(figure(await weekly('&industry=IM'), 'new-contracts')).toMatchObject({ thisWeek: 1, lastWeek: 1 });
    expect(figure(await weekly('&industry=BP'), 'new-contracts')).toMatchObject({ thisWeek: 0, lastWeek: 0 });
  });

  it('has the ledger of then', async () => {
    const book = new Workbook();
    await book.xlsx.load((await app.as(LING).get(`/reports/weekly.xlsx?week=${WEEK}`)).body);
    const [ledger, talks] = [book.getWorksheet('签约项目')!, book.getWorksheet('在谈项目')!];
    expect([ledger.getCell('I5').value, ledger.getCell('B6').value, talks.getCell('I5').value]).toEqual([2.7, '一、一智(2个)', 0.6]);
  });

  it.each(['', '&industry=IM', '&industry=BP'])('opens exactly the rows of each figure%s', async (lens) => {
    const report = await weekly(lens);
    expect(report.indicators.filter(({ door }) => !door)).toEqual([]);
    await expectOpen(report);
    expect(figure(report, 'enrolled').thisWeek).toBe(lens === '&industry=BP' ? 0 : 1);
  });

  it('opens the rows as they were known, when it is asked for what was known', async () => {
    const { knownAt } = await weekly();
    await sign(await recorded('迟到的签约', '2026-03-01T02:00:00Z'), '2026-03-07');
    await app.as(MEI).post('/leads', { title: '迟到的线索', channel: '商会', firstReportOn: '2026-03-07' });
    await app.as(MEI).post('/visits', { ...visit, visitedOn: '2026-03-09', guests: [{ name: '迟' }] });
    await app.run(HE, () => withdraw(signed));
    const [then, now] = [await weekly(`&knownAt=${knownAt}`), await weekly()];
    const told = (report: WeeklyReport) =>
      (['new-contract-amount', 'new-leads', 'inbound-guests', 'enrolled'] as const).map((code) => figure(report, code).thisWeek);
    expect([told(then), told(now)]).toEqual([
      [180_000_000, 1, 2, 1],
      [180_000_000, 2, 3, 0],
    ]);
    expect([then.visits.length, now.visits.length]).toEqual([1, 2]);
    expect(then.indicators.every(({ door }) => door?.params['knownAt'] === knownAt)).toBe(true);
    await expectOpen(then);
    await expectOpen(now);
  });
});

/** The zone learns only now that it had left before the week. */
const withdraw = (id: string) =>
  new ProjectHistory({ id, orgUnitId: JIUHU.id }).change(async (history) => {
    const fields = { orgUnitId: JIUHU.id, industryCode: 'IM21', currency: 'CNY', totalInvestment: 18_000_000_000n } as const;
    await history.addVersion({ ...fields, effectiveOn: '2026-03-10', status: 'WITHDRAWN' });
  });

it('has one figure for what was negotiated last week: that of the last report, in table, matrix and on the leader’s page', async () => {
  const report = await weekly();
  const row = report.matrix.find(({ stage }) => stage === 'NEGOTIATING')!;
  const [count, amount] = [figure(report, 'negotiating-count'), figure(report, 'negotiating-amount')];
  expect(report.movement.find(({ projectId }) => projectId === corrected)).toMatchObject({ effect: 'correction', to: 'SIGNED' });
  expect([count.lastWeek, count.thisWeek]).toEqual([row.lastWeek, row.thisWeek]);
  expect([row.lastWeek, amount.lastWeek, row.thisWeek, amount.thisWeek]).toEqual([4, 510_000_000, 1, 60_000_000]);
  const overview = (await app.as(LING).get('/overview?asOf=2026-03-12')).body;
  expect(figure({ indicators: overview.numbers }, 'negotiating-count')).toMatchObject({ lastWeek: 4, thisWeek: 1 });
  expect(overview.previousCount).toBe(report.matrix.reduce((sum, { lastWeek }) => sum + lastWeek, 0));
});
