import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

export class CreateAudit1764000100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE audit_entries (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(), transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
        person_id uuid NOT NULL, person_name text NOT NULL, action text NOT NULL, subject_type text NOT NULL, subject_id uuid, org_unit_id uuid,
        before jsonb, after jsonb, ip text);
      CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_id, id);
      CREATE INDEX audit_entries_at_idx ON audit_entries (at);

      -- The chain: one link an entry, one chain a day. Written after the commit, so that writers never wait for one row.
      CREATE TABLE audit_links (
        entry_id bigint PRIMARY KEY REFERENCES audit_entries, day date NOT NULL, seq integer NOT NULL, hash bytea NOT NULL, sealed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (day, seq));`);
    await secure(db, 'audit_entries', SHAPES.trail(), 'SELECT, INSERT');
    await secure(db, 'audit_links', SHAPES.system('audit.read'), 'SELECT, INSERT');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE audit_links, audit_entries');
  }
}
