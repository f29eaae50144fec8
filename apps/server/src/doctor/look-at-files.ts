import { connected, type ResolvedDatabase } from '@luodi/shared/server/postgres';
import { join } from 'node:path';
import { contentOf } from '../backup/hashed-copy';
import { type Finding, ok, wrong } from './finding';

/** As luodi_app in the scope of every unit: row-level security would show the owner nothing. */
const NAMED = `
  SELECT set_config('luodi.user_id', '00000000-0000-0000-0000-000000000000', true);
  SELECT set_config('luodi.org_ids', (SELECT array_agg(id)::text FROM org_units), true);
  SELECT DISTINCT sha256, size::float8 AS bytes FROM attachments ORDER BY 1`;

/** Every uploaded file that a row names, read and hashed anew. */
export async function attachments({ appUrl }: ResolvedDatabase, dataDir: string): Promise<Finding> {
  const named = await connected(appUrl, (db) => db.query(NAMED)).then(
    (results) => (results as unknown as { rows: { sha256: string; bytes: number }[] }[]).at(-1)!.rows,
    () => undefined,
  );
  if (!named) return wrong('uploaded files', 'the database does not tell which there are', 'npm run luodi -- migrate');
  const [missing, damaged]: string[][] = [[], []];
  for (const { sha256, bytes } of named) {
    const found = await contentOf(join(dataDir, 'files', sha256.slice(0, 2), sha256)).catch(() => undefined);
    if (!found) missing!.push(sha256);
    else if (found.sha256 !== sha256 || found.bytes !== bytes) damaged!.push(sha256);
  }
  if (missing!.length + damaged!.length === 0) return ok('uploaded files', `${named.length}, all whole`);
  const list = [...missing!.map((name) => `${name} is missing`), ...damaged!.map((name) => `${name} is damaged`)];
  return wrong(
    'uploaded files',
    `${list.length} of ${named.length}: ${list.slice(0, 5).join(', ')}`,
    `Copy them from a backup into ${dataDir}/files`,
  );
}
