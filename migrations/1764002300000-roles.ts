import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

const RECORD =
  'version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()';
/** The standard roles of this version, with what each may do and how far. Those of people who have one are among them. */
const NAMES: [code: string, realm: string, zh: string, en: string][] = [
  ['officer', 'business', '招商专员', 'Officer'],
  ['head', 'business', '单位负责人', 'Unit head'],
  ['desk', 'business', '综合岗', 'Desk officer'],
  ['director', 'business', '中心主任', 'Centre director'],
  ['leader', 'business', '区领导', 'Zone leader'],
  ['supervisor', 'business', '效督办', 'Supervisor'],
  ['verifier', 'business', '部门核验员', 'Department verifier'],
  ['admin', 'system', '系统管理员', 'System administrator'],
  ['secadmin', 'security', '安全管理员', 'Security administrator'],
  ['auditor', 'audit', '审计管理员', 'Audit administrator'],
];
const ALL = 'units.read people.read';
const SEE = 'investors.read visits.read leads.read projects.read targets.read reports.read';
const WORK = 'investors.write visits.log leads.write projects.write projects.move targets.write files.write';
const GRANTS: [role: string, reach: string, permissions: string][] = [
  ...['officer', 'head', 'desk', 'director', 'leader', 'supervisor'].flatMap((role): [string, string, string][] => {
    const reach = { officer: 'unit', head: 'below' }[role] ?? 'zone';
    return [
      [role, 'none', `${ALL} industries.read views.keep`],
      [role, reach, SEE],
      ...(['leader', 'supervisor'].includes(role) ? [] : ([[role, reach, WORK]] as [string, string, string][])),
    ];
  }),
  ['head', 'below', 'projects.move-back imports.run'],
  ...['desk', 'director'].flatMap((role): [string, string, string][] => [
    [role, 'zone', 'projects.move-back imports.run'],
    [role, 'none', 'industries.write views.publish'],
  ]),
  ['verifier', 'none', `${ALL} industries.read views.keep`],
  ['verifier', 'zone', 'projects.read files.write'],
  ['admin', 'none', `${ALL} units.manage people.manage`],
  ['secadmin', 'none', `${ALL} roles.manage`],
  ['auditor', 'none', `${ALL} audit.read`],
];

/**
 * Roles are data: what each may do, and how far. `standard`: after which standard role it is made. A person has a main role, by which their
 * first page is put together, and may have more; whoever is away lends what they may do to one other person for so many days.
 */
export class Roles1764002300000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE roles (
        code text PRIMARY KEY, standard text NOT NULL, realm text NOT NULL, name_zh text NOT NULL UNIQUE,
        name_en text NOT NULL UNIQUE, sort integer GENERATED ALWAYS AS IDENTITY, ${RECORD});
      CREATE TABLE role_grants (
        role text NOT NULL REFERENCES roles, permission text NOT NULL, reach text NOT NULL CHECK (reach IN ('unit', 'below', 'zone', 'none')),
        PRIMARY KEY (role, permission));
      CREATE TABLE delegations (
        id uuid PRIMARY KEY, from_id uuid NOT NULL REFERENCES people, to_id uuid NOT NULL REFERENCES people CHECK (to_id <> from_id),
        first_on date NOT NULL, last_on date NOT NULL CHECK (last_on >= first_on), reason text NOT NULL, ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX delegations_to_id_idx ON delegations (to_id) WHERE ended_at IS NULL;
      CREATE INDEX delegations_from_id_idx ON delegations (from_id);`);
    for (const [code, realm, zh, en] of NAMES)
      await db.query('INSERT INTO roles (code, standard, realm, name_zh, name_en) VALUES ($1, $1, $2, $3, $4)', [code, realm, zh, en]);
    for (const [role, reach, permissions] of GRANTS)
      await db.query(`INSERT INTO role_grants SELECT $1, unnest(string_to_array($2, ' ')), $3`, [role, permissions, reach]);
    await db.query(
      `ALTER TABLE people ADD CONSTRAINT people_role_fkey FOREIGN KEY (role) REFERENCES roles, ADD COLUMN more_roles text[] NOT NULL DEFAULT '{}'`,
    );
    await this.writers(db);
    await secure(db, 'roles', SHAPES.directory('roles.manage'), 'SELECT, INSERT, UPDATE');
    await secure(db, 'role_grants', SHAPES.directory('roles.manage'), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'delegations', SHAPES.lent(), 'SELECT, INSERT, UPDATE');
    await this.actor(db);
  }

  /** Accounts are one administrator's, what their holders may do another's. */
  private async writers(db: QueryRunner) {
    const { check } = SHAPES.directory('people.manage', 'roles.manage');
    await db.query(`
      ALTER POLICY people_insert ON people WITH CHECK (${check});
      ALTER POLICY people_update ON people USING (${check}) WITH CHECK (${check});
      ALTER POLICY people_delete ON people USING (${check});`);
  }

  /** Who somebody is, what they may do (as their own, and lent to them today), and which units lie where. */
  private async actor(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION luodi_session, luodi_actor;
      CREATE FUNCTION luodi_actor(person uuid) RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, grants jsonb, below jsonb, zone uuid[]) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        RETURN QUERY
          WITH RECURSIVE held AS (
            SELECT p.org_unit_id AS unit, p.role || p.more_roles AS codes FROM people p WHERE p.id = person
            UNION ALL SELECT q.org_unit_id, q.role || q.more_roles FROM delegations d JOIN people q ON q.id = d.from_id AND q.active
              WHERE d.to_id = person AND d.ended_at IS NULL AND (now() AT TIME ZONE 'Asia/Shanghai')::date BETWEEN d.first_on AND d.last_on),
          tree (root, id) AS (SELECT DISTINCT unit, unit FROM held UNION ALL SELECT t.root, u.id FROM org_units u JOIN tree t ON u.parent_id = t.id)
          SELECT p.id, p.name, r.standard, p.org_unit_id,
            (SELECT jsonb_agg(DISTINCT jsonb_build_object('permission', g.permission, 'reach', g.reach, 'unit', h.unit)) FROM held h JOIN role_grants g ON g.role = ANY (h.codes)),
            (SELECT jsonb_object_agg(b.root, b.ids) FROM (SELECT t.root, jsonb_agg(t.id) AS ids FROM tree t GROUP BY t.root) AS b),
            (SELECT array_agg(u.id) FROM org_units u)
            FROM people p JOIN roles r ON r.code = p.role WHERE p.id = person AND p.active;
      END $$;
      CREATE FUNCTION luodi_session(token bytea, idle interval)
        RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, grants jsonb, below jsonb, zone uuid[]) LANGUAGE plpgsql AS $$
      DECLARE found_person uuid; seen timestamptz;
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        SELECT s.person_id, s.seen_at INTO found_person, seen FROM sessions s
         WHERE s.token_hash = token AND s.expires_at > now() AND s.seen_at > now() - idle;
        IF found_person IS NULL THEN RETURN; END IF;
        IF seen < now() - interval '1 minute' THEN UPDATE sessions s SET seen_at = now() WHERE s.token_hash = token; END IF;
        RETURN QUERY SELECT * FROM luodi_actor(found_person);
      END $$;
      REVOKE ALL ON FUNCTION luodi_session, luodi_actor FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION luodi_session, luodi_actor TO luodi_app;`);
  }

  async down() {
    throw new Error('Who may do what cannot be put back into one column; restore the backup that was taken before.');
  }
}
