import type { TrailFinding } from '@luodi/audit/contract';
import { AUDE, JIUHU, MEI, startApp } from '@luodi/identity/server/testing';
import { addDays, businessDay } from '@luodi/shared/contract';
import { auditAll, tx } from '@luodi/shared/server';
import { connected } from '@luodi/shared/server/postgres';
import { AuditModule } from './audit.module';
import { CloseDays } from './close-days';
import { RunVerification } from './run-verification';
import { SealTrail } from './seal-trail';
import { VerifyTrail } from './verify-trail';

/** Everything here is done behind the server's back, as the owner of the database. */
const app = await startApp([AuditModule]);
afterAll(() => app.close());

const DAYS = 12;
const A_DAY = 250;
const today = businessDay(new Date());
const days = Array.from({ length: DAYS }, (_, at) => addDays(today, at - DAYS));
/** A day that vanishes whole, and one to which entries are added. */
const [vanished, enlarged] = [days[5]!, days[8]!];

const told = days.flatMap((day) =>
  Array.from({ length: A_DAY }, (_, n) => ({
    action: 'test.note',
    subjectType: 'test',
    subjectId: MEI.id,
    orgUnitId: JIUHU.id,
    before: { n: n - 1 },
    after: { n },
    ip: '10.0.0.1',
    at: new Date(Date.parse(`${day}T09:00:00+08:00`) + n * 60_000),
  })),
);

interface Held {
  id: string;
  day: string;
  seq: number;
}
let held: Held[];
const owner = (sql: string, params: unknown[] = []) =>
  connected(app.ownerUrl, async (db) => {
    const tables = ['audit_entries', 'audit_links', 'audit_roots'];
    const force = (how: string) => db.query(tables.map((table) => `ALTER TABLE ${table} ${how} FORCE ROW LEVEL SECURITY`).join(';'));
    await force('NO');
    const { rows } = await db.query<{ id: string }>(sql, params);
    await force('');
    return rows;
  });
const verify = () => app.nest.get(VerifyTrail).execute();

beforeAll(async () => {
  await app.run(MEI, () => auditAll(told));
  await vi.waitFor(
    async () => {
      await app.nest.get(SealTrail).execute();
      await app.nest.get(CloseDays).execute();
      const { unsealed, root } = await verify();
      expect({ unsealed, root: root?.day }).toEqual({ unsealed: 0, root: days.at(-1) });
    },
    { timeout: 60_000 },
  );
  held = await app.run(AUDE, () =>
    tx().query<Held[]>(
      `SELECT e.id, l.day::text AS day, l.seq FROM audit_entries e JOIN audit_links l ON l.entry_id = e.id
      WHERE e.action = 'test.note' AND l.day <> $1 ORDER BY l.day, l.seq`,
      [vanished],
    ),
  );
});

/** What a verification names: an entry, a place in a day's chain, or a day. */
const namesOf = ({ kind, day, seq = 0, entryId, count = 1 }: TrailFinding) => {
  if (kind === 'root') return [day];
  return kind === 'broken' ? Array.from({ length: count }, (_, at) => `${day} ${seq + at}`) : [entryId!];
};

/** Each of another kind; given every third row, so that those between must be told apart from them. */
const TAMPERINGS: Record<string, (rows: Held[], ids: string[]) => Promise<string[]>> = {};
const COLUMNS: Record<string, string> = {
  at: `at + interval '1 microsecond'`,
  transaction: `'7'::xid8`,
  person_id: 'gen_random_uuid()',
  person_name: `'别人'`,
  action: `'test.other'`,
  subject_type: `'other'`,
  subject_id: 'NULL',
  org_unit_id: 'NULL',
  before: `'{"n": 99999}'`,
  after: `'{"n": 99999}'`,
  ip: `'10.0.0.2'`,
};
for (const [column, value] of Object.entries(COLUMNS))
  TAMPERINGS[`${column} is changed`] = async (_, ids) => {
    await owner(`UPDATE audit_entries SET ${column} = ${value} WHERE id = ANY ($1)`, [ids]);
    return ids;
  };
Object.assign(TAMPERINGS, {
  'id is changed': async (_, ids) => [
    ...ids,
    ...(await owner(`UPDATE audit_entries SET id = DEFAULT WHERE id = ANY ($1) RETURNING id`, [ids])).map(({ id }) => id),
  ],
  'moved to another day': async (_, ids) => {
    await owner(`UPDATE audit_entries SET at = at + interval '1 day' WHERE id = ANY ($1)`, [ids]);
    return ids;
  },
  deleted: async (_, ids) => {
    await owner('DELETE FROM audit_entries WHERE id = ANY ($1)', [ids]);
    return ids;
  },
  'deleted with its link': async (rows, ids) => {
    await owner('WITH gone AS (DELETE FROM audit_links WHERE entry_id = ANY ($1)) DELETE FROM audit_entries WHERE id = ANY ($1)', [ids]);
    return rows.map(({ day, seq }) => `${day} ${seq}`);
  },
  swapped: async (_, ids) => {
    const half = ids.length / 2;
    await owner(
      `WITH pairs AS (SELECT * FROM unnest($1::bigint[], $2::bigint[]) AS p (a, b)), swap AS (SELECT a, b FROM pairs UNION ALL SELECT b, a FROM pairs)
       UPDATE audit_entries e SET before = o.before, after = o.after FROM swap JOIN audit_entries o ON o.id = swap.b WHERE e.id = swap.a`,
      [ids.slice(0, half), ids.slice(half)],
    );
    return ids;
  },
  'hash of the link is changed': async (_, ids) => {
    await owner(`UPDATE audit_links SET hash = sha256(hash) WHERE entry_id = ANY ($1)`, [ids]);
    return ids;
  },
  'link says another link before it': async (_, ids) => {
    await owner(`UPDATE audit_links SET previous = sha256(previous) WHERE entry_id = ANY ($1)`, [ids]);
    return ids;
  },
  'links change places': async (rows, ids) => {
    const half = ids.length / 2;
    const places = rows.map(({ seq }) => seq);
    await owner('UPDATE audit_links SET seq = -seq WHERE entry_id = ANY ($1)', [ids]);
    await owner(
      'UPDATE audit_links l SET day = n.day, seq = n.seq FROM unnest($1::bigint[], $2::date[], $3::int[]) AS n (id, day, seq) WHERE l.entry_id = n.id',
      [[...ids.slice(half), ...ids.slice(0, half)], rows.map(({ day }) => day), places],
    );
    return ids;
  },
} satisfies typeof TAMPERINGS);

it('names each of more than a thousand tampered rows, a day that is gone, and nothing else', { timeout: 120_000 }, async () => {
  const kinds = Object.entries(TAMPERINGS);
  const every = held.filter((_, at) => at % 2 === 1);
  const each = 54;
  const expected: string[] = [];
  for (const [at, [, tamper]] of kinds.entries()) {
    const rows = every.slice(at * each, (at + 1) * each);
    expected.push(
      ...(await tamper(
        rows,
        rows.map(({ id }) => id),
      )),
    );
  }
  const added = await owner(
    `INSERT INTO audit_entries (at, person_id, person_name, action, subject_type)
     SELECT $1::date + interval '12 hours' + n * interval '1 second', $2, '别人', 'test.note', 'test' FROM generate_series(1, 60) AS n RETURNING id`,
    [enlarged, MEI.id],
  );
  expected.push(...added.map(({ id }) => id));
  await owner(`DELETE FROM audit_entries WHERE at >= $1::date - interval '8 hours' AND at < $1::date + interval '16 hours'`, [vanished]);
  await owner('DELETE FROM audit_links WHERE day = $1', [vanished]);
  await owner('DELETE FROM audit_roots WHERE day = $1', [vanished]);
  expected.push(vanished);

  const { findings, wrong } = await verify();
  expect(expected.length).toBeGreaterThan(1_000);
  expect(new Set(findings.flatMap(namesOf))).toEqual(new Set(expected));
  expect(wrong).toBeGreaterThanOrEqual(expected.length);
});

it('names the last day that is gone with its root, where an earlier verification saw it', async () => {
  const last = days.at(-1)!;
  await app.run(AUDE, () => app.nest.get(RunVerification).begin(AUDE));
  await vi.waitFor(() => expect(app.nest.get(RunVerification).running).toBe(false), { timeout: 60_000 });
  await owner('DELETE FROM audit_roots WHERE day = $1', [last]);
  expect((await verify()).findings).toContainEqual({ kind: 'root', day: last });
});

it('names a root that was changed', async () => {
  await owner('UPDATE audit_roots SET count = count + 1 WHERE day = $1', [days[2]]);
  expect((await verify()).findings).toContainEqual({ kind: 'root', day: days[2] });
});
