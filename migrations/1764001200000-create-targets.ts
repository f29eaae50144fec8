import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

const RECORD = `version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()`;

export class CreateTargets1764001200000 implements MigrationInterface {
  async up(db: QueryRunner) {
    // A strength is stated with a reason and a day; those that came with the tree have neither, and the records speak for themselves.
    await db.query(`
      ALTER TABLE industries ADD strength_reason text, ADD strength_on date, ADD strength_by uuid REFERENCES people;
      ALTER TABLE industries NO FORCE ROW LEVEL SECURITY;
      UPDATE industries SET strength = NULL;
      ALTER TABLE industries FORCE ROW LEVEL SECURITY;`);
    await db.query(`
      CREATE TABLE targets (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, name text NOT NULL, uscc text, industry_code text NOT NULL REFERENCES industries,
        reason text NOT NULL, source text, owner_id uuid NOT NULL REFERENCES people, next_touch text, next_touch_on date,
        state text NOT NULL DEFAULT 'open', closed_on date, investor_id uuid REFERENCES investors, lead_id uuid REFERENCES leads,
        created_by uuid NOT NULL REFERENCES people, ${RECORD});
      CREATE INDEX targets_next_touch_idx ON targets (coalesce(next_touch_on, '2199-12-31'::date), id);
      CREATE INDEX targets_industry_code_idx ON targets (industry_code);

      -- Which unit has a company on its target list, by hashed keys: all that other units can see of it.
      CREATE TABLE target_claims (
        target_id uuid NOT NULL REFERENCES targets, kind text NOT NULL, key_hash bytea NOT NULL, place_hash bytea, org_unit_id uuid NOT NULL REFERENCES org_units,
        PRIMARY KEY (target_id, kind));
      CREATE UNIQUE INDEX target_claims_uscc_key ON target_claims (key_hash) WHERE kind = 'uscc';
      CREATE UNIQUE INDEX target_claims_name_key ON target_claims (key_hash, place_hash) NULLS NOT DISTINCT WHERE kind = 'name';`);
    await secure(db, 'targets', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'target_claims', SHAPES.masked(), 'SELECT, INSERT, DELETE');
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE target_claims, targets;
      ALTER TABLE industries DROP strength_reason, DROP strength_on, DROP strength_by;`);
  }
}
