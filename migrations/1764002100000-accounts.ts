import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

/** Passwords that were, second factors, and sessions that still wait for something. */
export class Accounts1764002100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE password_history (
        person_id uuid NOT NULL REFERENCES people, password_hash text NOT NULL, replaced_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, password_hash));

      -- Secrets are sealed (secret-box.ts). One that was offered waits until a code shows that the app has it.
      CREATE TABLE second_factors (person_id uuid PRIMARY KEY REFERENCES people, secret bytea, offered bytea, last_step bigint NOT NULL DEFAULT 0);
      CREATE TABLE recovery_codes (
        person_id uuid NOT NULL REFERENCES people, code_hash bytea NOT NULL, used_at timestamptz, PRIMARY KEY (person_id, code_hash));

      -- What a session still waits for before it is good for anything, and when its factor was last given.
      ALTER TABLE sessions ADD awaits text CHECK (awaits IN ('factor', 'password', 'enrolment')),
        ADD proven_at timestamptz NOT NULL DEFAULT now();`);
    await secure(db, 'password_history', SHAPES.system(), 'SELECT, INSERT, DELETE');
    await secure(db, 'second_factors', SHAPES.system('people.manage'), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'recovery_codes', SHAPES.system('people.manage'), 'SELECT, INSERT, UPDATE, DELETE');
    await this.sessionState(db);
  }

  /**
   * What the access guard asks beside `luodi_session`, in the same statement: the idle limit that holds today, what the session awaits, and
   * whether its factor is fresh. The policy is the setting `accounts`; where it gives no number, the caller's holds.
   */
  private async sessionState(db: QueryRunner) {
    await db.query(`
      CREATE FUNCTION luodi_session_state(token bytea, idle_minutes integer, fresh_minutes integer)
        RETURNS TABLE (session_id uuid, idle interval, awaits text, fresh boolean, enrolled boolean) LANGUAGE plpgsql AS $$
      DECLARE policy jsonb;
      BEGIN
        PERFORM set_config('luodi.permissions', '{system}', true), set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
        SELECT s.value INTO policy FROM settings s WHERE s.key = 'accounts' AND s.effective_on <= (now() AT TIME ZONE 'Asia/Shanghai')::date
         ORDER BY s.effective_on DESC LIMIT 1;
        IF jsonb_typeof(policy #> '{session,idleMinutes}') = 'number' THEN
          idle_minutes := least(greatest((policy #>> '{session,idleMinutes}')::numeric, 1), 1440); END IF;
        IF jsonb_typeof(policy #> '{factor,freshMinutes}') = 'number' THEN
          fresh_minutes := least(greatest((policy #>> '{factor,freshMinutes}')::numeric, 1), 1440); END IF;
        RETURN QUERY
          SELECT s.id, make_interval(mins => idle_minutes), s.awaits, s.proven_at > now() - make_interval(mins => fresh_minutes),
                 EXISTS (SELECT FROM second_factors f WHERE f.person_id = s.person_id AND f.secret IS NOT NULL)
            FROM sessions s WHERE s.token_hash = token;
      END $$;
      REVOKE ALL ON FUNCTION luodi_session_state FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION luodi_session_state TO luodi_app;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION luodi_session_state;
      ALTER TABLE sessions DROP awaits, DROP proven_at;
      DROP TABLE recovery_codes, second_factors, password_history`);
  }
}
