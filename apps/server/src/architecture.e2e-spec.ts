/// <reference types="vite/client" />
import { APP_ROLE, connected } from '@luodi/shared/server/postgres';
import { DataSource } from 'typeorm';
import { readRowSecurityPage } from './testing/row-security-page';
import { routesOf } from './route-table';
import { nameOf, rulesOf } from './testing/rules-of';
import { startWholeProduct } from './testing/whole-product';

const app = await startWholeProduct();
afterAll(() => app.close());

const page = readRowSecurityPage();
const asOwner = <T extends object>(sql: string, params: unknown[] = []) =>
  connected(app.ownerUrl, async (db) => (await db.query<T>(sql, params)).rows);

describe('the routes', () => {
  const routes = routesOf(app.nest);

  it('each declare who may use them', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ access }) => access === null)).toEqual([]);
  });

  it('are open to the signed-out only where sign-in itself, the health checks and the figures for machines need it', () => {
    expect(routes.filter(({ access }) => access === 'public').map(({ name }) => name)).toEqual([
      'HealthController.live',
      'HealthController.ready',
      'InvitationsController.accept',
      'InvitationsController.offer',
      'MetricsController.read',
      'SessionController.open',
    ]);
  });

  it('are those of the server, where Nest says they are', () => {
    const server = app.nest.getHttpAdapter().getInstance();
    const absent = routes.filter(({ method, address }) => !server.hasRoute({ method: method as 'GET', url: address }));
    expect(absent).toEqual([]);
  });
});

describe('the tables', () => {
  it('all enable and force row-level security', async () => {
    const tables = await asOwner<{ name: string; secure: boolean }>(
      `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS secure FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations' ORDER BY 1`,
    );
    expect(tables).toEqual(
      Object.keys(page.rights)
        .sort()
        .map((name) => ({ name, secure: true })),
    );
  });

  it('have exactly the policies that docs/row-level-security.md lists', async () => {
    expect(await catalogued()).toEqual(await asPostgresSays(page.policies));
  });

  it('grant luodi_app exactly the rights listed there', async () => {
    const granted = await asOwner<{ name: string; rights: string[] }>(
      `SELECT relname AS name, array_agg(right_name ORDER BY right_name) AS rights FROM (
         SELECT c.relname, a.privilege_type AS right_name FROM pg_class c, aclexplode(c.relacl) a
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.grantee = $1::regrole
         UNION ALL SELECT c.relname, a.privilege_type || ' (' || string_agg(t.attname, ', ' ORDER BY t.attname) || ')'
          FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
          WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = $1::regrole GROUP BY c.relname, a.privilege_type) AS acl GROUP BY relname`,
      [APP_ROLE],
    );
    const listed = Object.fromEntries(Object.entries(page.rights).map(([table, rights]) => [table, [...rights].sort()]));
    expect(Object.fromEntries(granted.map(({ name, rights }) => [name, rights]))).toEqual(listed);
  });

  it('grant nobody else anything', async () => {
    const others = await asOwner(
      `SELECT c.relname, a.grantee::regrole::text, a.privilege_type FROM pg_class c, aclexplode(c.relacl) a
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.grantee NOT IN (c.relowner, $1::regrole)`,
      [APP_ROLE],
    );
    expect(others).toEqual([]);
  });

  interface Policy {
    table: string;
    policy: string;
    command: string;
    using: string | null;
    check: string | null;
  }
  const catalogued = () =>
    asOwner<Policy>(
      `SELECT tablename AS table, policyname AS policy, cmd AS command, qual AS using, with_check AS check FROM pg_policies
        WHERE schemaname = 'public' AND permissive = 'PERMISSIVE' AND roles = '{public}' ORDER BY 1, 2`,
    );

  /** The listed expressions as PostgreSQL writes them: made beside the real policies in a transaction that never commits. */
  const asPostgresSays = (policies: Policy[]) =>
    connected(app.ownerUrl, async (db) => {
      await db.query('BEGIN');
      for (const { table, policy, command, using, check } of policies)
        await db.query(
          `CREATE POLICY "listed ${policy}" ON ${table} FOR ${command} ${using ? `USING (${using})` : ''} ${check ? `WITH CHECK (${check})` : ''}`,
        );
      const { rows } = await db.query<Policy>(
        `SELECT tablename AS table, substr(policyname, 8) AS policy, cmd AS command, qual AS using, with_check AS check FROM pg_policies
          WHERE schemaname = 'public' AND starts_with(policyname, 'listed ') ORDER BY 1, 2`,
      );
      await db.query('ROLLBACK');
      return rows;
    });
});

describe('the role of the server', () => {
  it('is luodi_app, owns nothing and cannot step round row-level security', async () => {
    const [role] = await app.nest.get(DataSource).query<unknown[]>(
      `SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, ARRAY(SELECT relname::text FROM pg_class WHERE relowner = pg_roles.oid) AS owned,
         ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = pg_roles.oid) AS member_of FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      rolname: APP_ROLE,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: [],
      member_of: [],
    });
  });
});

describe('entities and migrations', () => {
  /**
   * Entities describe what use cases write. Foreign keys and indexes are written in migrations only, and so are columns that the database
   * fills by itself; everything else that TypeORM would change is a difference.
   */
  const BY_DESIGN = [/ DROP CONSTRAINT "\w+_fkey"/, /^DROP INDEX /, / DROP CONSTRAINT "\w+_key"/, / DROP COLUMN "(created_at|updated_at)"/];

  it('agree', async () => {
    const { upQueries } = await app.nest.get(DataSource).driver.createSchemaBuilder().log();
    const differences = upQueries.map(({ query }) => query).filter((query) => !BY_DESIGN.some((pattern) => pattern.test(query)));
    expect(differences).toEqual([]);
  });
});

describe('what a client may send', () => {
  const contracts = import.meta.glob<Record<string, unknown>>('/libs/*/contract/src/index.ts', { eager: true });
  const dtos = Object.values(contracts)
    .flatMap((contract) => Object.values(contract))
    .filter((value): value is new () => object => typeof value === 'function' && /Dto$/.test(value.name));
  const fields = dtos.flatMap((dto) =>
    Object.entries(rulesOf(dto)).map(([property, rules]) => ({ field: `${dto.name}.${property}`, rules })),
  );

  /** Each of these lets through a bounded text only. */
  const BOUNDED = ['maxLength', 'isIn', 'isUuid', 'isDay', 'isInstant', 'isPartialDay', 'isMoney', 'isBoolean', 'nestedValidation', 'max'];
  /** A pattern without +, * or {n,} ends somewhere. */
  const ends = (pattern: RegExp) => !/[+*]|\{\d+,\}/.test(pattern.source) && /^\^.*\$$/.test(pattern.source);

  it('is bounded in every field', () => {
    expect(dtos.length).toBeGreaterThan(20);
    const endless = fields.filter(
      ({ rules }) =>
        !rules.some((rule) => BOUNDED.includes(nameOf(rule)) || (nameOf(rule) === 'matches' && ends(rule.constraints?.[0] as RegExp))),
    );
    expect(endless.map(({ field }) => field)).toEqual([]);
  });

  it('has a least and a greatest number wherever it is a number', () => {
    const numbers = fields.filter(({ rules }) => rules.some((rule) => ['isNumber', 'isInt'].includes(nameOf(rule))));
    const open = numbers.filter(({ rules }) => !['min', 'max'].every((bound) => rules.some((rule) => nameOf(rule) === bound)));
    expect(numbers.length).toBeGreaterThan(3);
    expect(open.map(({ field }) => field)).toEqual([]);
  });

  it('has a greatest length wherever it is a list', () => {
    const lists = fields.filter(({ rules }) => rules.some((rule) => nameOf(rule) === 'isArray'));
    expect(lists.filter(({ rules }) => !rules.some((rule) => nameOf(rule) === 'arrayMaxSize')).map(({ field }) => field)).toEqual([]);
  });
});
