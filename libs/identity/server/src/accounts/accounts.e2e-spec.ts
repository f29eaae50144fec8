import { policyOf } from '@luodi/identity/contract';
import { SYSTEM, tx } from '@luodi/shared/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADA, JIUHU, MEI, startApp, type Answer } from '../testing';

/** What a zone asks of its accounts, over HTTP. */
const dataDir = mkdtempSync(join(tmpdir(), 'luodi-accounts-'));
process.env['LUODI_DATA_DIR'] = dataDir;
const app = await startApp([]);
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const FIRST = '一路走到落地lu2026';
const cookieOf = ({ headers }: Answer) => String(headers['set-cookie']).split(';')[0]!;
const sql = (text: string, values: unknown[] = []) => app.run(SYSTEM, () => tx().query(text, values));
const signIn = (login: string, password = FIRST) => app.anonymous().post('/session', { login, password });

/** From today on this holds instead of what held before. */
const rule = (policy: object) =>
  sql(
    `INSERT INTO settings (key, effective_on, value) VALUES ('accounts', '2000-01-01', $1) ON CONFLICT (key, effective_on) DO UPDATE SET value = excluded.value`,
    [policy],
  );

/** A new colleague, by the answer to their invitation. */
async function colleague(login: string, role = 'officer', password = FIRST): Promise<Answer> {
  const { body } = await app.as(ADA).post('/invitations', { name: login, role, orgUnitId: JIUHU.id });
  const token = new URL(body.link, 'http://localhost').searchParams.get('token')!;
  return app.anonymous().post('/invitations/accept', { token, login, password });
}

/** A browser that holds a session. */
function browserOf(answer: Answer) {
  const headers = { cookie: cookieOf(answer) };
  return {
    get: (url: string) => app.anonymous().get(url, headers),
    post: (url: string, body?: unknown) => app.anonymous().post(url, body, headers),
    delete: (url: string) => app.anonymous().delete(url, headers),
  };
}

describe('a password', () => {
  it.each([
    ['short', 'Ab-1', 'password-short'],
    ['of two kinds', 'landed2026', 'password-simple'],
    ['with the account in it', 'My-weak-2026', 'password-holds-login'],
  ])('%s is not taken at an invitation, in either language', async (_what, password, code) => {
    const { status, body } = await colleague('weak', 'officer', password);
    expect([status, body.errors.password[0].code]).toEqual([422, code]);
    expect(body.errors.password[0].message).toMatch(/\p{Script=Han}/u);
  });

  it('is changed by whoever knows it, to one that is new, and ends every other session', async () => {
    const here = browserOf(await colleague('changer'));
    const there = browserOf(await signIn('changer'));
    const change = (current: string, password: string) => here.post('/account/password', { current, password });
    expect((await change('wrong', 'Another-2026')).body.errors.current[0].code).toBe('password-wrong');
    expect((await change(FIRST, 'weak')).body.errors.password[0].code).toBe('password-short');
    expect((await change(FIRST, FIRST)).body.errors.password[0].code).toBe('password-reused');
    expect((await there.get('/session')).status).toBe(200);
    expect(await change(FIRST, 'Another-2026')).toMatchObject({ status: 200, body: { user: { login: 'changer' } } });
    expect([(await here.get('/session')).status, (await there.get('/session')).status]).toEqual([200, 401]);
    expect((await signIn('changer')).status).toBe(401);
    expect((await signIn('changer', 'Another-2026')).status).toBe(200);
  });

  it('is none of the last five', async () => {
    const browser = browserOf(await colleague('returner'));
    const passwords = [FIRST, ...[1, 2, 3, 4, 5].map((n) => `Password-no-${n}`)];
    const change = (from: number, to: number) => browser.post('/account/password', { current: passwords[from], password: passwords[to] });
    for (const n of [1, 2, 3, 4]) expect((await change(n - 1, n)).status).toBe(200);
    expect((await change(4, 0)).body.errors.password[0].code).toBe('password-reused');
    expect((await change(4, 5)).status).toBe(200);
    expect((await change(5, 1)).body.errors.password[0].code).toBe('password-reused');
    expect((await change(5, 0)).status).toBe(200);
  });

  it('counts wrong ones towards the lock, also when it is to be changed', async () => {
    const browser = browserOf(await colleague('prober'));
    const guess = () => browser.post('/account/password', { current: 'a guess', password: 'Another-2026' });
    const answers = [];
    for (let n = 0; n < 6; n++) answers.push((await guess()).status);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await signIn('prober')).status).toBe(429);
    await sql('DELETE FROM sign_in_failures');
  });

  it('that is too old lets nobody in before there is a new one', async () => {
    await colleague('sleeper');
    await sql(
      `UPDATE credentials SET changed_at = now() - interval '91 days' WHERE person_id = (SELECT id FROM people WHERE login = 'sleeper')`,
    );
    const signedIn = await signIn('sleeper');
    expect(signedIn).toMatchObject({ status: 200, body: { awaits: 'password', passwordRules: policyOf(undefined).password } });
    const half = browserOf(signedIn);
    for (const url of ['/session', '/account', '/people', '/org-units']) expect((await half.get(url)).status).toBe(401);
    for (const url of ['/session/factor', '/account/factor']) expect((await half.post(url, { factor: 'x' })).status).toBe(401);
    expect((await half.post('/account/password', { current: FIRST, password: FIRST })).status).toBe(422);
    const renewed = await half.post('/account/password', { current: FIRST, password: 'Awake-again-1' });
    expect(renewed).toMatchObject({ status: 200, body: { user: { login: 'sleeper' } } });
    expect((await half.get('/session')).status).toBe(200);
    expect((await signIn('sleeper', 'Awake-again-1')).body.user.login).toBe('sleeper');
  });
});

describe('the policy', () => {
  afterEach(() => rule({}));

  it('of the day it takes effect holds, and none that is to come', async () => {
    await rule({ password: { minLength: 20 } });
    await sql(`INSERT INTO settings (key, effective_on, value) VALUES ('accounts', '2999-01-01', '{"password": {"minLength": 6}}')`);
    expect((await colleague('early')).body.errors.password[0]).toMatchObject({ code: 'password-short', message: '至少 20 位' });
    await rule({});
    expect((await colleague('early')).status).toBe(200);
  });

  it('says how many wrong passwords lock, and for how long', async () => {
    await colleague('locked');
    await rule({ lock: { login: 2, minutes: 30 } });
    const wrong = () => signIn('locked', 'wrong');
    expect([(await wrong()).status, (await wrong()).status]).toEqual([401, 401]);
    expect(await signIn('locked')).toMatchObject({ status: 429, body: { params: { minutes: 30 } } });
  });

  it('says when a session is idle, and when it ends in any case', async () => {
    await rule({ session: { idleMinutes: 10, hours: 2 } });
    const signedIn = await colleague('idler');
    expect(signedIn.headers['set-cookie']).toContain('Max-Age=7200');
    const browser = browserOf(signedIn);
    const [session] = (await browser.get('/account')).body.sessions;
    expect(await sql(`SELECT expires_at - created_at = interval '2 hours' AS two FROM sessions WHERE id = $1`, [session.id])).toEqual([
      { two: true },
    ]);
    const seen = (ago: string) => sql(`UPDATE sessions SET seen_at = now() - $2::interval WHERE id = $1`, [session.id, ago]);
    await seen('9 minutes');
    expect((await browser.get('/session')).status).toBe(200);
    await seen('11 minutes');
    expect((await browser.get('/session')).status).toBe(401);
    await rule({ session: { idleMinutes: 'for ever' } });
    expect((await browser.get('/session')).status).toBe(200);
  });
});

describe('one’s own sessions', () => {
  it('are shown with where, since when and which is this one, and end one by one or all but this', async () => {
    const here = browserOf(await colleague('traveller'));
    const [phone, home] = [browserOf(await signIn('traveller')), browserOf(await signIn('traveller'))];
    const { sessions } = (await here.get('/account')).body;
    expect(sessions.map(({ current }: { current: boolean }) => current)).toEqual([true, false, false]);
    expect(sessions[0]).toMatchObject({ ip: '127.0.0.1', since: expect.stringMatching(/Z$/), seenAt: expect.stringMatching(/Z$/) });
    const phones = (await phone.get('/account')).body.sessions.find(({ current }: { current: boolean }) => current);
    expect((await here.delete(`/account/sessions/${phones.id}`)).status).toBe(204);
    expect([(await phone.get('/session')).status, (await home.get('/session')).status]).toEqual([401, 200]);
    expect((await here.delete(`/account/sessions/${phones.id}`)).status).toBe(404);
    expect((await here.delete('/account/sessions')).status).toBe(204);
    expect([(await home.get('/session')).status, (await here.get('/session')).status]).toEqual([401, 200]);
  });

  it('are nobody else’s to end', async () => {
    const browser = browserOf(await colleague('owner'));
    const [session] = (await browser.get('/account')).body.sessions;
    expect((await app.as(MEI).delete(`/account/sessions/${session.id}`)).status).toBe(404);
    expect((await browser.get('/session')).status).toBe(200);
  });

  it('all end when who manages people ends them, and nobody else may', async () => {
    const browser = browserOf(await colleague('lost'));
    const { id } = (await browser.get('/session')).body.user;
    expect((await app.as(MEI).delete(`/people/${id}/sessions`)).status).toBe(403);
    expect((await app.as(ADA).delete(`/people/${id}/sessions`)).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
  });
});
