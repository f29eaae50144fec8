import { connected } from '@luodi/shared/server/postgres';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export const DUMP = 'database.dump';

const run = promisify(execFile);

/**
 * Dumps the database at `url` with the system's pg_dump.
 * @throws in words when there is no pg_dump or an older one than the server, or when row-level security would hide rows from the role
 */
export async function dumpDatabase(url: string, file: string): Promise<void> {
  const server = await connected(url, async (db) => {
    const { rows } = await db.query<{ role: string; above: boolean; major: number }>(
      `SELECT rolname AS role, rolsuper OR rolbypassrls AS above, current_setting('server_version_num')::int / 10000 AS major
         FROM pg_roles WHERE rolname = current_user`,
    );
    return rows[0]!;
  });
  if (!server.above)
    throw new Error(
      `${server.role} does not see every row: row-level security holds for it too. Give the URL of a superuser or of a role with BYPASSRLS ` +
        `in DATABASE_BACKUP_URL, as in postgres://backup:password@host:5432/luodi (CREATE ROLE backup LOGIN BYPASSRLS IN ROLE pg_read_all_data …).`,
    );
  await requireProgram('pg_dump', server.major);
  await speakTo('pg_dump', url, ['--format=custom', `--file=${file}`]);
}

/** Restores into an empty database, whole or not at all, as its owner. */
export async function restoreDump(ownerUrl: string, file: string): Promise<void> {
  await requireProgram('pg_restore', 0);
  await speakTo('pg_restore', ownerUrl, ['--exit-on-error', '--single-transaction', '--no-owner', file]);
}

async function requireProgram(program: string, major: number): Promise<void> {
  const { stdout } = await run(program, ['--version']).catch(() => {
    const which = major ? `postgresql-client-${major}` : 'postgresql-client';
    throw new Error(`${program} is not on this machine. Install PostgreSQL's client programs (Debian: apt-get install ${which}).`);
  });
  const found = Number(/(\d+)/.exec(stdout)?.[1]);
  if (found < major)
    throw new Error(
      `${program} is of PostgreSQL ${found}, the server of ${major}. Install postgresql-client-${major} and put it first in PATH.`,
    );
}

/** The password travels in the environment: everybody can read the arguments of a program. */
async function speakTo(program: string, url: string, args: string[]): Promise<void> {
  const { password } = new URL(url);
  const open = new URL(url);
  open.password = '';
  const env = { ...process.env, ...(password && { PGPASSWORD: decodeURIComponent(password) }) };
  await run(program, [...args, `--dbname=${open.href}`], { env }).catch(({ stderr }: { stderr?: string }) => {
    throw new Error(`${program} did not succeed: ${stderr?.trim() || 'it said nothing'}`);
  });
}
