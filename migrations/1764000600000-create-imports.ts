import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

export class CreateImports1764000600000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE imports (
        id uuid PRIMARY KEY, requested_by uuid NOT NULL REFERENCES people, kind text NOT NULL, state text NOT NULL, file_name text NOT NULL, sha256 text NOT NULL,
        sheet text, stated_on date, skipped integer NOT NULL DEFAULT 0, problem jsonb, created_at timestamptz NOT NULL DEFAULT now(), committed_at timestamptz, version integer NOT NULL DEFAULT 1);
      CREATE INDEX imports_created_at_id_idx ON imports (created_at, id);
      CREATE TABLE import_rows (
        import_id uuid NOT NULL REFERENCES imports, requested_by uuid NOT NULL, row integer NOT NULL, action text NOT NULL, name text, project_id uuid, project_version integer,
        duplicate_of integer, parsed jsonb NOT NULL, raw jsonb NOT NULL, changes jsonb NOT NULL DEFAULT '[]', cells jsonb NOT NULL DEFAULT '[]', undo jsonb, PRIMARY KEY (import_id, row));`);
    await secure(db, 'imports', SHAPES.own('requested_by'), 'SELECT, INSERT, UPDATE');
    await secure(db, 'import_rows', SHAPES.own('requested_by'), 'SELECT, INSERT, UPDATE, DELETE');
    await this.sweep(db);
  }

  /** Whatever keeps a file names it here; the sweep removes the others. */
  private async sweep(db: QueryRunner) {
    await db.query(`
      CREATE INDEX attachments_sha256_idx ON attachments (sha256);
      CREATE INDEX imports_sha256_idx ON imports (sha256);
      CREATE POLICY attachments_sweep_read ON attachments FOR SELECT USING ${SHAPES.system().using};
      CREATE POLICY imports_sweep_read ON imports FOR SELECT USING ${SHAPES.system().using};
      CREATE VIEW named_files WITH (security_invoker = true) AS SELECT sha256 FROM attachments UNION ALL SELECT sha256 FROM imports;
      GRANT SELECT ON named_files TO luodi_app;`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP VIEW named_files; DROP POLICY attachments_sweep_read ON attachments; DROP INDEX attachments_sha256_idx; DROP TABLE import_rows, imports',
    );
  }
}
