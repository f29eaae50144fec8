import { FilesModule } from '@luodi/files/server';
import { HE, LING, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { addDays, businessDay } from '@luodi/shared/contract';
import { VisitsModule } from './visits.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule, VisitsModule]);
afterAll(() => app.close());
const today = businessDay(new Date());
const investor = (await app.as(MEI).post('/investors', { fullName: '漳州砚川谐波传动有限公司', industryCode: 'IM11' })).body;
const project = (
  await app.as(MEI).post('/projects', { name: '砚川谐波减速器产业园', industryCode: 'IM11', investors: [{ investorId: investor.id }] })
).body;

const visit = {
  direction: 'outbound',
  investorId: investor.id,
  summary: '愿先做桩基，盼本月拿到不动产权证。',
  nextAction: '会办不动产权证',
  nextActionDueOn: addDays(today, 3),
};
const log = (change: Record<string, unknown> = {}, person = MEI) => app.as(person).post('/visits', { ...visit, ...change });

describe('a visit', () => {
  it('is logged today by one sentence and a next step, which is mine unless I say whose', async () => {
    const { status, body } = await log();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      direction: 'outbound',
      visitedOn: today,
      investorName: investor.fullName,
      summary: visit.summary,
      industryCode: 'IM11',
      unitName: '九湖镇',
      isTopLeader: false,
      nextAction: '会办不动产权证',
      nextActionOwnerId: MEI.id,
      nextActionOwnerName: '梅晓',
      nextActionDueOn: addDays(today, 3),
      loggedByName: '梅晓',
      attachments: [],
      can: { edit: true },
    });
  });

  it('of a project is one of its investor too', async () => {
    const { body } = await log({
      investorId: undefined,
      projectId: project.id,
      hosts: [{ name: '区主任', rank: 'zone-chief' }],
      guests: [{ name: '沈总', title: '董事长' }],
    });
    expect(body).toMatchObject({ projectName: project.name, investorName: investor.fullName, isTopLeader: true });
    expect(
      (await app.as(HE).get(`/visits?investorId=${investor.id}&topLeader=true`)).body.items.map(({ id }: { id: string }) => id),
    ).toEqual([body.id]);
  });

  it('keeps its photo', async () => {
    const { body: photo } = await app
      .as(MEI)
      .upload('/attachments', { name: '现场.png', type: 'image/png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
    expect((await log({ attachmentIds: [photo.id] })).body.attachments).toEqual([{ id: photo.id, fileName: '现场.png' }]);
    expect(await log({ attachmentIds: [photo.id] })).toMatchObject({ status: 422, body: { errors: { attachmentIds: [{}] } } });
  });

  it('of a month stays a month', async () => {
    expect((await log({ visitedOn: '2025-03', nextActionDueOn: '2025-04-01' })).body.visitedOn).toBe('2025-03');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['without a next step', { nextAction: undefined }, 'nextAction'],
    ['without a day for it', { nextActionDueOn: undefined }, 'nextActionDueOn'],
    ['to come', { visitedOn: addDays(today, 2), nextActionDueOn: addDays(today, 3) }, 'visitedOn'],
    ['on a day that does not exist', { visitedOn: '2026-02-30' }, 'visitedOn'],
    ['about nothing', { investorId: undefined }, 'investorId'],
    ['with a foreign next-step owner', { nextActionOwnerId: '019b0000-0000-7000-8000-00000000dead' }, 'nextActionOwnerId'],
    ['of an unknown kind', { direction: 'secret' }, 'direction'],
    ['with a novel for a summary', { summary: '长'.repeat(4_001) }, 'summary'],
    ['with a field of its own', { gps: '24.5,117.6' }, 'gps'],
    ['with nothing for its hosts', { hosts: null }, 'hosts'],
    ['with a list for a guest', { guests: [[]] }, 'guests'],
    ['with nothing for its files', { attachmentIds: null }, 'attachmentIds'],
    ['whose summary is spaces', { summary: '    ' }, 'summary'],
    ['whose host has no name', { hosts: [{ rank: 'staff' }] }, 'hosts.0.name'],
  ])('%s is refused, naming the field', async (_, change, field) => {
    const answer = await log(change);
    expect([answer.status, Object.keys(answer.body.errors ?? {})]).toEqual([422, [field]]);
  });

  it('is logged once, however often a phone on a bad line sends it', async () => {
    const key = { 'idempotency-key': 'phone-queue-0001' };
    const send = () => app.as(MEI).post('/visits', { ...visit, summary: '车里记的一笔' }, key);
    const [first, again] = [await send(), await send()];
    expect(again.body.id).toBe(first.body.id);
    expect(
      (await app.as(MEI).get('/visits?limit=200')).body.items.filter(({ summary }: { summary: string }) => summary === '车里记的一笔'),
    ).toHaveLength(1);
  });

  it('is changed by whoever has read its latest version', async () => {
    const { body } = await log();
    const changed = await app.as(MEI).patch(`/visits/${body.id}`, { intent: 'strong' }, { version: 1 });
    expect(changed.body).toMatchObject({ intent: 'strong', version: 2 });
    expect((await app.as(HE).patch(`/visits/${body.id}`, { intent: 'weak' }, { version: 1 })).body).toMatchObject({
      code: 'version-conflict',
      differing: ['intent'],
    });
    expect((await app.as(MEI).patch(`/visits/${body.id}`, { nextActionDueOn: '2020-01-01' }, { version: 2 })).status).toBe(422);
    expect((await app.as(MEI).get(`/visits/${body.id}`)).body.nextActionDueOn).toBe(visit.nextActionDueOn);
  });
});

it.each(['summary', 'nextAction', 'nextActionDueOn', 'direction', 'hosts', 'visitedOn'])('never loses its %s', async (field) => {
  const { body } = await log();
  const answer = await app.as(MEI).patch(`/visits/${body.id}`, { [field]: null }, { version: 1 });
  expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
});

describe('the list', () => {
  it('pages through every visit once, newest day first', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await app.as(MEI).get(`/visits?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    const all = (await app.as(MEI).get('/visits?limit=200')).body;
    expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id));
    expect(all.total).toBe(seen.length);
  });

  it('finds by initials of the company', async () => {
    expect((await app.as(MEI).get('/visits?q=yanchuan')).body.total).toBeGreaterThan(0);
    expect((await app.as(MEI).get('/visits?q=不存在的公司')).body.total).toBe(0);
  });

  it('is empty for another unit, whole for the leader', async () => {
    expect((await app.as(REN).get('/visits')).body).toEqual({ items: [], nextCursor: null, total: 0 });
    expect((await app.as(LING).get('/visits')).body.total).toBeGreaterThan(3);
    const { items } = (await app.as(MEI).get('/visits')).body;
    expect((await app.as(REN).get(`/visits/${items[0].id}`)).status).toBe(404);
    expect((await log({}, REN)).body.errors).toHaveProperty('investorId');
    expect((await log({}, LING)).status).toBe(403);
  });
});

describe('a visit on a lead', () => {
  const lead = async (change: object = {}) =>
    (
      await app.as(MEI).post('/leads', {
        title: '谐波减速器扩产意向',
        channel: '乡贤',
        investorId: investor.id,
        firstReportOn: addDays(today, -9),
        ...change,
      })
    ).body;
  const onLead = (leadId: string, change: object = {}) => log({ investorId: undefined, leadId, ...change });
  const read = async (id: string) => (await app.as(MEI).get(`/leads/${id}`)).body;

  it('is one of its investor and its lens, and is listed under it', async () => {
    const { id } = await lead({ industryCode: 'IM12' });
    const { body } = await onLead(id);
    expect(body).toMatchObject({
      leadId: id,
      leadTitle: '谐波减速器扩产意向',
      investorName: investor.fullName,
      projectId: null,
      industryCode: 'IM12',
    });
    expect((await app.as(MEI).get(`/visits?leadId=${id}`)).body).toMatchObject({ total: 1, items: [{ id: body.id }] });
    expect((await app.as(MEI).get(`/leads/${id}/timeline`)).body.map(({ kind }: { kind: string }) => kind)).toContain('visit');
  });

  it('answers it and follows it up, without anybody writing that down', async () => {
    const { id } = await lead();
    await onLead(id, { visitedOn: addDays(today, -8) });
    await onLead(id, { visitedOn: addDays(today, -2) });
    const told = await read(id);
    expect(told).toMatchObject({ respondedOn: addDays(today, -8), lastFollowUpOn: addDays(today, -2) });
    expect(told.clocks).toContainEqual({ kind: 'respond', dueOn: addDays(today, -8), state: 'met', metOn: addDays(today, -8) });
    expect(told.clocks).toContainEqual({ kind: 'follow-up', dueOn: addDays(today, 12), state: 'running', metOn: null });
  });

  it('leaves an earlier answer and a later follow-up that were written down', async () => {
    const { id } = await lead();
    await app.as(MEI).patch(`/leads/${id}`, { respondedOn: addDays(today, -9), lastFollowUpOn: today }, { version: 1 });
    await onLead(id, { visitedOn: addDays(today, -4) });
    expect(await read(id)).toMatchObject({ respondedOn: addDays(today, -9), lastFollowUpOn: today });
  });

  it('is of the project that the lead becomes, before and after', async () => {
    const { id } = await lead();
    const before = (await onLead(id)).body;
    const project = (await app.as(MEI).post(`/leads/${id}/convert`, {})).body;
    const after = (await onLead(id)).body;
    expect(after).toMatchObject({ projectId: project.id, leadId: id });
    const listed = (await app.as(MEI).get(`/visits?projectId=${project.id}`)).body.items.map((one: { id: string }) => one.id);
    expect(listed.toSorted()).toEqual([before.id, after.id].toSorted());
  });

  it('may be about nobody on record yet', async () => {
    const { body } = await app.as(MEI).post('/leads', { title: '投洽会上接触的团队', channel: '投洽会' });
    expect((await onLead(body.id)).body).toMatchObject({ investorId: null, leadId: body.id, industryCode: 'OTHER' });
  });

  it('needs a lead that one sees', async () => {
    const { id } = await lead();
    expect((await app.as(REN).post('/visits', { ...visit, investorId: undefined, leadId: id })).body.errors).toHaveProperty('leadId');
  });
});

it('tells when a contact was met last, by the name of the guest', async () => {
  const met = (await app.as(MEI).post('/contacts', { investorId: investor.id, name: '沈砚秋', mobile: '13800001234' })).body;
  expect(met.lastMetOn).toBeNull();
  for (const days of [-7, -3]) await log({ visitedOn: addDays(today, days), guests: [{ name: '沈砚秋' }] });
  await log({ guests: [{ name: '沈总' }] });
  expect((await app.as(MEI).get(`/contacts/${met.id}`)).body.lastMetOn).toBe(addDays(today, -3));
});
