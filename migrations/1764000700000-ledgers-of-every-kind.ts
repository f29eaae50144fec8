import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of a ledger may be any record, not only a project; a lead knows the project it became and who talked first. */
export class LedgersOfEveryKind1764000700000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE import_rows RENAME COLUMN project_id TO record_id;
      ALTER TABLE import_rows RENAME COLUMN project_version TO record_version;
      ALTER TABLE import_rows ADD COLUMN org_unit_id uuid;
      ALTER TABLE imports ADD COLUMN notes jsonb NOT NULL DEFAULT '[]';

      ALTER TABLE leads ADD COLUMN first_report_precision text NOT NULL DEFAULT 'day', ADD COLUMN first_talk_unit_id uuid REFERENCES org_units,
        ADD COLUMN project_id uuid REFERENCES projects;
      CREATE INDEX leads_project_id_idx ON leads (project_id);`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP INDEX leads_project_id_idx;
      ALTER TABLE leads DROP COLUMN project_id, DROP COLUMN first_talk_unit_id, DROP COLUMN first_report_precision;
      ALTER TABLE imports DROP COLUMN notes;
      ALTER TABLE import_rows DROP COLUMN org_unit_id;
      ALTER TABLE import_rows RENAME COLUMN record_version TO project_version;
      ALTER TABLE import_rows RENAME COLUMN record_id TO project_id;`);
  }
}
