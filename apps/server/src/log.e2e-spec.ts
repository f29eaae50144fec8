import { MEI } from '@luodi/identity/server/testing';
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
