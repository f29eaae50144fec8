import type { AuditEntryView, TrailStatus } from '@luodi/audit/contract';
import { ADA, AUDE, HE, JIUHU, MEI, SEC, startApp, YANCUO, type CastMember } from '@luodi/identity/server/testing';
import { auditAll, tx } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { AuditModule } from './audit.module';
import { SealTrail } from './seal-trail';

const app = await startApp([AuditModule]);
afterAll(() => app.close());
const aude = app.as(AUDE);

const NOTES = 130;
const SECRET = '底线八千万';
beforeAll(async () => {
  await app.run(MEI, () =>
    auditAll(
      Array.from({ length: NOTES }, (_, n) => ({
        ...{ action: 'project.change', subjectType: 'project', subjectId: MEI.id, orgUnitId: JIUHU.id, ip: '10.0.0.7' },
        ...{ before: { content: SECRET, n }, after: { content: `${SECRET}改`, n: n + 1 } },
      })),
    ),
  );
  await app.as(ADA).patch(`/people/${HE.id}`, { orgUnitId: YANCUO.id }, { version: 1 });
});

const list = async (query = '') => (await aude.get(`/audit/entries?columns=at,person,action,kind,record,unit,ip,sealed${query}`)).body;
const idOf = async (action: string): Promise<string> => (await list(`&filter=action:is(${action})&limit=1`)).items[0].id;
const entry = async (id: string): Promise<AuditEntryView> => (await aude.get(`/audit/entries/${id}`)).body;

describe('the list of entries', () => {
  it('shows who did what to which kind of record, of which unit, from where, the latest first', async () => {
    const { items } = await list('&filter=action:is(project.change)&limit=1');
    expect(items[0].cells).toMatchObject({ person: MEI.name, action: 'project.change', kind: 'project', unit: JIUHU.name, ip: '10.0.0.7' });
    const { items: all } = await list('&limit=200');
    const times = all.map(({ cells }: { cells: { at: string } }) => cells.at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('goes on by keyset to the end, each entry once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; nextCursor: string | null } = await list(
        `&filter=action:is(project.change)&limit=50${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([seen.length, new Set(seen).size]).toEqual([NOTES, NOTES]);
  });

  it.each<[string, string, (cells: Record<string, unknown>) => boolean]>([
    ['a person', `filter=person:is(${ADA.id})`, ({ person }) => person === ADA.name],
    ['an action', 'filter=action:is(person.change)', ({ action }) => action === 'person.change'],
    ['a kind', 'filter=kind:any(person)', ({ kind }) => kind === 'person'],
    ['a login', `q=${ADA.login}`, ({ person, record }) => [person, record].includes(ADA.name)],
    ['a name', `q=${encodeURIComponent(HE.name)}`, ({ person, record }) => [person, record].includes(HE.name)],
  ])('is narrowed to %s', async (_what, query, fits) => {
    const { items } = await list(`&${query}`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ cells }: { cells: Record<string, unknown> }) => !fits(cells))).toEqual([]);
  });

  it('is narrowed to days', async () => {
    expect((await list('&filter=at:to(2020-01-01)')).items).toEqual([]);
    expect((await list('&filter=at:from(2020-01-01)')).items.length).toBeGreaterThan(0);
  });

  it('leaves as a file exactly as it is shown, and that is an entry too', async () => {
    const { body, status } = await aude.get('/audit/entries/export.csv?columns=person,action&filter=action:is(person.change)&language=zh');
    expect(status).toBe(200);
    expect(body.toString()).toBe(`\uFEFF人员,动作\r\n${ADA.name},修改人员\r\n`);
    const { changes } = await entry(await idOf('list.export'));
    expect(changes).toContainEqual({ field: 'filter', before: null, after: 'action:is(person.change)' });
    expect(changes).toContainEqual({ field: 'rows', before: null, after: 1 });
  });

  it.each([MEI, ADA, SEC])('is not for $role', async (person: CastMember) => {
    for (const path of ['/audit/entries', '/audit/entries/1', '/audit/entries/totals', '/audit/entries/export.csv', '/audit/verification'])
      expect((await app.as(person).get(path)).status).toBe(403);
    expect((await app.as(person).post('/audit/verification')).status).toBe(403);
  });
});

describe('an entry', () => {
  it('of a business record shows which fields were changed, and no content', async () => {
    const view = await entry(await idOf('project.change'));
    expect(view).toMatchObject({ shown: false, changes: [{ field: 'n' }, { field: 'content' }], unitName: JIUHU.name });
    expect(JSON.stringify(view)).not.toContain('底线');
  });

  it('of an account shows what was before and after', async () =>
    expect(await entry(await idOf('person.change'))).toMatchObject({
      shown: true,
      record: HE.name,
      changes: [{ field: 'orgUnitId', before: JIUHU.id, after: YANCUO.id }],
    }));

  it('says its place in the chain once it is sealed', async () => {
    const id = await idOf('person.change');
    await vi.waitFor(async () => {
      await app.nest.get(SealTrail).execute();
      expect((await entry(id)).sealed).toEqual({ at: expect.any(String), day: expect.any(String), seq: expect.any(Number) });
    }, 30_000);
  });

  it.each(['0', '999999999999', 'x', '1;--'])('that is not there (%s) is 404', async (id) =>
    expect((await aude.get(`/audit/entries/${encodeURIComponent(id)}`)).status).toBe(404),
  );
});

describe('a verification', () => {
  const ended = () =>
    vi.waitFor(
      async () => {
        const { body } = await aude.get('/audit/verification');
        expect(body).toMatchObject({ running: false, last: { by: AUDE.name } });
        return body as TrailStatus;
      },
      { timeout: 30_000 },
    );

  it('runs after it was asked for, is kept, and says that all is right', async () => {
    expect((await aude.get('/audit/verification')).body).toMatchObject({ running: false, last: null });
    const asked = await aude.post('/audit/verification');
    expect([asked.status, asked.body.running]).toEqual([202, true]);
    const { last } = await ended();
    expect(last).toMatchObject({ wrong: 0, findings: [] });
    expect(last!.checked).toBeGreaterThan(NOTES);
  });

  it('says what is wrong', async () => {
    const id = await idOf('person.change');
    await connected(app.ownerUrl, (db) => db.query(`UPDATE audit_entries SET person_name = '别人' WHERE id = $1`, [id]));
    await aude.post('/audit/verification');
    const { last } = await vi.waitFor(
      async () => {
        const status = await ended();
        expect(status.last!.wrong).toBe(1);
        return status;
      },
      { timeout: 30_000 },
    );
    expect(last!.findings).toMatchObject([{ kind: 'changed', entryId: id }]);
    expect(await app.run(AUDE, () => tx().query<unknown[]>('SELECT 1 FROM audit_verifications'))).toHaveLength(2);
  });
});
