import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

const RECORD = `version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz`;

export class CreateInvestors1764000300000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE attachments (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, file_name text NOT NULL, media_type text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL,
        subject_type text, subject_id uuid, uploaded_by uuid NOT NULL REFERENCES people, created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX attachments_subject_id_idx ON attachments (subject_id);

      CREATE TABLE investors (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, full_name text NOT NULL, short_name text, name_key text NOT NULL, place text, pinyin text NOT NULL,
        uscc text, uscc_check text NOT NULL DEFAULT 'none', kind text, country text, reg_province text, reg_city text, industry_code text REFERENCES industries, tier text,
        source text, note text, do_not_contact boolean NOT NULL DEFAULT false, created_by uuid NOT NULL REFERENCES people, ${RECORD});
      CREATE INDEX investors_updated_at_id_idx ON investors (updated_at, id);
      CREATE INDEX investors_name_key_idx ON investors (name_key);
      CREATE INDEX investors_uscc_idx ON investors (uscc);

      -- Who holds a company, by hashed keys: the only rows of other units that anybody can see.
      CREATE TABLE investor_claims (
        investor_id uuid NOT NULL REFERENCES investors, kind text NOT NULL, key_hash bytea NOT NULL, place_hash bytea, org_unit_id uuid NOT NULL REFERENCES org_units,
        PRIMARY KEY (investor_id, kind));
      CREATE UNIQUE INDEX investor_claims_uscc_key ON investor_claims (key_hash) WHERE kind = 'uscc';
      CREATE UNIQUE INDEX investor_claims_name_key ON investor_claims (key_hash, place_hash) NULLS NOT DISTINCT WHERE kind = 'name';

      CREATE TABLE contacts (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, investor_id uuid NOT NULL REFERENCES investors, name text NOT NULL, pinyin text NOT NULL, title text,
        mobile text, wechat text, email text, decision_role text, hometown text, introducer text, consent_basis text, created_by uuid NOT NULL REFERENCES people, ${RECORD});
      CREATE INDEX contacts_investor_id_idx ON contacts (investor_id);
      CREATE INDEX contacts_updated_at_id_idx ON contacts (updated_at, id);

      CREATE TABLE name_terms (
        kind text NOT NULL, term text NOT NULL, org_unit_id uuid NOT NULL, record_id uuid NOT NULL, PRIMARY KEY (kind, term, record_id));
      CREATE INDEX name_terms_record_id_idx ON name_terms (record_id);`);
    await secure(db, 'attachments', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'investors', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'investor_claims', SHAPES.masked(), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'contacts', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'name_terms', SHAPES.unit(), 'SELECT, INSERT, DELETE');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE name_terms, contacts, investor_claims, investors, attachments');
  }
}
