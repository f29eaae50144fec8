import { AUDE, MEI, startApp } from '@luodi/identity/server/testing';
import { auditAll, Scope, SYSTEM, tx } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { AuditModule } from './audit.module';
import { CloseDays } from './close-days';
import { KeepMonths } from './keep-months';
import { SealTrail } from './seal-trail';
import { VerifyTrail } from './verify-trail';

const app = await startApp([AuditModule]);
afterAll(() => app.close());

const keep = () => app.nest.get(KeepMonths).execute();
const verify = () => app.nest.get(VerifyTrail).execute();
const monthsAgo = (count: number) => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - count, 15));
};
const nameOf = (at: Date) => `entries_${at.toISOString().slice(0, 7).replace('-', '_')}`;
const note = (...months: number[]) =>
  app.run(MEI, () =>
    auditAll(months.map((count) => ({ action: 'test.note', subjectType: 'test', after: { count }, at: monthsAgo(count) }))),
  );
/** Counted past the policies, which hold for whoever asks through the tables. */
const months = () =>
  connected(app.ownerUrl, async (db) => {
    const { rows } = await db.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'audit_months'::regnamespace AND relkind = 'r' AND relname LIKE 'entries%' ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  });
const inRest = () =>
  connected(
    app.ownerUrl,
    async (db) => (await db.query<{ n: number }>('SELECT count(*)::int AS n FROM audit_months.entries_rest')).rows[0]!.n,
  );
const drop = (at: Date) =>
  app.nest.get(Scope).run(SYSTEM, () => tx().query(`SELECT audit_drop_month(date_trunc('month', $1::timestamptz)::date)`, [at]));

it('has this month and the next three made before anything is written', async () => {
  expect(await months()).toEqual([...[0, -1, -2, -3].map((count) => nameOf(monthsAgo(count))), 'entries_rest']);
  await note(0);
  expect(await inRest()).toBe(0);
});

it('gives entries of a past that it did not foresee a month of their own, as they were', async () => {
  await note(40, 39, 8, 2);
  expect(await inRest()).toBe(4);
  await keep();
  expect(await inRest()).toBe(0);
  expect(await months()).toEqual(expect.arrayContaining([40, 39, 8, 2].map((count) => nameOf(monthsAgo(count)))));
});

it('refuses to drop a month that is young, or not sealed to its end', async () => {
  await expect(drop(monthsAgo(2))).rejects.toThrow('is kept: the trail is kept for six months at least');
  await expect(drop(monthsAgo(8))).rejects.toThrow('is not sealed to its end');
});

it('drops what is past keeping once it is sealed, says so in the trail, and the rest is still right', async () => {
  await vi.waitFor(
    async () => {
      await app.nest.get(SealTrail).execute();
      await app.nest.get(CloseDays).execute();
      const { root, unsealed } = await verify();
      expect({ unsealed, closed: (root?.day ?? '') > monthsAgo(1).toISOString() }).toEqual({ unsealed: 0, closed: true });
    },
    { timeout: 60_000 },
  );
  await keep();
  expect(await months()).not.toEqual(expect.arrayContaining([nameOf(monthsAgo(39))]));
  expect(await months()).toContain(nameOf(monthsAgo(8)));
  const told = await app.run(AUDE, () =>
    tx().query<{ before: object }[]>(
      `SELECT before FROM audit_entries WHERE action = 'audit.drop-month' AND (before ->> 'entries')::int > 0 ORDER BY id`,
    ),
  );
  expect(told.map(({ before }) => before)).toEqual(
    [40, 39].map((count) => ({ month: monthsAgo(count).toISOString().slice(0, 7), entries: 1 })),
  );
  expect(await verify()).toMatchObject({ wrong: 0, findings: [] });
});

it('lets the server reach no month but through its tables', async () => {
  await expect(app.run(AUDE, () => tx().query('SELECT FROM audit_months.entries_rest'))).rejects.toThrow('permission denied');
});
