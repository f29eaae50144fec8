import type { MigrationInterface, QueryRunner } from 'typeorm';
import { INDUSTRY_TREE } from './industry-tree';
import { secure, SHAPES } from './policies';

export class CreateIndustries1764000200000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE industries (
        code text PRIMARY KEY, parent_code text REFERENCES industries, root_code text NOT NULL, name_zh text NOT NULL, name_en text NOT NULL,
        lens_zh text, lens_en text, strength text, sort integer NOT NULL DEFAULT 0, active boolean NOT NULL DEFAULT true,
        version integer NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX industries_root_code_idx ON industries (root_code);
      CREATE TABLE districts (id uuid PRIMARY KEY, name text NOT NULL UNIQUE, sort integer NOT NULL DEFAULT 0);
      CREATE TABLE towns (id uuid PRIMARY KEY, district_id uuid REFERENCES districts, name text NOT NULL UNIQUE, sort integer NOT NULL DEFAULT 0);`);
    for (const [sort, node] of INDUSTRY_TREE.entries())
      await db.query(
        `INSERT INTO industries (code, parent_code, root_code, name_zh, name_en, lens_zh, lens_en, strength, sort) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [...node, sort],
      );
    for (const table of ['industries', 'districts', 'towns'])
      await secure(db, table, SHAPES.directory('industries.write'), 'SELECT, INSERT, UPDATE');
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE towns, districts, industries');
  }
}
