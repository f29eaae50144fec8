import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

export class CreateVisits1764000500000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE visits (
        id uuid PRIMARY KEY, org_unit_id uuid NOT NULL REFERENCES org_units, direction text NOT NULL, visited_on date NOT NULL, visited_precision text NOT NULL DEFAULT 'day',
        investor_id uuid REFERENCES investors, project_id uuid REFERENCES projects, industry_code text NOT NULL REFERENCES industries, city text,
        hosts jsonb NOT NULL DEFAULT '[]', guests jsonb NOT NULL DEFAULT '[]', is_top_leader boolean NOT NULL DEFAULT false, topic text, summary text NOT NULL,
        ask_from_investor text, our_promise text, intent text, next_action text, next_action_owner_id uuid REFERENCES people, next_action_due_on date, next_action_done_at timestamptz,
        logged_by uuid NOT NULL REFERENCES people, import_id uuid, version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz);
      CREATE INDEX visits_visited_on_id_idx ON visits (visited_on, id);
      CREATE INDEX visits_investor_id_visited_on_idx ON visits (investor_id, visited_on);
      CREATE INDEX visits_project_id_visited_on_idx ON visits (project_id, visited_on);
      CREATE INDEX visits_next_action_due_on_idx ON visits (next_action_due_on) WHERE next_action_done_at IS NULL;`);
    await secure(db, 'visits', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE visits');
  }
}
