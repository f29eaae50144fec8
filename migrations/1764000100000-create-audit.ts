import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DROP_MONTH, MAKE_MONTH } from './audit-months';
import { secure, SHAPES } from './policies';

export class CreateAudit1764000100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    // By month, so that what is past keeping goes as a whole. Months lie in a schema of their own, in which luodi_app has no right: all is
    // read and written through the two tables, whose policies hold.
    await db.query(`
      CREATE TABLE audit_entries (
        id bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT clock_timestamp(), transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
        person_id uuid NOT NULL, person_name text NOT NULL, action text NOT NULL, subject_type text NOT NULL, subject_id uuid, org_unit_id uuid,
        before jsonb, after jsonb, ip text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_id, id);
      CREATE INDEX audit_entries_at_idx ON audit_entries (at, id);

      -- The chain: one link an entry, one chain a day. Written after the commit, so that writers never wait for one row.
      CREATE TABLE audit_links (
        day date NOT NULL, seq integer NOT NULL, entry_id bigint NOT NULL, previous bytea NOT NULL, hash bytea NOT NULL, sealed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (day, seq), UNIQUE (day, entry_id)) PARTITION BY RANGE (day);

      -- One row a day that is over, also of a day without entries, each standing on the one before.
      CREATE TABLE audit_roots (
        day date PRIMARY KEY, count integer NOT NULL, tail bytea NOT NULL, previous bytea NOT NULL, hash bytea NOT NULL, kept_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE audit_verifications (
        id uuid PRIMARY KEY, person_id uuid NOT NULL REFERENCES people, begun_at timestamptz NOT NULL DEFAULT now(), ended_at timestamptz NOT NULL,
        checked integer NOT NULL, wrong integer NOT NULL, report jsonb NOT NULL);
      CREATE INDEX audit_verifications_begun_idx ON audit_verifications (begun_at);

      CREATE SCHEMA audit_months;
      CREATE TABLE audit_months.entries_rest PARTITION OF audit_entries DEFAULT;
      CREATE TABLE audit_months.links_rest PARTITION OF audit_links DEFAULT;`);
    await secure(db, 'audit_entries', SHAPES.trail(), 'SELECT, INSERT');
    await secure(db, 'audit_links', SHAPES.system('audit.read'), 'SELECT, INSERT');
    await secure(db, 'audit_roots', SHAPES.system('audit.read'), 'SELECT, INSERT');
    await secure(db, 'audit_verifications', SHAPES.system('audit.read'), 'SELECT, INSERT');
    await db.query(MAKE_MONTH);
    await db.query(DROP_MONTH);
    await db.query(`
      REVOKE EXECUTE ON FUNCTION audit_make_month(date), audit_drop_month(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit_make_month(date), audit_drop_month(date) TO luodi_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION audit_make_month, audit_drop_month;
      DROP TABLE audit_verifications, audit_roots, audit_links, audit_entries;
      DROP SCHEMA audit_months`);
  }
}
