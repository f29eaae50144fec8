import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

/** What people settle in the review of a ledger: cells, rows, and how a unit reads a head. */
export class ReviewWorkspace1764001700000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE imports ADD COLUMN mode text NOT NULL DEFAULT 'both', ADD COLUMN columns jsonb NOT NULL DEFAULT '[]', ADD COLUMN head_key text,
        ADD COLUMN mapped boolean NOT NULL DEFAULT false;
      ALTER TABLE import_rows ADD COLUMN candidates uuid[] NOT NULL DEFAULT '{}';
      CREATE TABLE import_corrections (
        import_id uuid NOT NULL REFERENCES imports, requested_by uuid NOT NULL REFERENCES people, address text NOT NULL, before text NOT NULL, text text NOT NULL,
        made_at timestamptz NOT NULL, PRIMARY KEY (import_id, address));
      CREATE TABLE import_choices (
        import_id uuid NOT NULL REFERENCES imports, requested_by uuid NOT NULL REFERENCES people, row integer NOT NULL, take text NOT NULL, record_id uuid,
        made_at timestamptz NOT NULL, PRIMARY KEY (import_id, row));
      CREATE TABLE ledger_mappings (
        org_unit_id uuid NOT NULL REFERENCES org_units, kind text NOT NULL, head_key text NOT NULL, columns jsonb NOT NULL, made_by uuid NOT NULL REFERENCES people,
        made_at timestamptz NOT NULL, PRIMARY KEY (org_unit_id, kind, head_key));`);
    await secure(db, 'import_corrections', SHAPES.own('requested_by'), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'import_choices', SHAPES.own('requested_by'), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'ledger_mappings', SHAPES.unit(), 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE ledger_mappings, import_choices, import_corrections;
      ALTER TABLE import_rows DROP COLUMN candidates;
      ALTER TABLE imports DROP COLUMN mapped, DROP COLUMN head_key, DROP COLUMN columns, DROP COLUMN mode`);
  }
}
