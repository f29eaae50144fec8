import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

const RECORD = `version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz`;

/** Money is bigint in the hundredth of the currency; a day is a date; `…_precision` says how exactly it is known. */
export class CreateProjects1764000400000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE leads (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, title text NOT NULL, pinyin text NOT NULL, channel text NOT NULL, state text NOT NULL DEFAULT 'open',
        investor_id uuid REFERENCES investors, industry_code text NOT NULL REFERENCES industries, est_investment bigint, currency text NOT NULL DEFAULT 'CNY',
        first_report_on date NOT NULL, closed_on date, content_brief text, created_by uuid NOT NULL REFERENCES people, ${RECORD});
      CREATE INDEX leads_first_report_on_id_idx ON leads (first_report_on, id);

      CREATE TABLE projects (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, name text NOT NULL, name_key text NOT NULL, pinyin text NOT NULL, code text,
        project_company text, project_company_uscc text, content text, nature text, route text, industry_code text NOT NULL REFERENCES industries,
        priority text NOT NULL DEFAULT 'general', total_investment bigint, currency text NOT NULL DEFAULT 'CNY', fixed_asset_plan bigint, contract_foreign bigint,
        annual_plan bigint, month_done bigint, cumulative_done bigint, funds_received bigint, land_mu numeric(12,2), floor_area numeric(12,2), est_output bigint, est_tax bigint,
        jobs integer, town_id uuid REFERENCES towns, hooked_leader text, officer_id uuid REFERENCES people, officer_note text, progress_note text, problem_note text, light text,
        planned_start_on date, planned_start_precision text, enrolled_on date, enrolled_precision text, enrolled boolean NOT NULL DEFAULT false,
        stage text NOT NULL, agreement text, stage_since date NOT NULL, stage_precision text NOT NULL, declared boolean NOT NULL DEFAULT false, status text NOT NULL DEFAULT 'ACTIVE',
        origin jsonb, created_by uuid NOT NULL REFERENCES people, ${RECORD});
      CREATE INDEX projects_updated_at_id_idx ON projects (updated_at, id);
      CREATE INDEX projects_stage_updated_at_id_idx ON projects (stage, updated_at, id);
      CREATE INDEX projects_industry_code_updated_at_id_idx ON projects (industry_code, updated_at, id);
      CREATE INDEX projects_total_investment_id_idx ON projects (total_investment, id);
      CREATE INDEX projects_pinyin_id_idx ON projects (pinyin, id);
      CREATE INDEX projects_name_key_idx ON projects (name_key);
      CREATE INDEX projects_project_company_uscc_idx ON projects (project_company_uscc);

      CREATE TABLE project_investors (
        project_id uuid NOT NULL REFERENCES projects, investor_id uuid NOT NULL REFERENCES investors, org_unit_id uuid NOT NULL, share numeric(5,2), position integer NOT NULL,
        PRIMARY KEY (project_id, investor_id));
      CREATE INDEX project_investors_investor_id_idx ON project_investors (investor_id);

      -- Two clocks: effective_on, when it was true; recorded_at, when we learned it. A correction supersedes, never edits.
      CREATE TABLE stage_moves (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects, org_unit_id uuid NOT NULL, "to" text NOT NULL, agreement text,
        effective_on date NOT NULL, effective_precision text NOT NULL, recorded_at timestamptz NOT NULL, recorded_by uuid NOT NULL REFERENCES people, reason text NOT NULL,
        evidence_ids uuid[] NOT NULL DEFAULT '{}', declared boolean NOT NULL DEFAULT false, stated_on date, import_id uuid,
        superseded_at timestamptz, superseded_by uuid REFERENCES stage_moves);
      CREATE INDEX stage_moves_project_id_effective_on_idx ON stage_moves (project_id, effective_on, recorded_at);
      CREATE INDEX stage_moves_to_effective_on_idx ON stage_moves ("to", effective_on);

      CREATE TABLE project_versions (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects, org_unit_id uuid NOT NULL, effective_on date NOT NULL, recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES people, industry_code text NOT NULL, currency text NOT NULL, total_investment bigint, status text NOT NULL, reason text, import_id uuid,
        superseded_at timestamptz);
      CREATE INDEX project_versions_project_id_effective_on_idx ON project_versions (project_id, effective_on, recorded_at);

      -- What ledgers have said of permits, and of the signing: each part with the day of the ledger that said it.
      CREATE TABLE declared_facts (
        id uuid PRIMARY KEY, project_id uuid NOT NULL REFERENCES projects, org_unit_id uuid NOT NULL, kind text NOT NULL, state text NOT NULL, "on" text, doc_no text, agreement text,
        begun_by date NOT NULL, done_by date, stated_on date, import_id uuid NOT NULL, recorded_at timestamptz NOT NULL, superseded_at timestamptz);
      CREATE INDEX declared_facts_project_id_idx ON declared_facts (project_id);

      -- Totals of any day are the sum of these up to it. Scope columns are in the row, so policies and filters need no join.
      CREATE TABLE pipeline_deltas (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, day date NOT NULL, recorded_at timestamptz NOT NULL, stage text NOT NULL, agreement text, org_unit_id uuid NOT NULL,
        industry_code text NOT NULL, currency text NOT NULL, count integer NOT NULL, amount bigint NOT NULL);
      CREATE INDEX pipeline_deltas_day_idx ON pipeline_deltas (day, recorded_at) INCLUDE (org_unit_id, stage, industry_code, currency, count, amount);`);
    await secure(db, 'leads', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'projects', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await secure(db, 'project_investors', SHAPES.unit(), 'SELECT, INSERT, UPDATE, DELETE');
    await secure(db, 'stage_moves', SHAPES.unit(), 'SELECT, INSERT, UPDATE (superseded_at, superseded_by)');
    await secure(db, 'project_versions', SHAPES.unit(), 'SELECT, INSERT, UPDATE (superseded_at)');
    await secure(db, 'declared_facts', SHAPES.unit(), 'SELECT, INSERT, UPDATE (superseded_at)');
    await secure(db, 'pipeline_deltas', SHAPES.unit(), 'SELECT, INSERT');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pipeline_deltas, declared_facts, project_versions, stage_moves, project_investors, projects, leads');
  }
}
