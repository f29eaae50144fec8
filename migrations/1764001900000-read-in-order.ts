import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many fields of a project the report still lacks: `GAPS` of `desk-work.query.ts`. */
const GAPS =
  '(total_investment IS NULL)::int + (content IS NULL)::int + (town_id IS NULL)::int + (officer_id IS NULL AND officer_note IS NULL)::int';

/**
 * Indexes in the order in which they are read, so that a page or a look-up ends where it has found enough, however much there is; and
 * indexes that hold all that a sum asks, so that the rows themselves are left alone.
 */
export class ReadInOrder1764001900000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The list by investment, the largest first: the key of the sort, in which nothing is the least (list-order.ts).
      DROP INDEX projects_total_investment_id_idx;
      CREATE INDEX projects_largest_idx ON projects ((greatest(total_investment, -900000000000000000)), id);
      -- Today: what rests longest, red lights first; and what the report still lacks, most first.
      CREATE INDEX projects_resting_idx ON projects ((light = 'red') DESC NULLS LAST, stage_since, id) WHERE deleted_at IS NULL;
      CREATE INDEX projects_gaps_idx ON projects ((${GAPS}) DESC, updated_at DESC, id) WHERE deleted_at IS NULL;

      -- Where a project stood on a day, and what it counted as: the last of its rows, without a sort.
      DROP INDEX stage_moves_project_id_effective_on_idx;
      CREATE INDEX stage_moves_latest_idx ON stage_moves (project_id, effective_on, recorded_at, id);
      DROP INDEX project_versions_project_id_effective_on_idx;
      CREATE INDEX project_versions_latest_idx ON project_versions (project_id, effective_on, recorded_at, id)
        INCLUDE (superseded_at, org_unit_id, industry_code, currency, total_investment, status);
      -- Who entered a stage in a year, and had not before.
      DROP INDEX stage_moves_to_effective_on_idx;
      CREATE INDEX stage_moves_entries_idx ON stage_moves ("to", effective_on) INCLUDE (project_id, agreement, recorded_at, superseded_at, org_unit_id);
      -- The ledger of the days since a sum: all that is added up, the grade too.
      DROP INDEX pipeline_deltas_day_idx;
      CREATE INDEX pipeline_deltas_day_idx ON pipeline_deltas (day, recorded_at) INCLUDE (org_unit_id, stage, agreement, industry_code, currency, count, amount);

      -- Few visits are led by the top leader, and of few only the month is known: a year of each is counted from these alone.
      CREATE INDEX visits_top_leader_idx ON visits (visited_on) WHERE is_top_leader;
      CREATE INDEX visits_undated_idx ON visits (visited_on) WHERE visited_precision = 'month';

      -- Whether a term finds few or many decides how a search goes about it.
      ALTER TABLE name_terms ALTER term SET STATISTICS 1000;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE name_terms ALTER term SET STATISTICS -1;
      DROP INDEX visits_undated_idx, visits_top_leader_idx, pipeline_deltas_day_idx, stage_moves_entries_idx, project_versions_latest_idx, stage_moves_latest_idx,
        projects_gaps_idx, projects_resting_idx, projects_largest_idx;
      CREATE INDEX projects_total_investment_id_idx ON projects (total_investment, id);
      CREATE INDEX stage_moves_project_id_effective_on_idx ON stage_moves (project_id, effective_on, recorded_at);
      CREATE INDEX project_versions_project_id_effective_on_idx ON project_versions (project_id, effective_on, recorded_at);
      CREATE INDEX stage_moves_to_effective_on_idx ON stage_moves ("to", effective_on);
      CREATE INDEX pipeline_deltas_day_idx ON pipeline_deltas (day, recorded_at) INCLUDE (org_unit_id, stage, industry_code, currency, count, amount)`);
  }
}
