interface Asks {
  query(sql: string): Promise<{ role: string; above: boolean; owns: string | null }[]>;
}

/**
 * Throws when the role the server signed in as could step round row-level security: it is, or is a member of, a superuser or a role
 * with BYPASSRLS, or it owns a table (an owner may switch security off). Takes a TypeORM DataSource or anything that answers rows.
 */
export async function refuseUnsafeRole(dataSource: Asks): Promise<void> {
  const [found] = await dataSource.query(`
    SELECT current_user AS role,
      EXISTS (SELECT FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls) AND pg_has_role(current_user, r.oid, 'MEMBER')) AS above,
      (SELECT min(c.oid::regclass::text) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns`);
  if (!found) throw new Error('The database did not say which role the server signed in as.');
  if (found.above) throw new Error(`The server must not run as ${found.role}: it is above row-level security (superuser or BYPASSRLS).`);
  if (found.owns) throw new Error(`The server must not run as ${found.role}: it owns the table ${found.owns}.`);
}
