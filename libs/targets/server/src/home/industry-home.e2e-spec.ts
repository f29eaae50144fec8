import { FilesModule } from '@luodi/files/server';
import { ADA, DAI, LING, MEI, REN, startApp, type CastMember } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { addDays, businessDay } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import type { ChainNode, IndustryHome } from '@luodi/targets/contract';
import { TargetsModule } from '../targets.module';

const app = await startApp([FilesModule, IndustriesModule, InvestorsModule, LeadsModule, ProjectsModule, TargetsModule]);
afterAll(() => app.close());
const today = businessDay(new Date());
const WAY = ['SIGNED', 'LANDED', 'PREPARING', 'STARTED', 'COMPLETED'];

/** A project led on to a stage by its officer; at LANDED its company is founded. */
async function project(
  fields: { industryCode: string; to?: string; company?: string; totalInvestment?: number; currency?: string },
  person: CastMember = MEI,
) {
  const { to, company, ...rest } = fields;
  const client = app.as(person);
  const { body } = await client.post('/projects', { name: '试验项目', negotiatingSince: '2026-01-05', ...rest });
  for (const [at, stage] of WAY.slice(0, to ? WAY.indexOf(to) + 1 : 0).entries()) {
    const file = await client.upload('/attachments', { name: '佐证.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 proof') });
    const grade = stage === 'SIGNED' ? { agreement: 'contract' } : {};
    const move = { to: stage, effectiveOn: addDays('2026-01-10', at), reason: '佐证齐全', evidenceIds: [file.body.id], ...grade };
    const moved = await client.post(`/projects/${body.id}/stage-moves`, move);
    if (moved.status !== 201) throw new Error(JSON.stringify(moved.body));
  }
  if (company) await patch(client, body.id, { projectCompany: company });
  return body.id as string;
}
async function patch(client: ReturnType<typeof app.as>, id: string, change: object) {
  const { version } = (await client.get(`/projects/${id}`)).body;
  const { status, body } = await client.patch(`/projects/${id}`, change, { version });
  if (status !== 200) throw new Error(JSON.stringify(body));
}
const home = async (code: string, person: CastMember = MEI): Promise<IndustryHome> =>
  (await app.as(person).get(`/industries/${code}/home`)).body;
const nodeIn = ({ nodes }: IndustryHome, code: string): ChainNode => nodes.find((node) => node.code === code)!;

await project({ industryCode: 'IM11', totalInvestment: 100_000_000.55 });
await project({ industryCode: 'IM12', to: 'SIGNED', totalInvestment: 5_000_000, currency: 'USD' });
await project({ industryCode: 'IM21', to: 'STARTED', company: '漳州一号机器人有限公司' });
await project({ industryCode: 'IM21', to: 'LANDED', company: '漳州一号机器人有限公司' });
await project({ industryCode: 'IM22', to: 'COMPLETED', company: '漳州二号包装有限公司' });
await project({ industryCode: 'IM22', company: '还没有注册的公司' });
await project({ industryCode: 'IM2', to: 'LANDED', company: '漳州二号包装有限公司' });
await project({ industryCode: 'IM24', to: 'COMPLETED', company: '漳州三号显示有限公司' }, REN);
await app.as(MEI).post('/leads', { title: '线索', channel: '乡贤', industryCode: 'IM11', estInvestment: 7_000_000 });
const listed = (name: string, industryCode: string, nextTouchOn?: string) =>
  app.as(MEI).post('/targets', { name, industryCode, reason: '补链', nextTouchOn });
await listed('苏州溯川传感科技有限公司', 'IM11', addDays(today, -1));
await listed('苏州叙禾传感科技有限公司', 'IM11', today);
const dropped = (await listed('苏州泓岑传感科技有限公司', 'IM11')).body;
await app.as(MEI).patch(`/targets/${dropped.id}`, { state: 'dropped' }, { version: 1 });

describe('the home of an industry', () => {
  it('counts firms, projects and targets by node, each under its own', async () => {
    const im = await home('IM');
    expect(im).toMatchObject({
      code: 'IM',
      nameZh: '智能制造',
      lensZh: '一智',
      wholeZone: false,
      can: { addTarget: true, stateStrength: false },
    });
    expect(im.nodes).toHaveLength(16);
    expect(nodeIn(im, 'IM11')).toMatchObject({ stages: { NEGOTIATING: 1 }, firms: 0, targets: { open: 2, overdue: 1 } });
    expect(nodeIn(im, 'IM12')).toMatchObject({ stages: { SIGNED: 1 }, firms: 0, contracted: 1 });
    expect(nodeIn(im, 'IM21')).toMatchObject({ stages: { STARTED: 1, LANDED: 1 }, firms: 1, running: 0 });
    expect(nodeIn(im, 'IM22')).toMatchObject({ stages: { COMPLETED: 1, NEGOTIATING: 1 }, firms: 1, running: 1 });
    expect(nodeIn(im, 'IM25')).toMatchObject({ stages: {}, firms: 0, contracted: 0, targets: { open: 0, overdue: 0 } });
  });

  it('says how strong each last node is by what is on record, and nothing of a branch', async () => {
    const im = await home('IM');
    const strengths = ['IM11', 'IM12', 'IM21', 'IM22', 'IM25'].map((code) => nodeIn(im, code).strength?.is);
    expect(strengths).toEqual(['missing', 'weak', 'weak', 'has', 'missing']);
    expect(['IM', 'IM2'].map((code) => nodeIn(im, code).strength)).toEqual([null, null]);
    expect((await home('OTHER')).nodes).toMatchObject([{ code: 'OTHER', strength: { is: 'missing', stated: null } }]);
  });

  it('counts a firm in two nodes once, and no amount across currencies or with leads', async () => {
    const im = await home('IM');
    expect(im).toMatchObject({ firms: 2, projects: 7, targets: { open: 2, overdue: 1 } });
    expect(im.totals.toSorted((a, b) => a.currency.localeCompare(b.currency))).toEqual([
      { currency: 'CNY', amount: 100_000_000.55 },
      { currency: 'USD', amount: 5_000_000 },
    ]);
    const { stages } = (await app.as(MEI).get('/pipeline?industry=IM')).body;
    expect(im.stages).toEqual(stages.map(({ stage, count, totals }: IndustryHome['stages'][number]) => ({ stage, count, totals })));
    expect(im.stages[0]).toMatchObject({ stage: 'LEAD', count: 1 });
  });

  it('lists each firm by the project that is furthest on', async () => {
    const { body } = await app.as(MEI).get('/industries/IM/firms');
    expect(body).toMatchObject([
      { name: '漳州二号包装有限公司', industryCode: 'IM22', stage: 'COMPLETED' },
      { name: '漳州一号机器人有限公司', industryCode: 'IM21', stage: 'STARTED' },
    ]);
    expect((await app.as(MEI).get('/industries/IM11/firms')).body).toEqual([]);
  });

  it('is of what its reader sees', async () => {
    expect(await home('IM', REN)).toMatchObject({ firms: 1, projects: 1, targets: { open: 0, overdue: 0 } });
    expect(nodeIn(await home('IM', REN), 'IM24').strength).toMatchObject({ is: 'has' });
    expect(nodeIn(await home('IM', REN), 'IM22')).toMatchObject({ firms: 0, strength: { is: 'missing' } });
    expect(await home('IM', LING)).toMatchObject({ wholeZone: true, firms: 3, projects: 8, can: { addTarget: false } });
    expect((await app.as(REN).get('/industries/IM/firms')).body).toMatchObject([{ name: '漳州三号显示有限公司' }]);
  });

  it('takes the word of the desk over the rule, and shows both to everybody', async () => {
    await app.as(DAI).post('/industries/IM11/strength', { strength: 'has', reason: '老厂早年投产' });
    const stated = { strength: 'has', reason: '老厂早年投产', on: today, byName: '戴宁' };
    for (const person of [MEI, REN])
      expect(nodeIn(await home('IM', person), 'IM11').strength).toEqual({ is: 'has', ruled: 'missing', stated });
    await app.as(DAI).post('/industries/IM11/strength', { reason: '以记录为准' });
    expect(nodeIn(await home('IM'), 'IM11').strength).toEqual({ is: 'missing', ruled: 'missing', stated: null });
  });

  it('leaves out a node that is out of use, unless it still holds something', async () => {
    const { version } = (await app.as(DAI).get('/industries')).body.find(({ code }: { code: string }) => code === 'IM33');
    await app.as(DAI).patch('/industries/IM33', { active: false }, { version });
    expect(nodeIn(await home('IM'), 'IM33')).toBeUndefined();
    await app.as(MEI).post('/projects', { name: '检测中心', industryCode: 'IM33' });
    expect(nodeIn(await home('IM'), 'IM33')).toMatchObject({ stages: { NEGOTIATING: 1 } });
  });

  it('does not count a project that has left the pipeline', async () => {
    const id = await project({ industryCode: 'BP24', to: 'LANDED', company: '漳州四号器械有限公司' });
    expect(nodeIn(await home('BP'), 'BP24')).toMatchObject({ stages: { LANDED: 1 }, firms: 1, strength: { is: 'weak' } });
    await app.run(MEI, () => tx().query(`UPDATE projects SET status = 'TERMINATED' WHERE id = $1`, [id]));
    expect(nodeIn(await home('BP'), 'BP24')).toMatchObject({ stages: {}, firms: 0, strength: { is: 'missing' } });
    expect((await app.as(MEI).get('/industries/BP24/firms')).body).toEqual([]);
  });

  it('is absent for a node that is not there, and not for administrators', async () => {
    expect(await app.as(MEI).get('/industries/NONE/home')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await app.as(ADA).get('/industries/IM/home')).toMatchObject({ status: 403 });
  });
});
