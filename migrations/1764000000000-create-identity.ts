import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

const RECORD =
  'version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()';

export class CreateIdentity1764000000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE org_units (
        id uuid PRIMARY KEY, parent_id uuid REFERENCES org_units, name text NOT NULL, kind text NOT NULL, sort integer NOT NULL DEFAULT 0,
        active boolean NOT NULL DEFAULT true, ${RECORD});
      CREATE UNIQUE INDEX org_units_parent_id_name_key ON org_units (parent_id, name);
      CREATE UNIQUE INDEX org_units_one_root ON org_units ((parent_id IS NULL)) WHERE parent_id IS NULL;

      CREATE TABLE people (
        id uuid PRIMARY KEY, login text UNIQUE, name text NOT NULL, role text NOT NULL, org_unit_id uuid NOT NULL REFERENCES org_units,
        active boolean NOT NULL DEFAULT true, ${RECORD});

      CREATE TABLE credentials (
        person_id uuid PRIMARY KEY REFERENCES people, password_hash text NOT NULL, changed_at timestamptz NOT NULL DEFAULT now());

      -- Wrong sign-ins by the hash of what was typed as login, and of where it came from.
      CREATE TABLE sign_in_failures (subject bytea PRIMARY KEY, failures integer NOT NULL, expires_at timestamptz NOT NULL);
      CREATE INDEX sign_in_failures_expires_at_idx ON sign_in_failures (expires_at);

      CREATE TABLE sessions (
        id uuid PRIMARY KEY, token_hash bytea NOT NULL UNIQUE, person_id uuid NOT NULL REFERENCES people, created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, ip text, agent text);
      CREATE INDEX sessions_person_id_idx ON sessions (person_id);

      CREATE TABLE invitations (
        id uuid PRIMARY KEY, token_hash bytea NOT NULL UNIQUE, kind text NOT NULL, person_id uuid REFERENCES people, invited_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL, used_at timestamptz);

      CREATE TABLE settings (key text NOT NULL, effective_on date NOT NULL, value jsonb NOT NULL, PRIMARY KEY (key, effective_on));
      INSERT INTO settings VALUES ('week.last-day', '2000-01-01', '"THU"');

      CREATE TABLE idempotency_keys (
        person_id uuid NOT NULL, key text NOT NULL, fingerprint text NOT NULL, scope text NOT NULL, status integer, body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (person_id, key));
      CREATE INDEX idempotency_keys_created_at_idx ON idempotency_keys (created_at);`);
    await secure(db, 'org_units', SHAPES.directory('units.manage'), 'SELECT, INSERT, UPDATE');
    await secure(db, 'people', SHAPES.directory('people.manage'), 'SELECT, INSERT, UPDATE');
    await secure(db, 'credentials', SHAPES.system(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'sign_in_failures', SHAPES.system(), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'sessions', SHAPES.system('people.manage'), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'invitations', SHAPES.system('people.manage'), 'SELECT, INSERT, UPDATE');
    await secure(db, 'settings', SHAPES.directory('units.manage'), 'SELECT, INSERT, UPDATE');
    await secure(db, 'idempotency_keys', SHAPES.own('person_id'), 'SELECT, INSERT, UPDATE');
    await this.sessionLookUp(db);
    await this.sweeps(db);
  }

  /**
   * Every request begins with this look-up, so it is one statement in its own implicit transaction: the function gives itself the system
   * permission, which ends with the statement. Idle and absolute limits are checked here; `seen_at` moves once a minute at most.
   */
  private async sessionLookUp(db: QueryRunner) {
    await db.query(`
      CREATE FUNCTION luodi_actor(person uuid) RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, below uuid[], zone uuid[]) LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        RETURN QUERY
          WITH RECURSIVE tree (id) AS (
            SELECT q.org_unit_id FROM people q WHERE q.id = person
            UNION ALL SELECT u.id FROM org_units u JOIN tree t ON u.parent_id = t.id)
          SELECT p.id, p.name, p.role, p.org_unit_id, (SELECT array_agg(t.id) FROM tree t), (SELECT array_agg(u.id) FROM org_units u)
            FROM people p WHERE p.id = person AND p.active;
      END $$;
      CREATE FUNCTION luodi_session(token bytea, idle interval)
        RETURNS TABLE (person_id uuid, name text, role text, org_unit_id uuid, below uuid[], zone uuid[]) LANGUAGE plpgsql AS $$
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

  /** Keys of repeated writes live 30 days; the sweep is the one thing that may delete them. */
  private async sweeps(db: QueryRunner) {
    await db.query(`
      GRANT DELETE ON idempotency_keys TO luodi_app;
      CREATE POLICY idempotency_keys_sweep ON idempotency_keys FOR DELETE
        USING ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[] AND created_at < now() - interval '30 days');
      CREATE POLICY idempotency_keys_sweep_read ON idempotency_keys FOR SELECT
        USING ((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[]);`);
  }

  async down(db: QueryRunner) {
    await db.query(
      `DROP FUNCTION luodi_session, luodi_actor; DROP TABLE idempotency_keys, settings, invitations, sessions, sign_in_failures, credentials, people, org_units`,
    );
  }
}
