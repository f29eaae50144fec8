import { ADA, DAI, JIUHU, MEI } from '@luodi/identity/server/testing';
import { JsonLog } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { CANARIES, meiRecords } from './testing/mei-records';
import { startWholeProduct } from './testing/whole-product';

const app = await startWholeProduct();
const records = await meiRecords(app);
const lines: string[] = [];
app.nest.useLogger(new JsonLog((line) => lines.push(line)));
afterAll(() => app.close());
afterEach(() => void lines.splice(0));

const mei = app.as(MEI);
const contact = (mobile: string) => ({ investorId: records['investor'], name: '金丝雀经理', mobile, title: 'CANARY' });
const behind = (sql: string) => connected(app.ownerUrl, (db) => db.query(sql));
const repeated = () => [...CANARIES, MEI.name].filter((canary) => lines.join('').includes(canary));

/** A fault whose words repeat what was written. */
const BROKEN = `
  CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'no room for CANARY % %', NEW.name, NEW.mobile USING DETAIL = NEW.mobile; END $$;
  CREATE TRIGGER broken BEFORE INSERT ON contacts FOR EACH ROW EXECUTE FUNCTION broken()`;

describe('the log', () => {
  it('has one line of JSON for a fault: when, which route, what kind, where, and no value', async () => {
    await behind(BROKEN);
    expect(await mei.post('/contacts', contact('13977777777'))).toMatchObject({ status: 500, body: { code: 'fault' } });
    await behind('DROP FUNCTION broken CASCADE');
    const [line, ...others] = lines.map((text) => JSON.parse(text));
    expect(others).toEqual([]);
    expect(line).toMatchObject({ level: 'error', context: 'POST /api/contacts', error: 'QueryFailedError', code: 'P0001' });
    expect(line.stack.join()).toContain('contact');
    expect(repeated()).toEqual([]);
  });

  it('says what is missing where the schema is not as it should be', async () => {
    await behind('ALTER TABLE contacts RENAME COLUMN mobile TO telephone');
    expect((await mei.post('/contacts', contact('13977777777'))).status).toBe(500);
    await behind('ALTER TABLE contacts RENAME COLUMN telephone TO mobile');
    expect(JSON.parse(lines[0]!)).toMatchObject({ code: '42703', message: expect.stringContaining('does not exist') });
    expect(repeated()).toEqual([]);
  });

  it('has nothing of what is done or refused', async () => {
    await mei.post('/contacts', contact('13977777777'));
    await mei.post('/contacts', { ...contact('金丝雀'), name: null });
    await mei.post('/contacts', '{"name": 金丝雀', { 'content-type': 'application/json' });
    await mei.get('/projects?q=金丝雀&limit=x');
    await app.anonymous().post('/session', { login: 'CANARY', password: '13977777777' });
    expect(lines).toEqual([]);
  });
});

describe('what is secret or personal', () => {
  const PASSWORD = 'Kapok-Canary-Harbour-2026';
  const MOBILE = '13977778888';
  const EMAIL = 'canary@example.com';
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const trail = () =>
    connected(app.ownerUrl, async (db) =>
      (await db.query<{ row: string }>('SELECT e::text AS row FROM audit_entries e')).rows.map(({ row }) => row).join('\n'),
    );
  const held = (text: string, canaries: string[]) => canaries.filter((canary) => canary && text.includes(canary));

  it('is in neither the log nor, where it is secret, the audit trail, whatever is sent and refused', async () => {
    const { link } = (await app.as(ADA).post('/invitations', { name: '受邀人', role: 'officer', orgUnitId: JIUHU.id })).body;
    const token = new URL(link as string, 'http://localhost').searchParams.get('token')!;
    await app.anonymous().get(`/invitations/${token}`);
    await mei.get(`/invitations/${token}x`);
    await app.anonymous().post('/invitations/accept', { token: `${token}x`, login: 'canary-login', password: PASSWORD });
    const accepted = await app.anonymous().post('/invitations/accept', { token, login: 'canary-login', password: PASSWORD });
    expect(accepted.status).toBe(200);
    const opened = await app.anonymous().post('/session', { login: 'canary-login', password: PASSWORD });
    const cookies = [accepted, opened].map(({ headers }) => /sid=([^;]+)/.exec(String(headers['set-cookie']))![1]!);
    await app.anonymous().post('/session', { login: 'canary-login', password: `${PASSWORD}!` });
    await app.anonymous().post('/session', { login: PASSWORD, password: MOBILE });

    const { body: made } = await mei.post('/contacts', { ...contact(MOBILE), email: EMAIL });
    await mei.patch(`/contacts/${made.id}`, { mobile: '13877776666' }, { version: 1 });
    await mei.post('/contacts', { ...contact(MOBILE), email: `${EMAIL}${'x'.repeat(500)}`, unknown: EMAIL });
    await behind(BROKEN);
    expect((await mei.post('/contacts', { ...contact(MOBILE), email: EMAIL })).status).toBe(500);
    await behind('DROP FUNCTION broken CASCADE');
    const ledger = Buffer.from(`PK\x03\x04${MOBILE} ${EMAIL}`);
    await app.as(DAI).upload('/imports', { name: `${MOBILE}.xlsx`, type: XLSX, content: ledger }, { kind: 'visits' });
    await vi.waitFor(async () => expect((await app.as(DAI).get('/imports')).body[0].state).toBe('failed'), { timeout: 60_000 });

    const secrets = [PASSWORD, token, ...cookies, app.cookieOf(MEI).slice(4)];
    expect(held(lines.join(''), [...secrets, MOBILE, EMAIL, '13877776666'])).toEqual([]);
    const kept = await trail();
    expect(held(kept, secrets)).toEqual([]);
    expect(held(kept, ['139****8888', '138****6666'])).toEqual(['139****8888', '138****6666']);
    expect(kept.split('\n').filter((row) => row.includes(',contact,') && /13977778888|13877776666/.test(row))).toEqual([]);
  });
});
