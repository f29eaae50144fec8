import { MEI, type Answer, type TestApp } from '@luodi/identity/server/testing';
import { addDays, businessDay } from '@luodi/shared/contract';

/** Words and figures that stand in Mei's records and nowhere else. */
export const CANARIES = ['金丝雀', 'CANARY', '777777777', '13977777777', 'jinsique'];
export const AMOUNT = 777_777_777;
const today = businessDay(new Date());

const VISIT = {
  direction: 'outbound',
  visitedOn: today,
  summary: '金丝雀看现场',
  nextAction: '金丝雀方案',
  nextActionDueOn: addDays(today, 3),
  hosts: [{ name: '金丝雀主任', rank: 'zone-chief' }],
};

/** One record of each kind in Mei's unit, made through the API as she would: kind → id. */
export async function meiRecords(app: TestApp): Promise<Record<string, string>> {
  const mei = app.as(MEI);
  const made = (url: string, body: object) => mei.post(url, body).then((answer) => idOf(url, answer));
  const sent = async (name: string): Promise<string> =>
    (await mei.upload('/attachments', { name, type: 'application/pdf', content: Buffer.from('%PDF-1.7 CANARY of the content') })).body.id;
  const [photo, proof, loose] = [await sent('金丝雀照片.pdf'), await sent('金丝雀协议.pdf'), await sent('金丝雀散件.pdf')];
  const investor = await made('/investors', {
    fullName: '金丝雀精密机械有限公司',
    note: 'CANARY',
    uscc: '91350600MA777777XX',
    industryCode: 'IM21',
  });
  const contact = await made('/contacts', { investorId: investor, name: '金丝雀经理', mobile: '13977777777' });
  const lead = await made('/leads', {
    title: '金丝雀线索',
    channel: '乡贤',
    investorId: investor,
    estInvestment: AMOUNT,
    industryCode: 'IM21',
    contentBrief: 'CANARY',
    attachmentIds: [await sent('金丝雀名片.pdf')],
  });
  const target = await made('/targets', {
    name: '金丝雀传感科技有限公司',
    industryCode: 'IM21',
    reason: 'CANARY',
    nextTouchOn: addDays(today, -2),
  });
  const project = await made('/projects', {
    name: '金丝雀产业园',
    industryCode: 'IM21',
    totalInvestment: AMOUNT,
    content: 'CANARY',
    investors: [{ investorId: investor }],
    negotiatingSince: addDays(today, -30),
  });
  const visit = await made('/visits', { ...VISIT, investorId: investor, projectId: project, leadId: lead, attachmentIds: [photo] });
  await made(`/projects/${project}/stage-moves`, { to: 'SIGNED', effectiveOn: today, reason: '金丝雀签约', evidenceIds: [proof] });
  const view = await made('/views', { list: 'projects', name: '金丝雀视图', query: 'q=CANARY', sharing: 'unit' });
  return { view, investor, contact, lead, target, project, visit, photo, proof, loose };
}

function idOf(url: string, { status, body }: Answer): string {
  if (status !== 201) throw new Error(`POST ${url}: ${status} ${JSON.stringify(body)}`);
  return body.id as string;
}

/** Bodies that would change each of them, were it one's own: by route. */
export const CHANGES: Record<string, object> = {
  'PATCH /investors/:id': { note: '改' },
  'PATCH /contacts/:id': { title: '改' },
  'PATCH /leads/:id': { channel: '改' },
  'POST /leads/:id/verdict': { verdict: 'drop', reason: '改了研判' },
  'POST /leads/:id/assignment': { officerId: MEI.id },
  'POST /leads/:id/convert': {},
  'PATCH /targets/:id': { reason: '改了理由' },
  'POST /targets/:id/turn': {},
  'PATCH /projects/:id': { content: '改' },
  'PATCH /visits/:id': { summary: '改了摘要' },
  'POST /projects/:id/stage-moves': { to: 'LANDED', effectiveOn: today, reason: '改了阶段' },
  'PATCH /views/:id': { name: '改' },
  'DELETE /views/:id': {},
  'PATCH /people/:id': { name: '改' },
  'PUT /people/:id/roles': { role: 'desk', moreRoles: [] },
  'DELETE /delegations/:id': {},
  'PATCH /roles/:code': { nameZh: '改名' },
  'DELETE /people/:id/sessions': {},
  'DELETE /people/:id/factor': {},
  'DELETE /account/sessions/:id': {},
  'PATCH /org-units/:id': { name: '改名镇' },
  'PATCH /industries/:code': { nameZh: '改' },
  'POST /industries/:code/strength': { strength: 'weak', reason: '改了判定' },
  'POST /imports/:id/commit': {},
  'POST /imports/:id/revert': {},
  'POST /imports/:id/cells': { cells: [{ address: 'B3', text: '改' }] },
  'POST /imports/:id/rows': { row: 3, take: 'leave-out' },
  'POST /imports/:id/columns': { columns: [{ column: 'B', field: null }] },
  'DELETE /imports/:id/columns': {},
  'POST /imports/:id/review': {},
};

/** Bodies that make something new: by route. `name` is one of its own each time. */
export const CREATES: Record<string, (name: string) => object> = {
  '/investors': (name) => ({ fullName: name }),
  '/contacts': (name) => ({ name, investorId: undefined }),
  '/leads': (name) => ({ title: name, channel: '乡贤' }),
  '/targets': (name) => ({ name, industryCode: 'IM21', reason: '补链' }),
  '/projects': (name) => ({ name }),
  '/visits': () => VISIT,
  '/views': (name) => ({ list: 'projects', name, query: 'q=x' }),
  '/industries': () => ({ code: 'IM999', parentCode: 'IM', nameZh: '新', nameEn: 'New' }),
  '/districts': (name) => ({ name }),
  '/towns': (name) => ({ name }),
  '/org-units': (name) => ({ name, kind: 'town' }),
  '/delegations': (name) => ({ toId: MEI.id, firstOn: today, lastOn: today, reason: name }),
  '/roles': (name) => ({ like: 'officer', nameZh: name, nameEn: name }),
  '/invitations': (name) => ({ name, role: 'officer' }),
  '/invitations/accept': () => ({ token: 'x'.repeat(43), login: 'somebody', password: 'a long enough one' }),
  '/session': () => ({ login: 'mei', password: 'wrong' }),
  '/session/factor': () => ({ factor: 'wrong' }),
  '/account/password': () => ({ current: 'wrong', password: 'Another-2026' }),
  '/account/factor': () => ({}),
  '/account/factor/confirm': () => ({ code: '123456' }),
};
