import { MEI, REN } from '@luodi/identity/server/testing';
import { connected } from '@luodi/shared/server/postgres';
import { routesOf } from './route-table';
import { auditedActs } from './testing/audited-acts';
import { meiRecords } from './testing/mei-records';
import { startWholeProduct } from './testing/whole-product';

const app = await startWholeProduct();
afterAll(() => app.close());
const records = await meiRecords(app);
const acts = auditedActs(app, records);

const entries = (after = '0') =>
  connected(app.ownerUrl, async (db) => {
    const { rows } = await db.query<{ id: string; action: string; person: string; ip: string | null; after: unknown; subject_id: string }>(
      `SELECT id, action, person_id AS person, ip, after, subject_id FROM audit_entries WHERE id > $1 ORDER BY id`,
      [after],
    );
    return rows;
  });
const since = async () => (await entries()).at(-1)!.id;

it('every route that changes something, or gives a list away as a file, is known here', () => {
  const routes = routesOf(app.nest).map(({ method, path }) => `${method} ${path}`);
  const acting = routes.filter((route) => !route.startsWith('GET ') || /export|\.xlsx|\.csv/.test(route));
  expect(acting.sort()).toEqual(Object.keys(acts).sort());
});

it.each(Object.entries(acts))('%s leaves its own entry, with who did it and from where', async (_route, [action, act]) => {
  const before = await since();
  const { status, body } = await act();
  expect({ status, body: status < 300 ? null : body }).toEqual({ status: expect.toSatisfy((code: number) => code < 300), body: null });
  await vi.waitFor(async () => {
    const left = (await entries(before)).filter((entry) => entry.action === action);
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ ip, person }) => !ip || !person)).toEqual([]);
  });
});

describe('a refusal', () => {
  const refused = async (before: string) => (await entries(before)).filter(({ action }) => action === 'request.refused');

  it('because a record is not theirs to see is kept, with which one', async () => {
    const before = await since();
    expect((await app.as(REN).get(`/projects/${records['project']}`)).status).toBe(404);
    expect((await app.as(REN).patch(`/visits/${records['visit']}`, { summary: '改了摘要' }, { version: 1 })).status).toBe(404);
    expect(await refused(before)).toMatchObject([
      { person: REN.id, subject_id: records['project'], after: { code: 'not-found', method: 'GET', path: '/api/projects/:id' } },
      { person: REN.id, subject_id: records['visit'], after: { code: 'not-found', method: 'PATCH', path: '/api/visits/:id' } },
    ]);
  });

  it('because they hold no permission for it is kept', async () => {
    const before = await since();
    expect((await app.as(MEI).get('/imports')).status).toBe(403);
    expect(await refused(before)).toMatchObject([
      { person: MEI.id, after: { code: 'not-permitted', method: 'GET', path: '/api/imports' } },
    ]);
  });

  it('keeps no secret that stands in the address', async () => {
    const before = await since();
    expect((await app.as(MEI).get(`/invitations/${'s'.repeat(43)}`)).status).toBe(404);
    const kept = await refused(before);
    expect(kept).toMatchObject([{ after: { code: 'link-spent', path: '/api/invitations/:token' } }]);
    expect(JSON.stringify(kept)).not.toContain('sssss');
  });
});
