import { FilesModule } from '@luodi/files/server';
import { ADA, DAI, LING, MEI, REN, startApp, type CastMember } from '@luodi/identity/server/testing';
import { IndustriesModule } from '@luodi/industries/server';
import { InvestorsModule } from '@luodi/investors/server';
import { LeadsModule } from '@luodi/leads/server';
import { ProjectsModule } from '@luodi/projects/server';
import { HITS_OF_A_KIND, type SearchHit } from '@luodi/search/contract';
import { businessDay } from '@luodi/shared/contract';
import { TargetsModule } from '@luodi/targets/server';
import { VisitsModule } from '@luodi/visits/server';
import { SearchModule } from './search.module';

const app = await startApp([
  FilesModule,
  IndustriesModule,
  InvestorsModule,
  LeadsModule,
  ProjectsModule,
  TargetsModule,
  VisitsModule,
  SearchModule,
]);
afterAll(() => app.close());
const today = businessDay(new Date());

const made = async (url: string, body: object, person: CastMember = MEI) => {
  const answer = await app.as(person).post(url, body);
  if (answer.status !== 201) throw new Error(`POST ${url}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id as string;
};
const find = async (q: string, person: CastMember = MEI): Promise<SearchHit[]> =>
  (await app.as(person).get(`/search?${new URLSearchParams({ q })}`)).body.hits;
const names = async (q: string, person?: CastMember) => (await find(q, person)).map(({ kind, name }) => [kind, name]);

const investor = await made('/investors', { fullName: '砚川传动（福建）有限公司', shortName: '砚川', uscc: '91350600MA32QYT71X' });
const contact = await made('/contacts', { investorId: investor, name: '程砚秋', title: '总经理', mobile: '13860011234' });
const project = await made('/projects', { name: '砚川谐波减速器产业园', investors: [{ investorId: investor }] });
const lead = await made('/leads', { title: '砚川二期意向', channel: '以商引商', investorId: investor });
const visit = await made('/visits', {
  direction: 'outbound',
  visitedOn: today,
  investorId: investor,
  topic: '砚川选址',
  summary: '看了两块地',
  nextAction: '寄图',
  nextActionDueOn: today,
});
const target = await made('/targets', { name: '砚川精密锻造股份有限公司', industryCode: 'IM12', reason: '本地缺锻件' });

describe('a search by name', () => {
  it('finds every kind of record at once, each with what tells it from others', async () => {
    expect(await find('砚川')).toEqual([
      {
        kind: 'project',
        id: project,
        name: '砚川谐波减速器产业园',
        about: ['砚川传动（福建）有限公司', '九湖镇'],
        stage: 'NEGOTIATING',
        visitedOn: null,
        investorId: null,
      },
      {
        ...{ kind: 'investor', id: investor, name: '砚川传动（福建）有限公司', about: ['砚川', '九湖镇'] },
        ...{ stage: null, visitedOn: null, investorId: null },
      },
      {
        ...{ kind: 'lead', id: lead, name: '砚川二期意向', about: ['砚川传动（福建）有限公司', '九湖镇'] },
        ...{ stage: null, visitedOn: null, investorId: null },
      },
      {
        ...{ kind: 'visit', id: visit, name: '砚川选址', about: ['砚川传动（福建）有限公司', '九湖镇'] },
        ...{ stage: null, visitedOn: today, investorId: null },
      },
      {
        ...{ kind: 'target', id: target, name: '砚川精密锻造股份有限公司', about: ['本地缺锻件', '九湖镇'] },
        ...{ stage: null, visitedOn: null, investorId: null },
      },
    ]);
  });

  it.each([
    ['full pinyin', 'xiebo', ['project', '砚川谐波减速器产业园']],
    ['initials', 'ycxb', ['project', '砚川谐波减速器产业园']],
    ['initials of a person', 'cyq', ['contact', '程砚秋']],
    ['the tail of a credit code', '32QYT71X', ['investor', '砚川传动（福建）有限公司']],
    ['the last four of a phone number', '1234', ['contact', '程砚秋']],
  ])('knows %s', async (_how, q, hit) => {
    expect(await names(q)).toEqual([hit]);
  });

  it('leads from a contact to its company, and says no number', async () => {
    const [hit] = await find('1234');
    expect(hit).toMatchObject({ id: contact, about: ['总经理', '砚川传动（福建）有限公司'], investorId: investor });
    expect(JSON.stringify(hit)).not.toContain('1386001');
  });

  it('offers no more than a few of a kind, the nearest by name first', async () => {
    for (const n of [1, 2, 3, 4, 5]) await made('/projects', { name: `漳州云栖中试基地${n}号` });
    await made('/projects', { name: '云栖' });
    const hits = await find('云栖');
    expect(hits).toHaveLength(HITS_OF_A_KIND);
    expect(hits[0]!.name).toBe('云栖');
  });

  it('holds to every word of a long question, the last too', async () => {
    expect((await find('漳州云栖中试基地3号')).map(({ name }) => name)).toEqual(['漳州云栖中试基地3号']);
    expect(await find('漳州云栖中试基站')).toEqual([]);
  });

  it('finds nothing for what no record is called, and nothing for signs alone', async () => {
    expect(await find('不存在的名字')).toEqual([]);
    expect(await find('%')).toEqual([]);
  });

  it('is refused without a word to look for', async () => {
    expect(await app.as(MEI).get('/search?q=%20')).toMatchObject({ status: 422, body: { errors: { q: [{}] } } });
  });
});

describe('a search sees what its reader sees', () => {
  it.each([
    ['the desk and a leader, of the whole zone, find it', [DAI, LING], 5],
    ['an officer of another unit does not', [REN], 0],
    ['an administrator does not', [ADA], 0],
  ])('%s', async (_who, people, count) => {
    for (const person of people) expect(await find('砚川', person)).toHaveLength(count);
  });

  it('neither by the tail of a code nor of a phone number', async () => {
    expect([await find('32QYT71X', REN), await find('1234', REN)]).toEqual([[], []]);
  });
});
