import type { QueryRunner } from 'typeorm';

/**
 * The shapes of row-level security (docs/row-level-security.md lists each table's). The inner SELECT makes each setting an InitPlan, read
 * once a query and not once a row; a setting is an empty string after the transaction that set it, hence NULLIF.
 */
const setting = (name: string, type: string) => `(SELECT NULLIF(current_setting('luodi.${name}', true), '')::${type})`;
const PERSON = setting('user_id', 'uuid');
const holds = (...permissions: string[]) => `(${setting('permissions', 'text[]')} && '{${permissions.join()}}'::text[])`;

export const SHAPES = {
  /** Rows of the units in scope; history rows carry the unit they belonged to then. */
  unit: () => both(`org_unit_id = ANY (${setting('org_ids', 'uuid[]')}::uuid[])`),
  /** Everybody signed in reads; holders of a permission write. */
  directory: (...permissions: string[]) => ({ using: `(${PERSON} IS NOT NULL)`, check: holds(...permissions, 'system') }),
  /** Sign-in machinery alone. */
  system: (...permissions: string[]) => both(holds('system', ...permissions)),
  /** What belongs to one person. */
  own: (column: string) => both(`${column} = ${PERSON}`),
  /** One person's own, which they may share with those who see their unit or with everybody. */
  shared: (column: string) => ({
    using: `(${column} = ${PERSON} OR (sharing = 'unit' AND org_unit_id = ANY (${setting('org_ids', 'uuid[]')}::uuid[])) OR (sharing = 'zone' AND ${holds('views.keep')}))`,
    check: `${column} = ${PERSON}`,
  }),
  /** Who stands in for whom everybody may know; the one who is away writes, and those who manage roles. */
  lent: () => ({ using: `(${PERSON} IS NOT NULL)`, check: `(from_id = ${PERSON} OR ${holds('roles.manage')})` }),
  /** Keys are hashed: everybody may ask who holds a company, only its own unit writes. */
  masked: () => ({ using: `(${PERSON} IS NOT NULL)`, check: `org_unit_id = ANY (${setting('org_ids', 'uuid[]')}::uuid[])` }),
  /** Everybody appends; the auditor, the sealer and, in a record's timeline, its unit read. */
  trail: () => ({
    using: `(${holds('audit.read', 'system')} OR org_unit_id = ANY (${setting('org_ids', 'uuid[]')}::uuid[]))`,
    check: `(${PERSON} IS NOT NULL)`,
  }),
};

const both = (expression: string) => ({ using: expression, check: expression });

/** Switches row-level security on, also for the owner, and grants luodi_app the rights named. */
export async function secure(db: QueryRunner, table: string, shape: { using: string; check: string }, rights: string): Promise<void> {
  await db.query(`
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    GRANT ${rights} ON ${table} TO luodi_app;
    CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${shape.using});
    CREATE POLICY ${table}_insert ON ${table} FOR INSERT WITH CHECK (${shape.check});
    CREATE POLICY ${table}_update ON ${table} FOR UPDATE USING (${shape.check}) WITH CHECK (${shape.check});
    CREATE POLICY ${table}_delete ON ${table} FOR DELETE USING (${shape.check});`);
}
