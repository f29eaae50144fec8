import { AUDE, DAI, HE, MEI, type Answer, type CastMember, type TestApp } from '@luodi/identity/server/testing';
import { businessDay } from '@luodi/shared/contract';
import { peopleActs } from './audited-acts-of-people';

/** A request that succeeds, and the action of the entry that it leaves. */
export type AuditedAct = readonly [action: string, act: () => Promise<Answer>];

const LEDGER =
  '填报单位:招商服务中心    截至时间:2026年3月12日\n日期,方式,企业,达成意向,责任单位\n2026.3.5,来访,审计传动有限公司,强,招商服务中心\n';
const MOVING = ['queued', 'reading', 'committing', 'reverting'];

/** Every route that changes something or gives a file of a list away: what it leaves in the audit trail. In the order in which they succeed. */
export function auditedActs(app: TestApp, records: Record<string, string>): Record<string, AuditedAct> {
  const today = businessDay(new Date());
  const kept: Record<string, string> = {};
  let count = 0;
  const named = () => `审计之事${(count += 1)}号`;
  const post = (person: CastMember, url: string, body: object | undefined, headers = {}) => app.as(person).post(url, body, headers);
  const over = async (person: CastMember, url: string) => String((await app.as(person).get(url)).body.version as number);
  const patch = (person: CastMember, url: string, body: object, version = 1) => app.as(person).patch(url, body, { version });
  const change = async (person: CastMember, url: string, body: object) => patch(person, url, body, Number(await over(person, url)));
  const row = async (url: string, set: object) => ({ rows: [{ id: url.split('/')[2], version: Number(await over(MEI, url)), set }] });
  const made = async (what: string, asked: Promise<Answer>) => {
    const answer = await asked;
    kept[what] = answer.body.id as string;
    return answer;
  };
  const lead = async (): Promise<string> => (await post(MEI, '/leads', { title: named(), channel: '乡贤' })).body.id as string;
  const settled = () =>
    vi.waitFor(
      async () => {
        const { body } = await app.as(DAI).get(`/imports/${kept['import']}`);
        expect(MOVING).not.toContain(body.state);
        return body;
      },
      { timeout: 120_000, interval: 100 },
    );
  const ofImport = async (what: string, body: object) => {
    await settled();
    return post(DAI, `/imports/${kept['import']}/${what}`, body);
  };
  const file = (person: CastMember, url: string) => () => app.as(person).get(url);
  const lists = Object.fromEntries(
    ['projects', 'investors', 'visits', 'leads'].flatMap((list) =>
      ['csv', 'xlsx'].map((format) => [`GET /${list}/export.${format}`, ['list.export', file(MEI, `/${list}/export.${format}`)]] as const),
    ),
  );
  const audit = Object.fromEntries(
    ['csv', 'xlsx'].map(
      (format) => [`GET /audit/entries/export.${format}`, ['list.export', file(AUDE, `/audit/entries/export.${format}`)]] as const,
    ),
  );

  return {
    'POST /investors': ['investor.create', () => post(MEI, '/investors', { fullName: named() })],
    'PATCH /investors/:id': ['investor.change', () => change(MEI, `/investors/${records['investor']}`, { note: named() })],
    'POST /investors/bulk': [
      'investor.change',
      async () => post(MEI, '/investors/bulk', await row(`/investors/${records['investor']}`, { industryCode: 'IM11' })),
    ],
    'POST /contacts': ['contact.create', () => post(MEI, '/contacts', { investorId: records['investor'], name: named() })],
    'PATCH /contacts/:id': ['contact.change', () => patch(MEI, `/contacts/${records['contact']}`, { title: named() })],
    'POST /attachments': [
      'attachment.add',
      () =>
        made(
          'file',
          app.as(MEI).upload('/attachments', { name: '审计.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7 audit') }),
        ),
    ],
    'POST /leads': ['lead.create', () => post(MEI, '/leads', { title: named(), channel: '乡贤' })],
    'PATCH /leads/:id': ['lead.change', () => change(MEI, `/leads/${records['lead']}`, { channel: named() })],
    'POST /leads/:id/verdict': [
      'lead.judge',
      async () => post(MEI, `/leads/${await lead()}/verdict`, { verdict: 'drop', reason: '与产业不符' }, { 'if-match': '1' }),
    ],
    'POST /leads/:id/assignment': [
      'lead.assign',
      async () => post(HE, `/leads/${await lead()}/assignment`, { officerId: HE.id }, { 'if-match': '1' }),
    ],
    'POST /leads/:id/convert': ['lead.convert', async () => post(MEI, `/leads/${await lead()}/convert`, {})],
    'POST /targets': [
      'target.create',
      () => made('target', post(MEI, '/targets', { name: named(), industryCode: 'IM21', reason: '补链' })),
    ],
    'PATCH /targets/:id': ['target.change', () => patch(MEI, `/targets/${kept['target']}`, { reason: '补链强链' })],
    'POST /targets/:id/turn': ['target.turn', () => post(MEI, `/targets/${kept['target']}/turn`, {})],
    'POST /projects': ['project.create', () => made('project', post(MEI, '/projects', { name: named(), industryCode: 'IM11' }))],
    'PATCH /projects/:id': ['project.change', () => change(MEI, `/projects/${kept['project']}`, { content: named() })],
    'POST /projects/bulk': [
      'project.change',
      async () => post(MEI, '/projects/bulk', await row(`/projects/${kept['project']}`, { priority: 'city' })),
    ],
    'POST /projects/:id/stage-moves': [
      'project.move',
      () =>
        post(MEI, `/projects/${kept['project']}/stage-moves`, {
          to: 'SIGNED',
          effectiveOn: today,
          reason: '签订合同',
          evidenceIds: [kept['file']],
        }),
    ],
    'POST /visits': [
      'visit.log',
      () =>
        post(MEI, '/visits', {
          investorId: records['investor'],
          direction: 'outbound',
          visitedOn: today,
          summary: named(),
          nextAction: '寄资料',
          nextActionDueOn: today,
        }),
    ],
    'PATCH /visits/:id': ['visit.change', () => change(MEI, `/visits/${records['visit']}`, { summary: named() })],
    'POST /visits/bulk': [
      'visit.change',
      async () => post(MEI, '/visits/bulk', await row(`/visits/${records['visit']}`, { nextActionOwnerId: HE.id })),
    ],
    'POST /views': ['view.save', () => made('view', post(MEI, '/views', { list: 'projects', name: named(), query: 'q=x' }))],
    'PATCH /views/:id': ['view.change', () => patch(MEI, `/views/${kept['view']}`, { name: named() })],
    'DELETE /views/:id': ['view.remove', () => app.as(MEI).delete(`/views/${kept['view']}`)],
    'POST /industries': ['industry.add', () => post(DAI, '/industries', { code: 'IM998', parentCode: 'IM', nameZh: '新', nameEn: 'New' })],
    'PATCH /industries/:code': ['industry.change', () => patch(DAI, '/industries/IM998', { nameZh: '新的' })],
    'POST /industries/:code/strength': [
      'industry.strength',
      () => post(DAI, '/industries/IM998/strength', { strength: 'weak', reason: '尚无企业' }),
    ],
    'POST /districts': ['district.add', () => post(DAI, '/districts', { name: named() })],
    'POST /towns': ['town.add', () => post(DAI, '/towns', { name: named() })],
    ...peopleActs(app),
    'POST /imports': [
      'import.request',
      () =>
        made(
          'import',
          app.as(DAI).upload('/imports', { name: '台账.csv', type: 'text/csv', content: Buffer.from(LEDGER) }, { kind: 'visits' }),
        ),
    ],
    'POST /imports/:id/review': ['import.review', () => ofImport('review', {})],
    'POST /imports/:id/cells': ['import.correct', () => ofImport('cells', { cells: [{ address: 'C3', text: '审计传动机械有限公司' }] })],
    'POST /imports/:id/rows': ['import.choose', () => ofImport('rows', { row: 3, take: 'leave-out' })],
    'POST /imports/:id/columns': ['import.map-columns', () => ofImport('columns', { columns: [{ column: 'D', field: null }] })],
    'DELETE /imports/:id/columns': [
      'import.forget-columns',
      async () => {
        await settled();
        return app.as(DAI).delete(`/imports/${kept['import']}/columns`);
      },
    ],
    'POST /imports/:id/commit': [
      'import.committing',
      async () => {
        await ofImport('rows', { row: 3, take: null });
        return ofImport('commit', {});
      },
    ],
    'POST /imports/:id/revert': ['import.reverting', () => ofImport('revert', {})],
    'GET /reports/weekly.xlsx': ['report.export', file(DAI, `/reports/weekly.xlsx?week=${today}`)],
    ...lists,
    ...audit,
    'POST /audit/verification': ['audit.verify', () => post(AUDE, '/audit/verification', undefined)],
  };
}
