import type { AccessReason, RoleView } from '@luodi/identity/contract';
import { ADA, AUDE, CAST, DAI, HE, LING, MEI, REN, SEC, type CastMember } from '@luodi/identity/server/testing';
import { addDays, businessDay, realmOf, ROLES, standardGrants, type Grants, type Permission, type Reach } from '@luodi/shared/contract';
import { tx } from '@luodi/shared/server';
import { startWholeProduct } from './testing/whole-product';

const app = await startWholeProduct();
afterAll(() => app.close());
const sec = app.as(SEC);

const roles = async () => (await sec.get('/roles')).body as RoleView[];
const roleOf = async (code: string) => (await roles()).find((role) => role.code === code)!;
const listed = (grants: Grants) => Object.entries(grants).map(([permission, reach]) => ({ permission, reach }));
const versionOf = async ({ id }: CastMember) =>
  (await app.as(ADA).get('/people')).body.find((person: { id: string }) => person.id === id).version as number;
const assign = async (person: CastMember, role: string, moreRoles: string[] = []) =>
  sec.put(`/people/${person.id}/roles`, { role, moreRoles }, { version: await versionOf(person) });

let made = 0;
async function newRole(like: string, change: (grants: Grants) => Grants): Promise<string> {
  made += 1;
  const { body: role } = await sec.post('/roles', { like, nameZh: `试用角色${made}`, nameEn: `Trial ${made}` });
  const { status } = await sec.patch(`/roles/${role.code}`, { grants: listed(change(role.grants)) }, { version: role.version });
  expect(status).toBe(200);
  return role.code;
}
const without = (permission: Permission) => (grants: Grants) => {
  const { [permission]: _, ...others } = grants;
  return others;
};
const reaching = (permission: Permission, reach: Reach) => (grants: Grants) => ({ ...grants, [permission]: reach });

const project = async (person: CastMember, name: string) => (await app.as(person).post('/projects', { name })).body.id as string;
const meis = await project(MEI, '梅晓的项目');
const rens = await project(REN, '任远的项目');

const visitOf = (projectId: string) => ({
  ...{ direction: 'call', visitedOn: businessDay(new Date()), summary: '代为跟进', projectId },
  ...{ nextAction: '再联系', nextActionDueOn: businessDay(new Date()) },
});

it.each(ROLES)('a zone begins with the standard role %s', async (code) => {
  expect(await roleOf(code)).toMatchObject({ standard: code, realm: realmOf(code) });
  expect((await roleOf(code)).grants).toEqual(standardGrants(code));
});

describe('a role', () => {
  afterEach(async () => void (await assign(MEI, 'officer')));

  it('decides from the next request on what its holder may do', async () => {
    const code = await newRole('officer', (grants) => without('projects.move')(without('projects.write')(grants)));
    expect((await app.as(MEI).patch(`/projects/${meis}`, { content: '先' }, { version: 1 })).status).toBe(200);
    expect((await assign(MEI, code)).body).toMatchObject({ role: code, moreRoles: [] });
    expect((await app.as(MEI).patch(`/projects/${meis}`, { content: '后' }, { version: 2 })).status).toBe(403);
    expect((await app.as(MEI).get(`/projects/${meis}`)).status).toBe(200);
    expect((await app.as(MEI).get('/session')).body).toMatchObject({ user: { role: 'officer' } });
  });

  it('reaches as far as each permission says: sees the zone, writes the unit', async () => {
    await assign(MEI, await newRole('officer', reaching('projects.read', 'zone')));
    expect((await app.as(MEI).get(`/projects/${rens}`)).status).toBe(200);
    expect((await app.as(MEI).patch(`/projects/${rens}`, { content: '改' }, { version: 1 })).status).toBe(404);
    expect((await app.as(MEI).get('/visits')).status).toBe(200);
    const found = (await app.as(MEI).get('/search?q=任远')).body.hits as { kind: string }[];
    expect(found.map(({ kind }) => kind)).toEqual(['project']);
  });

  it('adds up with another beside it, and of two reaches the wider holds', async () => {
    await assign(MEI, 'officer', ['verifier']);
    expect((await app.as(MEI).get(`/projects/${rens}`)).status).toBe(200);
    expect((await app.as(MEI).patch(`/projects/${rens}`, { content: '改' }, { version: 1 })).status).toBe(404);
    expect((await app.as(MEI).get('/session')).body.permissions).toContain('projects.write');
  });

  it('shows nothing by Today, search or live news of what it may not read', async () => {
    await app.as(REN).post('/leads', { title: '任远的线索', channel: '乡贤' });
    await assign(MEI, 'verifier');
    const today = await app.as(MEI).get('/today');
    expect(today.status).toBe(200);
    expect(JSON.stringify(today.body)).not.toContain('任远的线索');
    expect(JSON.stringify((await app.as(MEI).get('/search?q=线索')).body)).not.toContain('任远');
    expect((await app.as(MEI).get('/leads')).status).toBe(403);
  });

  it('that is given what it has already does not change', async () => {
    const before = await roleOf('supervisor');
    const answer = await sec.patch('/roles/supervisor', { grants: listed(before.grants).reverse() }, { version: before.version });
    expect([answer.status, answer.body]).toEqual([200, before]);
  });

  it('is known to everybody and changed by the security administrator alone', async () => {
    expect((await app.as(MEI).get('/roles')).body).toHaveLength((await roles()).length);
    for (const person of [MEI, HE, DAI, LING, ADA, AUDE]) {
      expect((await app.as(person).post('/roles', { like: 'officer', nameZh: '自封', nameEn: 'Self-made' })).status).toBe(403);
      expect((await app.as(person).put(`/people/${person.id}/roles`, { role: 'desk', moreRoles: [] }, { version: 1 })).status).toBe(403);
    }
  });

  it('leaves its trace', async () => {
    const code = await newRole('leader', without('reports.read'));
    await assign(MEI, code);
    const acts = await app.run(AUDE, () =>
      tx().query<{ action: string; after: { role?: string } }[]>(
        `SELECT action, after FROM audit_entries WHERE action IN ('role.add', 'role.change', 'person.roles') ORDER BY id DESC LIMIT 3`,
      ),
    );
    expect(acts.map(({ action }) => action)).toEqual(['person.roles', 'role.change', 'role.add']);
    expect(acts[0]!.after.role).toBe(code);
  });
});

describe('what is refused', () => {
  it.each<[string, string, Grants, string]>([
    ['a permission of another realm', 'officer', { 'audit.read': 'none' }, 'grant-other-realm'],
    ['a reach that is missing', 'officer', { 'projects.read': 'none' }, 'grant-reach-missing'],
    ['a reach that means nothing', 'officer', { 'industries.read': 'unit' }, 'grant-reach-meaningless'],
    ['to write farther than one sees', 'officer', { 'projects.read': 'unit', 'projects.write': 'zone' }, 'grant-unseen'],
    ['to change an administrator', 'auditor', { 'audit.read': 'none' }, 'administrators-fixed'],
  ])('%s', async (_what, code, grants, problem) => {
    const before = await roleOf(code);
    const answer = await sec.patch(`/roles/${code}`, { grants: listed(grants) }, { version: before.version });
    expect([answer.body.code, await roleOf(code)]).toEqual([problem, before]);
  });

  it.each([
    ['a second realm', MEI, 'officer', ['auditor'], 'realms-mixed'],
    ['a role that is not there', MEI, 'nobody', [], 'role-unknown'],
    ['one’s own roles', SEC, 'auditor', [], 'own-roles'],
  ] as const)('%s', async (_what, person, role, more, problem) => {
    expect((await assign(person, role, [...more])).body.code).toBe(problem);
  });

  it('a role made after an administrator, and a name that is taken', async () => {
    const add = (like: string, nameZh: string) => sec.post('/roles', { like, nameZh, nameEn: `${nameZh} in English` });
    expect((await add('admin', '影子管理员')).body.code).toBe('administrators-fixed');
    expect((await add('officer', '招商专员')).body).toMatchObject({ status: 409, code: 'role-name-taken' });
  });

  it('what somebody else has changed meanwhile', async () => {
    const { version } = await roleOf('head');
    const rename = (nameEn: string) => sec.patch('/roles/head', { nameEn }, { version });
    expect((await rename('Head of a unit')).status).toBe(200);
    expect((await rename('Chief')).status).toBe(409);
  });
});

describe('who sees a record', () => {
  const asked = (person: CastMember, id = meis) => app.as(person).get(`/access?kind=project&id=${id}`);
  const names = async (person: CastMember) =>
    ((await asked(person)).body.reasons as AccessReason[]).map(({ person: { name }, reach }) => [name, reach]);

  it('is told with the role that shows it and how far that reaches, the asker first', async () => {
    expect((await asked(MEI)).body).toMatchObject({ unitName: '九湖镇' });
    expect(await names(MEI)).toEqual([
      [MEI.name, 'unit'],
      [HE.name, 'below'],
      [DAI.name, 'zone'],
      [LING.name, 'zone'],
    ]);
    expect((await names(LING))[0]).toEqual([LING.name, 'zone']);
  });

  it('names whoever stands in for somebody, as long as they do', async () => {
    const today = businessDay(new Date());
    const { body } = await app.as(MEI).post('/delegations', { toId: REN.id, firstOn: today, lastOn: today, reason: '出差' });
    expect((await asked(REN)).body.reasons[0]).toMatchObject({ person: { name: REN.name }, lentBy: { name: MEI.name, until: today } });
    await app.as(MEI).delete(`/delegations/${body.id}`);
    expect((await asked(REN)).status).toBe(404);
  });

  it('is told to nobody who does not see it', async () => {
    for (const person of [REN, ADA, SEC, AUDE]) expect((await asked(person)).status).toBe(404);
  });

  it('is what each of them really sees', async () => {
    const told = new Set((await names(DAI)).map(([name]) => name));
    for (const person of CAST)
      expect([person.name, (await app.as(person).get(`/projects/${meis}`)).status === 200]).toEqual([person.name, told.has(person.name)]);
  });
});

describe('whoever is away', () => {
  const today = businessDay(new Date());
  const lend = (person: CastMember, to: CastMember, lastOn = today) =>
    app.as(person).post('/delegations', { toId: to.id, firstOn: today, lastOn, reason: '出差' });

  it('lends what they may do to one other person, until the last day or until they end it', async () => {
    expect((await app.as(REN).get(`/projects/${meis}`)).status).toBe(404);
    const { body: lent } = await lend(MEI, REN);
    expect(lent).toMatchObject({ from: { name: MEI.name }, to: { name: REN.name }, state: 'now', own: true });
    expect((await app.as(REN).get(`/projects/${meis}`)).status).toBe(200);
    expect((await app.as(REN).post('/visits', visitOf(meis))).status).toBe(201);
    expect((await app.as(REN).get('/delegations')).body[0]).toMatchObject({ own: false, state: 'now' });
    expect((await app.as(REN).delete(`/delegations/${lent.id}`)).status).toBe(404);
    expect((await app.as(MEI).delete(`/delegations/${lent.id}`)).status).toBe(204);
    expect((await app.as(REN).get(`/projects/${meis}`)).status).toBe(404);
  });

  it('lends nothing on, and nothing that they no longer hold', async () => {
    const { body: first } = await lend(HE, MEI);
    const { body: second } = await lend(MEI, REN);
    expect((await app.as(MEI).get('/session')).body.permissions).toContain('imports.run');
    expect((await app.as(REN).get('/session')).body.permissions).not.toContain('imports.run');
    for (const [person, one] of [
      [HE, first],
      [MEI, second],
    ] as const)
      await app.as(person).delete(`/delegations/${one.id}`);
    await lend(LING, REN);
    expect((await app.as(REN).get(`/projects/${meis}`)).status).toBe(200);
    await app.as(ADA).patch(`/people/${LING.id}`, { active: false }, { version: await versionOf(LING) });
    expect((await app.as(REN).get(`/projects/${meis}`)).status).toBe(404);
  });

  it('is refused with what is wrong', async () => {
    expect((await lend(MEI, AUDE)).body.code).toBe('realm-refused');
    expect((await lend(SEC, REN)).body.code).toBe('realm-refused');
    expect((await lend(MEI, REN, addDays(today, 92))).body).toMatchObject({ status: 422, code: 'days-many' });
    const { body } = await lend(MEI, REN);
    expect((await lend(MEI, DAI)).body).toMatchObject({ status: 409, code: 'days-lent' });
    expect((await sec.delete(`/delegations/${body.id}`)).status).toBe(204);
  });
});
