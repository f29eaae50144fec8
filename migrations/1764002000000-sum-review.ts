import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a review says of its rows together is kept with it: a ledger may have a hundred thousand, and one looks again and again. */
export class SumReview1764002000000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE imports ADD COLUMN sums jsonb NOT NULL
        DEFAULT '{"counts": {"create": 0, "update": 0, "same": 0, "duplicate": 0, "problem": 0, "left-out": 0}, "noted": 0, "totalInvestment": "0"}';
      UPDATE imports i SET sums = jsonb_build_object('counts', i.sums -> 'counts' || r.counts, 'noted', r.noted, 'totalInvestment', r.total) FROM (
        SELECT a.import_id, jsonb_object_agg(a.action, a.rows) AS counts, sum(a.noted)::int AS noted, sum(a.total)::text AS total FROM (
          SELECT import_id, action, count(*) AS rows, count(*) FILTER (WHERE cells <> '[]') AS noted,
            coalesce(sum((parsed #>> '{totalInvestment,fen}')::bigint) FILTER (WHERE parsed #>> '{totalInvestment,currency}' = 'CNY'), 0) AS total
          FROM import_rows GROUP BY 1, 2) AS a GROUP BY 1) AS r WHERE r.import_id = i.id;`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE imports DROP COLUMN sums');
  }
}
