import { SYSTEM, tx } from '@luodi/shared/server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { ADA, JIUHU, MEI, startApp, type Answer } from '../testing';

/** Two steps to sign in, over HTTP. The codes are made as an authenticator app makes them. */
const dataDir = mkdtempSync(join(tmpdir(), 'luodi-factor-'));
process.env['LUODI_DATA_DIR'] = dataDir;
const app = await startApp([]);
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const password = '一路走到落地lu2026';
const sql = <T>(text: string, values: unknown[] = []) => app.run(SYSTEM, () => tx().query<T[]>(text, values));
const signIn = (login: string) => app.anonymous().post('/session', { login, password });

/** A browser that holds the session of an answer. */
function browserOf({ headers }: Answer) {
  const cookie = { cookie: String(headers['set-cookie']).split(';')[0]! };
  return {
    get: (url: string) => app.anonymous().get(url, cookie),
    post: (url: string, body?: unknown) => app.anonymous().post(url, body, cookie),
    prove: (factor: string) => app.anonymous().post('/session/factor', { factor }, cookie),
  };
}
type Browser = ReturnType<typeof browserOf>;

async function colleague(login: string, role = 'officer'): Promise<Browser> {
  const { body } = await app.as(ADA).post('/invitations', { name: login, role, orgUnitId: JIUHU.id });
  const token = new URL(body.link, 'http://localhost').searchParams.get('token')!;
  return browserOf(await app.anonymous().post('/invitations/accept', { token, login, password }));
}

/** What the app shows `halfMinutes` after now. */
const codeOf = (key: string, halfMinutes = 0) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + halfMinutes * 30_000 });

/** Enrols with the code of the half minute before, so that the present one is still good. */
async function enrol(browser: Browser): Promise<{ key: string; recoveryCodes: string[] }> {
  const { key } = (await browser.post('/account/factor')).body;
  const { recoveryCodes } = (await browser.post('/account/factor/confirm', { code: codeOf(key, -1) })).body;
  return { key, recoveryCodes };
}

describe('a second factor', () => {
  it('is offered as a key and a picture, counts from its first code on, and is kept sealed', async () => {
    const browser = await colleague('offered');
    const { body } = await browser.post('/account/factor');
    expect(body).toMatchObject({
      key: expect.stringMatching(/^[A-Z2-7]{32}$/),
      picture: expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/),
    });
    expect(body.address).toContain(`secret=${body.key}`);
    expect((await signIn('offered')).body.user.login).toBe('offered');
    expect((await browser.post('/account/factor/confirm', { code: '000000' })).body.errors.code[0].code).toBe('code-wrong');
    const confirmed = await browser.post('/account/factor/confirm', { code: codeOf(body.key) });
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10);
    expect((await browser.get('/account')).body.factor).toEqual({ enrolled: true, required: false, recoveryCodesLeft: 10 });
    const [row] = await sql<{ secret: Buffer }>(
      `SELECT secret FROM second_factors f JOIN people p ON p.id = f.person_id WHERE p.login = 'offered'`,
    );
    expect(row!.secret.includes(Buffer.from(Secret.fromBase32(body.key).buffer))).toBe(false);
    expect((await signIn('offered')).body).toMatchObject({ awaits: 'factor' });
  });

  it('opens the session with its code, which counts once', async () => {
    const { key } = await enrol(await colleague('twice'));
    const [first, second] = [browserOf(await signIn('twice')), browserOf(await signIn('twice'))];
    expect((await first.get('/session')).status).toBe(401);
    const code = codeOf(key);
    expect(await first.prove(code)).toMatchObject({ status: 200, body: { user: { login: 'twice' } } });
    expect((await first.get('/session')).status).toBe(200);
    expect(await second.prove(code)).toMatchObject({ status: 422, body: { errors: { factor: [{ code: 'code-wrong' }] } } });
    expect((await second.get('/session')).status).toBe(401);
  });

  it('lets one of two in who send the same code at once', async () => {
    const { key } = await enrol(await colleague('racer'));
    const browsers = [browserOf(await signIn('racer')), browserOf(await signIn('racer'))];
    const code = codeOf(key);
    const answers = await Promise.all(browsers.map((browser) => browser.prove(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('is replaced by a recovery code, once', async () => {
    const { recoveryCodes } = await enrol(await colleague('forgot'));
    const browser = browserOf(await signIn('forgot'));
    expect((await browser.prove(recoveryCodes[0]!.toLowerCase())).status).toBe(200);
    expect((await browser.get('/account')).body.factor.recoveryCodesLeft).toBe(9);
    const again = browserOf(await signIn('forgot'));
    expect((await again.prove(recoveryCodes[0]!)).status).toBe(422);
    expect((await again.prove(recoveryCodes[1]!)).status).toBe(200);
  });

  it('locks after five wrong codes, which no right password makes forgotten', async () => {
    const { key } = await enrol(await colleague('guesser'));
    const guesses = [];
    for (let n = 0; n < 5; n++) guesses.push(await browserOf(await signIn('guesser')).prove('not a code'));
    expect(guesses.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect((await signIn('guesser')).body.code).toBe('sign-in-locked');
    await sql('DELETE FROM sign_in_failures');
    const browser = browserOf(await signIn('guesser'));
    for (let n = 0; n < 5; n++) await browser.prove('二八七零八二');
    expect(await browser.prove(codeOf(key))).toMatchObject({ status: 429, body: { code: 'sign-in-locked' } });
    await sql('DELETE FROM sign_in_failures');
  });

  it('comes before a new password for one that is too old', async () => {
    const { key } = await enrol(await colleague('both'));
    await sql(
      `UPDATE credentials SET changed_at = now() - interval '91 days' WHERE person_id = (SELECT id FROM people WHERE login = 'both')`,
    );
    const browser = browserOf(await signIn('both'));
    const change = () => browser.post('/account/password', { current: password, password: 'Another-2026' });
    expect((await change()).status).toBe(401);
    expect((await browser.prove(codeOf(key))).body).toMatchObject({ awaits: 'password' });
    expect((await change()).body).toMatchObject({ user: { login: 'both' } });
  });
});

describe('who must have a second factor', () => {
  it('sets it up before anything else', async () => {
    const browser = await colleague('keeper', 'secadmin');
    for (const url of ['/session', '/people', '/account']) expect((await browser.get(url)).status).toBe(401);
    expect((await browser.post('/account/password', { current: password, password: 'Another-2026' })).status).toBe(401);
    await enrol(browser);
    expect((await browser.get('/session')).body.user.login).toBe('keeper');
    expect((await browser.get('/account')).body.factor).toMatchObject({ enrolled: true, required: true });
  });

  it('is signed out and sets it up anew when it was reset, which is kept in the trail', async () => {
    const browser = await colleague('resetee', 'auditor');
    const { key } = await enrol(browser);
    const { id } = (await browser.get('/session')).body.user;
    expect((await app.as(MEI).delete(`/people/${id}/factor`)).status).toBe(403);
    expect((await app.as(ADA).delete(`/people/${id}/factor`)).status).toBe(204);
    expect((await browser.get('/session')).status).toBe(401);
    const again = browserOf(await signIn('resetee'));
    expect((await again.prove(codeOf(key))).status).toBe(401);
    expect(await sql(`SELECT person_name FROM audit_entries WHERE action = 'factor.reset' AND subject_id = $1`, [id])).toEqual([
      { person_name: ADA.name },
    ]);
    expect((await enrol(again)).recoveryCodes).toHaveLength(10);
  });
});

describe('a sensitive act', () => {
  const stale = (login: string) =>
    sql(`UPDATE sessions SET proven_at = now() - interval '6 minutes' WHERE person_id = (SELECT id FROM people WHERE login = $1)`, [login]);
  const invitation = { name: '某人', role: 'officer', orgUnitId: JIUHU.id };

  it('asks for the code again when it was given too long ago, and is then done', async () => {
    const browser = await colleague('manager', 'admin');
    const { key } = await enrol(browser);
    expect((await browser.post('/invitations', invitation)).status).toBe(201);
    await stale('manager');
    expect(await browser.post('/invitations', invitation)).toMatchObject({
      status: 403,
      body: { code: 'fresh-factor-needed', params: { factor: 'code' } },
    });
    expect((await browser.get('/people')).status).toBe(200);
    expect((await browser.prove(password)).status).toBe(422);
    expect((await browser.prove(codeOf(key))).status).toBe(200);
    expect((await browser.post('/invitations', invitation)).status).toBe(201);
  });

  it('asks for the password of who has no second factor', async () => {
    const browser = await colleague('simple');
    await stale('simple');
    expect(await browser.post('/account/factor')).toMatchObject({
      status: 403,
      body: { code: 'fresh-factor-needed', params: { factor: 'password' } },
    });
    expect(await browser.prove('wrong')).toMatchObject({ status: 422, body: { errors: { factor: [{ code: 'password-wrong' }] } } });
    expect((await browser.prove(password)).status).toBe(200);
    expect((await browser.post('/account/factor')).status).toBe(200);
  });
});
