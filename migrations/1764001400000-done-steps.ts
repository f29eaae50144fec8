import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did a next step, and the indexes by which each finds their own day. */
export class DoneSteps1764001400000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE visits ADD COLUMN next_action_done_by uuid REFERENCES people;
      CREATE INDEX visits_open_steps_idx ON visits (next_action_owner_id, next_action_due_on) WHERE next_action_done_at IS NULL AND deleted_at IS NULL;
      CREATE INDEX projects_officer_id_idx ON projects (officer_id, stage_since);
      CREATE INDEX stage_moves_effective_on_idx ON stage_moves (effective_on) WHERE superseded_at IS NULL;`);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP INDEX stage_moves_effective_on_idx, projects_officer_id_idx, visits_open_steps_idx; ALTER TABLE visits DROP COLUMN next_action_done_by',
    );
  }
}
