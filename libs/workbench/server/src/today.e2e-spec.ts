import { FilesModule } from '@luodi/files/server';
import { ADA, DAI, HE, LING, MEI, REN, startApp, YANCUO } from '@luodi/identity/server/testing';
import { ImportsModule } from '@luodi/imports/server';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { JobsModule } from '@luodi/jobs/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { ReportsModule } from '@luodi/reports/server';
import { addDays, businessDay } from '@luodi/shared/contract';
import { VisitsModule } from '@luodi/visits/server';
import type { TodayView } from '@luodi/workbench/contract';
import { WorkbenchModule } from './workbench.module';

const app = await startApp([
  FilesModule,
  JobsModule,
  IndustriesModule,
  InvestorsModule,
  LeadsModule,
  ProjectsModule,
  VisitsModule,
  ReportsModule,
  ImportsModule,
  WorkbenchModule,
]);
afterAll(() => app.close());
const today = businessDay(new Date());
const ago = (days: number) => addDays(today, -days);
const view = async (person: typeof MEI, query = '') => (await app.as(person).get(`/today${query}`)).body as TodayView;

const made = async (person: typeof MEI, url: string, body: object) => {
  const answer = await app.as(person).post(url, body);
  expect({ url, status: answer.status, body: answer.status === 201 ? null : answer.body }).toEqual({ url, status: 201, body: null });
  return answer.body;
};
const beginning = new Date(Date.now() - 60_000).toISOString();
const atFirst = await view(DAI);
const project = await made(MEI, '/projects', {
  name: '砚川谐波减速器产业园',
  industryCode: 'IM11',
  officerId: MEI.id,
  negotiatingSince: ago(61),
  plannedStartOn: addDays(today, 20),
});
const fresh = await made(MEI, '/projects', { name: '栩微生物中试平台', industryCode: 'BP', officerId: MEI.id, negotiatingSince: ago(59) });
const orphan = await made(HE, '/projects', { name: '无人负责的项目', negotiatingSince: ago(3), totalInvestment: 1, content: '有内容' });
const lead = await made(MEI, '/leads', {
  title: '一条线索',
  channel: '乡贤',
  firstReportOn: ago(4),
  industryCode: 'IM',
  officerId: MEI.id,
});
await made(HE, '/leads', { title: '别人的线索', channel: '商会', firstReportOn: ago(9), industryCode: 'IM', officerId: HE.id });
await made(MEI, '/leads', { title: '晚一天的线索', channel: '商会', firstReportOn: ago(3), officerId: MEI.id });
const step = (nextAction: string, dueOn: string, more: object = {}) =>
  made(MEI, '/visits', {
    direction: 'outbound',
    visitedOn: ago(40),
    projectId: project.id,
    summary: '看现场',
    nextAction,
    nextActionDueOn: dueOn,
    ...more,
  });
await step('八天后的事', addDays(today, 8));
await step('七天后的事', addDays(today, 7));
await step('今天的事', today);
const late = await step('三天前的事', ago(3));
await step('何川要办的事', ago(1), { nextActionOwnerId: HE.id });
await step('一药的事', today, { projectId: fresh.id });

const texts = ({ steps }: TodayView) => steps.items.map(({ text }) => text);

describe('an officer', () => {
  it('finds what is theirs to do, the longest overdue first, up to a week ahead', async () => {
    const { steps, day } = await view(MEI);
    expect(day).toBe(today);
    expect(steps.total).toBe(4);
    expect(steps.items.map(({ text, due, late: days, mine }) => [text, due, days, mine])).toEqual([
      ['三天前的事', 'overdue', 3, true],
      ['今天的事', 'today', 0, true],
      ['一药的事', 'today', 0, true],
      ['七天后的事', 'soon', 0, true],
    ]);
    expect(steps.items[0]).toMatchObject({
      visitId: late.id,
      version: late.version,
      subject: project.name,
      industryCode: 'IM11',
      dueOn: ago(3),
    });
  });

  it('sees own projects that rest too long, own open leads and the days that come', async () => {
    const { resting, leads, coming, numbers, desk, unassigned } = await view(MEI);
    expect(resting).toMatchObject({ total: 1, items: [{ id: project.id, days: 61, stage: 'NEGOTIATING', stageSince: ago(61) }] });
    expect(leads).toMatchObject({
      total: 2,
      items: [{ id: lead.id, clock: { kind: 'respond', state: 'overdue', dueOn: ago(3) } }, { title: '晚一天的线索' }],
    });
    expect([numbers, desk, unassigned]).toEqual([null, null, null]);
    expect(coming).toEqual([]);
  });

  it('looks through the lens', async () => {
    const { steps, resting, leads } = await view(MEI, '?industry=BP');
    expect([steps.items.map(({ text }) => text), resting.total, leads!.total]).toEqual([['一药的事'], 0, 0]);
  });

  it('ticks a step here, and takes that back', async () => {
    const mei = app.as(MEI);
    const ticked = await mei.patch(`/visits/${late.id}`, { nextActionDone: true }, { version: late.version });
    expect(ticked.body).toMatchObject({ nextActionDone: true, nextActionDoneOn: today, nextActionDoneByName: '梅晓' });
    expect(texts(await view(MEI))).not.toContain('三天前的事');
    const back = await mei.patch(`/visits/${late.id}`, { nextActionDone: false }, { version: ticked.body.version });
    expect(back.body).toMatchObject({ nextActionDone: false, nextActionDoneOn: null, nextActionDoneByName: null });
    expect(texts(await view(MEI))).toContain('三天前的事');
  });

  it('is told what others have done since, not what they did themselves', async () => {
    const { changes } = await view(MEI, `?since=${beginning}`);
    expect(changes).toMatchObject([
      { subject: 'lead', name: '别人的线索', by: '何川', action: 'lead.create' },
      { subject: 'project', id: orphan.id, name: orphan.name, by: '何川', count: 1 },
    ]);
    const now = new Date().toISOString();
    expect((await view(MEI, `?since=${now}`)).changes).toEqual([]);
  });

  it('of another unit finds nothing of it', async () => {
    const { steps, resting, leads, changes } = await view(REN, `?since=${beginning}`);
    expect([steps.total, resting.total, leads!.total, changes]).toEqual([0, 0, 0, []]);
  });
});

describe('a head', () => {
  it('sees the steps of the unit, and which are their own', async () => {
    const { steps } = await view(HE);
    expect(steps.items.filter(({ mine }) => mine).map(({ text }) => text)).toEqual(['何川要办的事']);
    expect(steps.items.find(({ text }) => text === '今天的事')).toMatchObject({ mine: false, ownerName: '梅晓' });
  });

  it('sees what nobody answers for', async () => {
    expect((await view(HE)).unassigned).toMatchObject({ total: 1, items: [{ id: orphan.id }] });
  });
});

describe('the desk', () => {
  it('is told while there is nothing yet, and no longer once somebody has recorded something', async () => {
    expect(atFirst).toMatchObject({ nothingYet: true, steps: { total: 0 } });
    expect((await view(DAI)).nothingYet).toBe(false);
    expect((await view(DAI, '?industry=OT')).nothingYet).toBe(false);
    expect((await view(REN)).nothingYet).toBe(true);
  });

  it('sees the week so far and what the report lacks', async () => {
    await made(MEI, '/visits', {
      direction: 'video',
      visitedOn: today.slice(0, 7),
      projectId: fresh.id,
      summary: '只知道月份',
      nextAction: '补日期',
      nextActionDueOn: addDays(today, 20),
    });
    const { numbers, desk, steps, week } = await view(DAI);
    expect(numbers!.map(({ code }) => code)).toContain('outbound-visits');
    expect(desk!.undatedVisits).toBe(1);
    expect(desk!.gaps.items.find(({ id }) => id === orphan.id)?.missing).toEqual(['town', 'officer']);
    expect(desk!.imports).toEqual([]);
    expect(steps.total).toBe(0);
    expect(week.from <= today && today <= week.to).toBe(true);
  });
});

describe('a leader', () => {
  it('sees five numbers, what is stuck in the whole zone, and the first of the week', async () => {
    await made(MEI, `/projects/${fresh.id}/stage-moves`, { to: 'PRE_SIGN', effectiveOn: today, reason: '评审通过' });
    const { numbers, resting, moves } = await view(LING);
    expect(numbers).toHaveLength(5);
    expect(resting.items.map(({ id }) => id)).toEqual([project.id]);
    expect(moves).toMatchObject({ total: 1, items: [{ id: fresh.id, to: 'PRE_SIGN', on: today }] });
  });
});

it('is not for who sees no deals', async () => {
  expect((await app.as(ADA).get('/today')).status).toBe(403);
  expect((await app.as(MEI).get('/today?since=yesterday')).body.errors).toHaveProperty('since');
});

it('counts a step of a company of the other town for that town alone', async () => {
  const company = await made(REN, '/investors', { fullName: '颜厝精密有限公司', orgUnitId: YANCUO.id });
  await made(REN, '/visits', {
    direction: 'call',
    investorId: company.id,
    summary: '通电话',
    nextAction: '寄资料',
    nextActionDueOn: today,
  });
  expect(texts(await view(REN))).toEqual(['寄资料']);
  expect(texts(await view(HE))).not.toContain('寄资料');
});

it('names the days that were agreed: a framework that lapses, works that were to begin', async () => {
  const signed = async (name: string, agreement: string, on: string, more: object = {}) => {
    const { id } = await made(REN, '/projects', { name, officerId: REN.id, negotiatingSince: ago(300), ...more });
    await made(REN, `/projects/${id}/stage-moves`, { to: 'SIGNED', agreement, effectiveOn: on, reason: '签约' });
    return id as string;
  };
  const lapses = await signed('框架将到期', 'framework', ago(178));
  await signed('框架刚签', 'framework', ago(10));
  await signed('合同不到期', 'contract', ago(178));
  const late = await signed('计划开工已过', 'contract', ago(80), { plannedStartOn: ago(5) });
  const ahead = await signed('计划月底开工', 'contract', ago(80), { plannedStartOn: addDays(today, 6) });
  await signed('计划明年开工', 'contract', ago(80), { plannedStartOn: addDays(today, 200) });
  const { coming } = await view(REN);
  expect(coming!.map(({ kind, id, late: days }) => [kind, id, days]).sort()).toEqual(
    [
      ['planned-start', late, 5],
      ['framework-expires', lapses, 0],
      ['planned-start', ahead, 0],
    ].sort(),
  );
  expect(coming![0]).toMatchObject({ id: late, on: ago(5) });
});
