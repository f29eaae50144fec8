import { Scope, SweepKeys, SYSTEM, tx } from '@luodi/shared/server';
import { FirstRun } from './first-run';
import { countedFor } from './sign-in-failures';
import { ADA, CENTRE, JIUHU, MEI, SEC, startApp, YANCUO } from './testing';

const app = await startApp([]);
afterAll(() => app.close());
const password = '一路走到落地lu2026';
const cookieOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers['set-cookie']).split(';')[0]!;

async function invited(name: string, role = 'officer') {
  const { body } = await app.as(ADA).post('/invitations', { name, role, orgUnitId: JIUHU.id });
  return new URL(body.link, 'http://localhost').searchParams.get('token')!;
}

describe('an invitation', () => {
  it('makes a person who signs in, sees their unit and signs out', async () => {
    const token = await invited('苏念安');
    expect((await app.anonymous().get(`/invitations/${token}`)).body).toMatchObject({ kind: 'person', name: '苏念安', unitName: '九湖镇' });
    const accepted = await app.anonymous().post('/invitations/accept', { token, login: 'su', password });
    expect(accepted).toMatchObject({
      status: 200,
      body: {
        user: { name: '苏念安', role: 'officer', unitName: '九湖镇' },
        units: [{ name: '九湖镇' }],
        cutOffs: [{ from: '2000-01-01', day: 'THU' }],
      },
    });

    const signedIn = await app.anonymous().post('/session', { login: 'Su ', password });
    expect(signedIn).toMatchObject({ status: 200, body: { user: { login: 'su' } } });
    expect(signedIn.headers['set-cookie']).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    const cookie = cookieOf(signedIn);
    expect((await app.anonymous().get('/session', { cookie })).body.permissions).toContain('visits.log');
    expect((await app.anonymous().delete('/session', { cookie })).status).toBe(204);
    expect((await app.anonymous().get('/session', { cookie })).status).toBe(401);
  });

  it('is good once', async () => {
    const token = await invited('再来');
    await app.anonymous().post('/invitations/accept', { token, login: 'once', password });
    expect(await app.anonymous().post('/invitations/accept', { token, login: 'twice', password })).toMatchObject({
      status: 404,
      body: { code: 'link-spent' },
    });
  });

  it('never repeats its link', async () => {
    const body = { name: '只此一次', role: 'officer', orgUnitId: JIUHU.id };
    const key = { 'idempotency-key': 'the-same-key' };
    expect((await app.as(ADA).post('/invitations', body, key)).status).toBe(201);
    expect(await app.as(ADA).post('/invitations', body, key)).toMatchObject({ status: 409, body: { code: 'already-done' } });
  });

  it.each([
    ['a login that is taken', { login: 'mei' }, { status: 409, code: 'login-taken' }],
    ['a short password', { password: 'short' }, { status: 422, errors: { password: [{ code: 'password-short' }] } }],
    ['a strange login', { login: '../etc' }, { status: 422, errors: { login: [{ code: 'matches' }] } }],
  ])('refuses %s', async (_, change, problem) => {
    const token = await invited('某人');
    expect((await app.anonymous().post('/invitations/accept', { token, login: 'someone', password, ...change })).body).toMatchObject(
      problem,
    );
  });

  it('may be made by the system administrator only', async () => {
    const body = { name: '外人', role: 'admin', orgUnitId: JIUHU.id };
    expect((await app.as(MEI).post('/invitations', body)).status).toBe(403);
    expect((await app.as(SEC).post('/invitations', body)).status).toBe(403);
    expect((await app.anonymous().post('/invitations', body)).status).toBe(401);
  });
});

describe('signing in', () => {
  const attempt = (login: string, tried = 'wrong password') => app.anonymous().post('/session', { login, password: tried });
  const lapse = () => app.run(SYSTEM, () => tx().query(`UPDATE sign_in_failures SET expires_at = now()`));
  const counts = () => app.run(SYSTEM, async () => (await tx().query<unknown[]>('SELECT FROM sign_in_failures')).length);

  it('locks a login after five wrong passwords, and says nothing about who exists', async () => {
    await app.anonymous().post('/invitations/accept', { token: await invited('锁'), login: 'locked', password });
    const told = async (login: string) => {
      const answers = [];
      for (let n = 0; n < 6; n++) answers.push(await attempt(login));
      answers.push(await attempt(` ${login.toUpperCase()}`, password));
      return answers.map(({ status, body, headers }) => ({ status, body, retryAfter: headers['retry-after'] }));
    };
    const known = await told('locked');
    expect(known.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(known[6]).toMatchObject({ retryAfter: '900', body: { code: 'sign-in-locked', params: { minutes: 15 } } });
    expect(await told('nobody')).toEqual(known);
  });

  it('counts anew when the lock has ended, and when the password was right', async () => {
    await app.anonymous().post('/invitations/accept', { token: await invited('复'), login: 'again', password });
    const wrong = async (times: number) => {
      for (let n = 0; n < times; n++) expect((await attempt('again')).status).toBe(401);
    };
    await wrong(5);
    expect((await attempt('again', password)).status).toBe(429);
    await lapse();
    await wrong(4);
    expect((await attempt('again', password)).status).toBe(200);
    await wrong(5);
    expect((await attempt('again', password)).status).toBe(429);
  });

  it('locks an address that tries one login after the other, and no other address', async () => {
    await lapse();
    const from = (remoteAddress: string, login: string, tried: string) =>
      app.nest.inject({
        ...{ method: 'POST', url: '/api/session', remoteAddress, payload: { login, password: tried } },
        headers: { 'x-requested-with': 'luodi' },
      });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => from(`2001:db8:0:7::${n}`, `invented-${n}`, 'wrong password')));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
    const locked = await from('2001:db8:0:7:ffff::1', 'once', password);
    expect([locked.statusCode, locked.headers['retry-after'], locked.json().code]).toEqual([429, '900', 'sign-in-locked']);
    expect((await from('2001:db8:0:8::1', 'once', password)).statusCode).toBe(200);
  });

  it('keeps no count that has expired', async () => {
    expect(await counts()).toBeGreaterThan(50);
    await lapse();
    await attempt('nobody-else');
    expect(await counts()).toBe(2);
  });

  it('opens for no guess that was under way when the account was locked', async () => {
    await app.anonymous().post('/invitations/accept', { token: await invited('猜'), login: 'guessed', password });
    await attempt('guessed');
    const guess = await app.run(SYSTEM, async () => {
      await tx().query('UPDATE sign_in_failures SET failures = 5 WHERE subject = $1', [countedFor('guessed', '')[0].subject]);
      const answer = app.anonymous().post('/session', { login: 'guessed', password });
      await vi.waitFor(async () => expect(await tx().query('SELECT FROM pg_locks WHERE NOT granted')).toHaveLength(1), { timeout: 10_000 });
      return { answer };
    });
    expect((await guess.answer).status).toBe(401);
  });

  it('ends at once when the administrator deactivates the person', async () => {
    const cookie = cookieOf(await app.anonymous().post('/invitations/accept', { token: await invited('离任'), login: 'leaver', password }));
    const person = (await app.as(ADA).get('/people')).body.find((p: { login: string }) => p.login === 'leaver');
    await app.as(ADA).patch(`/people/${person.id}`, { active: false }, { version: person.version });
    expect((await app.anonymous().get('/session', { cookie })).status).toBe(401);
    expect((await app.anonymous().post('/session', { login: 'leaver', password })).status).toBe(401);
    await app.as(ADA).patch(`/people/${person.id}`, { active: true }, { version: person.version + 1 });
    expect((await app.anonymous().get('/session', { cookie })).status).toBe(401);
  });
});

describe('a person', () => {
  it('who was deactivated before they followed their link finds it spent', async () => {
    const token = await invited('未到岗');
    const person = (await app.as(ADA).get('/people')).body.find(({ name }: { name: string }) => name === '未到岗');
    await app.as(ADA).patch(`/people/${person.id}`, { active: false }, { version: person.version });
    expect((await app.anonymous().get(`/invitations/${token}`)).status).toBe(404);
    const accepted = await app.anonymous().post('/invitations/accept', { token, login: 'absent', password });
    expect(accepted).toMatchObject({ status: 404, body: { code: 'link-spent' } });
  });

  it('cannot deactivate themselves, however they write their id', async () => {
    const change = (id: string) => app.as(ADA).patch(`/people/${id}`, { active: false }, { version: 1 });
    for (const id of [ADA.id, ADA.id.toUpperCase()]) expect((await change(id)).body.code).toBe('own-account');
  });

  it('has no role by the way of an account', async () => {
    const answer = await app.as(ADA).patch(`/people/${MEI.id}`, { role: 'desk' }, { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([422, 'invalid-request']);
  });

  it.each(['name', 'orgUnitId', 'active'])('keeps a %s', async (field) => {
    const answer = await app.as(ADA).patch(`/people/${MEI.id}`, { [field]: null }, { version: 1 });
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });
});

describe('a write', () => {
  const body = { parentId: CENTRE.id, name: '招商一科', kind: 'office' };
  it.each<[string, Record<string, string | undefined>, number]>([
    ['without our header', { 'x-requested-with': undefined }, 403],
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['that a browser calls cross-site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['without an idempotency key', { 'idempotency-key': undefined }, 400],
  ])('%s is refused', async (_, headers, status) => {
    const payload = headers['content-type'] ? 'a=b' : body;
    expect((await app.as(ADA).post('/org-units', payload, headers)).status).toBe(status);
  });

  it('happens once however often it is repeated', async () => {
    const key = { 'idempotency-key': 'unit-once-1' };
    const [first, second] = await Promise.all([app.as(ADA).post('/org-units', body, key), app.as(ADA).post('/org-units', body, key)]);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect((await app.as(ADA).get('/org-units')).body.filter((u: { name: string }) => u.name === body.name)).toHaveLength(1);
    expect(await app.as(ADA).post('/org-units', { ...body, name: '另一科' }, key)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('is remembered for 30 days', async () => {
    for (const key of ['of-last-month', 'of-this-month'])
      await app.as(ADA).post('/org-units', { ...body, name: `${key}科` }, { 'idempotency-key': key });
    const aged = `UPDATE idempotency_keys SET created_at = now() - $2::interval WHERE key = $1`;
    await app.run(ADA, async () => {
      await tx().query(aged, ['of-last-month', '30 days 1 minute']);
      await tx().query(aged, ['of-this-month', '29 days']);
    });
    await app.nest.get(SweepKeys).execute();
    const kept = await app.run(ADA, () => tx().query(`SELECT key FROM idempotency_keys WHERE key LIKE 'of-%'`));
    expect(kept).toEqual([{ key: 'of-this-month' }]);
  });

  it('needs the version that was read, and shows what it would overwrite', async () => {
    const { body: unit } = await app.as(ADA).post('/org-units', { ...body, name: '招商二科' });
    expect((await app.as(ADA).patch(`/org-units/${unit.id}`, { name: '二科' })).status).toBe(428);
    expect((await app.as(ADA).patch(`/org-units/${unit.id}`, { name: '二科' }, { version: 1 })).body).toMatchObject({
      name: '二科',
      version: 2,
    });
    const stale = await app.as(ADA).patch(`/org-units/${unit.id}`, { name: '贰科' }, { version: 1 });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', current: { name: '二科', version: 2 }, differing: ['name'] },
    });
  });
});

describe('org units', () => {
  it('come as a tree, parents first', async () => {
    const names = (await app.as(MEI).get('/org-units')).body.map((u: { name: string }) => u.name);
    expect(names[0]).toBe('漳州高新区管委会');
    expect(names).toContain(YANCUO.name);
  });

  it('never hang below themselves', async () => {
    const { body: below } = await app.as(ADA).post('/org-units', { parentId: YANCUO.id, name: '颜厝招商办', kind: 'office' });
    expect((await app.as(ADA).patch(`/org-units/${YANCUO.id}`, { parentId: below.id }, { version: 1 })).body).toMatchObject({
      code: 'unit-circular',
    });
  });
});

it('speaks the language of the reader', async () => {
  const asked = (language: string) => app.as(ADA).post('/org-units', { kind: 'moon', surprise: 1 }, { 'accept-language': language });
  expect((await asked('en-GB')).body).toMatchObject({
    title: 'Some fields need a look',
    errors: { surprise: [{ message: 'There is no such field' }] },
  });
  expect((await asked('zh-CN')).body.errors.kind).toEqual([{ code: 'isIn', message: '请从列表中选择' }]);
});

it('offers the first-run link only while nobody is there', async () => {
  expect(await new FirstRun(app.nest.get(Scope)).token()).toBeNull();
});
