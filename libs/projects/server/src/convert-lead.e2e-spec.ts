import { FilesModule } from '@luodi/files/server';
import { CENTRE, HE, LING, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { addDays, businessDay, type IsoDate } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { ProjectsModule } from './projects.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule]);
afterAll(() => app.close());
const mei = app.as(MEI);
const today = businessDay(new Date());
const company = (await mei.post('/investors', { fullName: '漳州测岭智能装备有限公司' })).body;

const LEAD = {
  title: '谐波减速器二期意向',
  channel: '乡贤',
  investorId: company.id,
  industryCode: 'IM11',
  estInvestment: 460_000_000.25,
  landNeed: 78.5,
  plantNeed: 12_000,
  contentBrief: '年产谐波减速器 30 万台',
  energyNeed: '年用电 600 万度',
  envNeed: '报告表',
  estOutput: 600_000_000,
  estTax: 30_000_000,
  firstTalkUnitId: CENTRE.id,
  officerId: MEI.id,
  firstReportOn: addDays(today, -20),
};
const lead = async (change: object = {}) => (await mei.post('/leads', { ...LEAD, ...change })).body;
const convert = (id: string, body: object = {}, client = mei) => client.post(`/leads/${id}/convert`, body);
const judge = (id: string, verdict: string) => mei.post(`/leads/${id}/verdict`, { verdict, reason: '另有安排' }, { 'if-match': '1' });
const SUM = `SELECT stage, sum(count)::int AS count, sum(amount)::text AS fen FROM pipeline_deltas WHERE industry_code = $1 AND day <= $2::date
  GROUP BY stage HAVING sum(count) <> 0 OR sum(amount) <> 0 ORDER BY stage`;
const pipeline = (industry: string, day: IsoDate) => app.run(MEI, () => tx().query(SUM, [industry, day]));

describe('a lead that becomes a project', () => {
  it('brings its investor, amounts, needs, officer and first talk along, and is found from there', async () => {
    const { id } = await lead();
    const { status, body } = await convert(id, { name: '谐波减速器产业园二期' });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        name: '谐波减速器产业园二期',
        stage: 'NEGOTIATING',
        stageSince: today,
        investors: [{ investorId: company.id }],
        industryCode: 'IM11',
        totalInvestment: 460_000_000.25,
        estOutput: 600_000_000,
        estTax: 30_000_000,
        landMu: 78.5,
        floorArea: 12_000,
        content: '年产谐波减速器 30 万台\n用能：年用电 600 万度\n环境容量：报告表',
        officerName: '梅晓',
        unitName: '九湖镇',
        lead: {
          id,
          title: LEAD.title,
          channel: '乡贤',
          firstReportOn: LEAD.firstReportOn,
          firstTalkUnitName: '招商服务中心',
          attachments: [],
        },
      },
    });
    expect((await mei.get(`/leads/${id}`)).body).toMatchObject({
      state: 'converted',
      closedOn: today,
      projectId: body.id,
      projectName: '谐波减速器产业园二期',
      clocks: [],
      can: { edit: false, convert: false },
    });
    const told = (await mei.get(`/projects/${body.id}/timeline`)).body.map(({ title }: { title: string }) => title);
    expect(told).toEqual(expect.arrayContaining(['project.create', 'lead.convert', 'lead.create']));
  });

  it('is called like the lead unless it is given a name, and may know nothing else', async () => {
    const { body } = await mei.post('/leads', { title: '只有标题', channel: '电话' });
    expect((await convert(body.id)).body).toMatchObject({ name: '只有标题', investors: [], totalInvestment: null, content: null });
  });

  it('leaves LEAD and enters NEGOTIATING on the same day, with the same amount', async () => {
    const { id } = await lead({ industryCode: 'IM33' });
    await convert(id);
    const of = (stage: string) => [{ stage, count: 1, fen: '46000000025' }];
    expect([await pipeline('IM33', addDays(today, -1)), await pipeline('IM33', today)]).toEqual([of('LEAD'), of('NEGOTIATING')]);
  });

  it('keeps the files of the lead within reach', async () => {
    const { body: file } = await mei.upload('/attachments', {
      name: '名片.pdf',
      type: 'application/pdf',
      content: Buffer.from('%PDF-1.7'),
    });
    const { id } = await lead({ attachmentIds: [file.id] });
    expect((await convert(id)).body.lead.attachments).toEqual([{ id: file.id, fileName: '名片.pdf' }]);
  });
});

describe('a conversion is refused', () => {
  it('the second time, also when both are asked for at once', async () => {
    const { id } = await lead({ industryCode: 'IM32' });
    const answers = await Promise.all([convert(id), convert(id, {}, app.as(HE))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await convert(id)).toMatchObject({ status: 409, body: { code: 'lead-converted' } });
    expect(await pipeline('IM32', today)).toMatchObject([{ stage: 'NEGOTIATING', count: 1 }]);
  });

  it.each(['reserve', 'drop'])('of a lead judged %s', async (verdict) => {
    const { id } = await lead();
    await judge(id, verdict);
    expect(await convert(id)).toMatchObject({ status: 409, body: { code: 'lead-closed' } });
  });

  it('of the lead of another unit, and by those who only read', async () => {
    const { id } = await lead();
    expect(await convert(id, {}, app.as(REN))).toMatchObject({ status: 404 });
    expect(await convert(id, {}, app.as(LING))).toMatchObject({ status: 403 });
    expect((await mei.get(`/leads/${id}`)).body.state).toBe('open');
  });

  it('with a name of one letter', async () => {
    const { id } = await lead();
    expect(await convert(id, { name: ' x ' })).toMatchObject({ status: 422, body: { errors: { name: [{}] } } });
  });
});

it('a converted lead is changed in its project only', async () => {
  const { id } = await lead();
  await convert(id);
  const { version } = (await mei.get(`/leads/${id}`)).body;
  expect(await mei.patch(`/leads/${id}`, { channel: '别处' }, { version })).toMatchObject({
    status: 409,
    body: { code: 'lead-converted' },
  });
  const drop = await mei.post(`/leads/${id}/verdict`, { verdict: 'drop', reason: '重复' }, { 'if-match': String(version) });
  expect(drop).toMatchObject({ status: 409, body: { code: 'lead-converted' } });
});
