import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a report of one week looks at first: the history that is of that week, was learned in it or was stated for it; and the leads, which are few beside the projects. */
export class IndexRecentHistory1764001500000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE INDEX stage_moves_recorded_at_idx ON stage_moves (recorded_at);
      CREATE INDEX stage_moves_superseded_at_idx ON stage_moves (superseded_at) WHERE superseded_at IS NOT NULL;
      CREATE INDEX stage_moves_stated_on_idx ON stage_moves (stated_on) WHERE stated_on IS NOT NULL;
      CREATE INDEX project_versions_recorded_at_idx ON project_versions (recorded_at);
      CREATE INDEX project_versions_effective_on_idx ON project_versions (effective_on);
      CREATE INDEX pipeline_deltas_leads_idx ON pipeline_deltas (day) INCLUDE (recorded_at, org_unit_id, industry_code, count) WHERE stage = 'LEAD';`);
  }

  async down(db: QueryRunner) {
    await db.query(
      `DROP INDEX stage_moves_recorded_at_idx, stage_moves_superseded_at_idx, stage_moves_stated_on_idx, project_versions_recorded_at_idx, project_versions_effective_on_idx, pipeline_deltas_leads_idx`,
    );
  }
}
