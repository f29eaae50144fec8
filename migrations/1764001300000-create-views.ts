import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secure, SHAPES } from './policies';

export class CreateViews1764001300000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE saved_views (
        id uuid PRIMARY KEY, owner_id uuid NOT NULL REFERENCES people, org_unit_id uuid NOT NULL REFERENCES org_units, list text NOT NULL, name text NOT NULL, query text NOT NULL,
        sharing text NOT NULL, position integer NOT NULL, usual boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX saved_views_owner_id_list_idx ON saved_views (owner_id, list, position);
      CREATE INDEX saved_views_list_sharing_idx ON saved_views (list, sharing, org_unit_id) WHERE sharing <> 'private';
      CREATE UNIQUE INDEX saved_views_usual_key ON saved_views (owner_id, list) WHERE usual;`);
    await secure(db, 'saved_views', SHAPES.shared('owner_id'), 'SELECT, INSERT, UPDATE, DELETE');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE saved_views');
  }
}
