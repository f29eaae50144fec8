import { audit, tx } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { ADA, AUDE, JIUHU, MEI, REN, startApp } from '@luodi/identity/server/testing';
import { AuditModule } from './audit.module';
import { SealTrail } from './seal-trail';
import { VerifyTrail } from './verify-trail';

const app = await startApp([AuditModule]);
afterAll(() => app.close());
const verify = () => app.nest.get(VerifyTrail).execute();
/** A transaction open in any database of the server holds sealing back, so it may take more than one run. */
const seal = () =>
  vi.waitFor(
    async () => {
      await app.nest.get(SealTrail).execute();
      expect((await verify()).unsealed).toBe(0);
    },
    { timeout: 30_000 },
  );
const WAITING = `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const note = (n: number) => app.run(MEI, () => audit({ action: 'test.note', subjectType: 'test', orgUnitId: JIUHU.id, after: { n } }));

it('seals what was committed, and names the tail that is not sealed yet', async () => {
  for (let n = 0; n < 5; n++) await note(n);
  const before = await verify();
  expect(before).toMatchObject({ findings: [] });
  await seal();
  const after = await verify();
  expect(after.checked).toBe(before.checked + before.unsealed);
  expect(after).toMatchObject({ findings: [], unsealed: 0 });
});

it('finds every row that was changed or removed behind its back', async () => {
  await seal();
  const owner = (sql: string) =>
    connected(app.ownerUrl, (db) =>
      db.query(`ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY; ${sql}; ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY`),
    );
  const rows = await app.run(AUDE, () =>
    tx().query<{ id: string }[]>(`SELECT id FROM audit_entries WHERE action = 'test.note' ORDER BY id`),
  );
  const [changed, renamed] = [rows[1]!.id, rows[3]!.id];
  await owner(
    `UPDATE audit_entries SET after = '{"n": 99}' WHERE id = ${changed}; UPDATE audit_entries SET person_name = '别人' WHERE id = ${renamed}`,
  );
  expect((await verify()).findings.map(({ entryId }) => entryId)).toEqual([renamed, changed]);
});

it('seals to the end what it has begun when the server stops', async () => {
  const stopping = await startApp([AuditModule]);
  const runs = vi.spyOn(stopping.nest.get(SealTrail), 'execute');
  const closed = await connected(stopping.ownerUrl, async (db) => {
    await db.query('SELECT pg_advisory_lock(7240518)');
    await vi.waitFor(async () => expect((await db.query(WAITING)).rows).toHaveLength(1), { timeout: 30_000 });
    return { end: stopping.close() };
  });
  await closed.end;
  expect(runs.mock.settledResults.map(({ type }) => type)).toEqual(['fulfilled']);
});

it('lets nobody who works through the server change or remove an entry', async () => {
  for (const person of [MEI, ADA, AUDE]) {
    await expect(app.run(person, () => tx().query(`UPDATE audit_entries SET after = '{}'`))).rejects.toThrow('permission denied');
    await expect(app.run(person, () => tx().query('DELETE FROM audit_entries'))).rejects.toThrow('permission denied');
  }
});

it('shows an entry to its unit and to the auditor, not to another unit', async () => {
  const seen = (person: typeof MEI) =>
    app.run(person, () => tx().query<unknown[]>(`SELECT 1 FROM audit_entries WHERE action = 'test.note'`));
  expect((await seen(MEI)).length).toBeGreaterThan(0);
  expect((await seen(AUDE)).length).toBeGreaterThan(0);
  expect(await seen(REN)).toEqual([]);
});

it('keeps a refusal although its own request changed nothing', async () => {
  await app.as(MEI).post('/org-units', { name: '私设', kind: 'office', parentId: JIUHU.id });
  const kept = await app.run(AUDE, () =>
    tx().query<unknown[]>(`SELECT after FROM audit_entries WHERE action = 'request.refused' AND person_id = $1`, [MEI.id]),
  );
  expect(kept).toEqual([{ after: { code: 'not-permitted', method: 'POST', path: '/api/org-units' } }]);
});
