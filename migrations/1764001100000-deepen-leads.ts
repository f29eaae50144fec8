import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A lead to full depth, and a visit on a lead. The new columns follow the shape of their tables. */
export class DeepenLeads1764001100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE leads
        ADD method text, ADD first_report_unit_id uuid REFERENCES org_units,
        ADD land_need numeric(12,2), ADD plant_need numeric(12,2), ADD energy_need text, ADD env_need text, ADD est_output bigint, ADD est_tax bigint,
        ADD officer_id uuid REFERENCES people, ADD verdict text, ADD verdict_reason text, ADD verdict_on date,
        ADD responded_on date, ADD feedback_on date, ADD followed_up_on date;

      ALTER TABLE visits ADD lead_id uuid REFERENCES leads;
      CREATE INDEX visits_lead_id_visited_on_idx ON visits (lead_id, visited_on);`);
    await this.fill(db);
  }

  /** What was recorded before: reported to the unit that keeps it, and closed by a verdict where it is in reserve or dropped. */
  private async fill(db: QueryRunner) {
    await db.query(`
      ALTER TABLE leads NO FORCE ROW LEVEL SECURITY;
      UPDATE leads SET first_report_unit_id = org_unit_id, verdict_on = CASE WHEN state IN ('reserve', 'dropped') THEN closed_on END,
        verdict = CASE state WHEN 'reserve' THEN 'reserve' WHEN 'dropped' THEN 'drop' END;
      ALTER TABLE leads FORCE ROW LEVEL SECURITY;
      ALTER TABLE leads ALTER first_report_unit_id SET NOT NULL;`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      ALTER TABLE visits DROP lead_id;
      ALTER TABLE leads DROP method, DROP first_report_unit_id, DROP land_need, DROP plant_need, DROP energy_need, DROP env_need,
        DROP est_output, DROP est_tax, DROP officer_id, DROP verdict, DROP verdict_reason, DROP verdict_on, DROP responded_on, DROP feedback_on,
        DROP followed_up_on;`);
  }
}
