import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

const SYSTEM = `((SELECT NULLIF(current_setting('luodi.permissions', true), '')::text[]) && '{system}'::text[])`;

/**
 * The delta ledger added up, so that the pipeline of a day reads sums instead of it; and visits of one direction in the order of their days.
 * `since`, `until`: the first and the last day of what is added up: all time (`-infinity`) until the end of a month, or a month until one of
 * its days. `summed`: whether a delta is in every sum that its day belongs to.
 */
export class SumPipeline1764001800000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE pipeline_sums (
        since date NOT NULL, until date NOT NULL, org_unit_id uuid NOT NULL, industry_code text NOT NULL, stage text NOT NULL, agreement text, currency text NOT NULL,
        count integer NOT NULL, amount bigint NOT NULL, UNIQUE NULLS NOT DISTINCT (since, until, org_unit_id, industry_code, stage, agreement, currency));
      ALTER TABLE pipeline_deltas ADD COLUMN summed boolean NOT NULL DEFAULT false;
      CREATE INDEX pipeline_deltas_unsummed_idx ON pipeline_deltas (day) WHERE NOT summed;
      CREATE INDEX visits_direction_visited_on_idx ON visits (direction, visited_on);`);
    await secure(db, 'pipeline_sums', SHAPES.unit(), 'SELECT, INSERT, UPDATE');
    await db.query(`
      GRANT UPDATE (summed) ON pipeline_deltas TO luodi_app;
      CREATE POLICY pipeline_deltas_sum_read ON pipeline_deltas FOR SELECT USING (${SYSTEM});
      CREATE POLICY pipeline_deltas_sum ON pipeline_deltas FOR UPDATE USING (${SYSTEM});
      CREATE POLICY pipeline_sums_sum ON pipeline_sums USING (${SYSTEM});`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP POLICY pipeline_deltas_sum ON pipeline_deltas;
      DROP POLICY pipeline_deltas_sum_read ON pipeline_deltas;
      DROP INDEX visits_direction_visited_on_idx, pipeline_deltas_unsummed_idx;
      ALTER TABLE pipeline_deltas DROP COLUMN summed;
      DROP TABLE pipeline_sums`);
  }
}
