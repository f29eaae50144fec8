import { connected } from '@luodi/shared/server/postgres';
import type { Manifest } from './manifest';

/** What has run of the migrations; none where the installation has only ever served the sample zone. */
export async function schemaOf(url: string): Promise<Pick<Manifest, 'postgres' | 'schema'>> {
  return connected(url, async (db) => {
    const [about] = (
      await db.query<{ postgres: string; migrated: boolean }>(
        `SELECT current_setting('server_version') AS postgres, to_regclass('public.migrations') IS NOT NULL AS migrated`,
      )
    ).rows;
    const ran = about!.migrated ? (await db.query<{ name: string }>('SELECT name FROM migrations ORDER BY id')).rows : [];
    return { postgres: about!.postgres, schema: ran.map(({ name }) => name) };
  });
}
