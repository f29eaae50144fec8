import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { codeOf, connected, databaseOf, withDatabase } from './connection.ts';

/** The role the server signs in as: it owns nothing, so row-level security holds for it. Migrations grant to this name. */
export const APP_ROLE = 'luodi_app';

/**
 * Makes sure that `luodi_app` exists and can reach the owner's database, and returns the URL it signs in with. Its password is random
 * and kept in `<dataDir>/app-role.json` (0600) by server, unless `givenAppUrl` (DATABASE_APP_URL) brings one. Repeating changes nothing.
 */
export async function provision(ownerUrl: string, dataDir: string, givenAppUrl?: string): Promise<string> {
  return connected(ownerUrl, async (db) => {
    const appUrl = givenAppUrl ? await acceptGiven(db, ownerUrl, givenAppUrl) : await ownPassword(db, ownerUrl, dataDir);
    await db.query(`GRANT CONNECT ON DATABASE ${db.escapeIdentifier(databaseOf(ownerUrl))} TO ${APP_ROLE}`);
    await db.query(`GRANT USAGE ON SCHEMA public TO ${APP_ROLE}`);
    return appUrl;
  });
}

async function acceptGiven(db: Client, ownerUrl: string, givenAppUrl: string): Promise<string> {
  const { username, password } = new URL(givenAppUrl);
  if (decodeURIComponent(username) !== APP_ROLE)
    throw new Error(`DATABASE_APP_URL must sign in as ${APP_ROLE}, the role migrations grant to.`);
  if (!(await roleExists(db))) await createRole(db, decodeURIComponent(password));
  return withDatabase(givenAppUrl, databaseOf(ownerUrl));
}

async function ownPassword(db: Client, ownerUrl: string, dataDir: string): Promise<string> {
  const store = join(dataDir, 'app-role.json');
  const kept = existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as Record<string, string>) : {};
  // The server's own identity: its address may differ from one start to the next.
  const { rows } = await db.query<{ server: string }>('SELECT system_identifier::text AS server FROM pg_control_system()');
  const { server } = rows[0]!;
  const password = kept[server] ?? randomBytes(24).toString('hex');
  if (!(server in kept)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(store, `${JSON.stringify({ ...kept, [server]: password }, null, 2)}\n`, { mode: 0o600 });
    // Written by root for a data directory of somebody else's, it must stay readable there.
    if (process.getuid?.() === 0) chownSync(store, statSync(dataDir).uid, statSync(dataDir).gid);
  }
  const appUrl = signedInAs(ownerUrl, password);
  if (!(await roleExists(db))) await createRole(db, password);
  else if (!(await works(appUrl))) await resetPassword(db, password);
  return appUrl;
}

function signedInAs(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = password;
  return url.href;
}

const roleExists = async (db: Client) => ((await db.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE])).rowCount ?? 0) > 0;

const createRole = (db: Client, password: string) =>
  db.query(`CREATE ROLE ${APP_ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${db.escapeLiteral(password)}`);

/** A refused CONNECT is no wrong password: it is granted right after. */
const works = (appUrl: string) =>
  connected(appUrl, (app) => app.query('SELECT')).then(
    () => true,
    (error: unknown) => (['28P01', '28000'].includes(codeOf(error) ?? '') ? false : codeOf(error) === '42501' || Promise.reject(error)),
  );

/** A new password would lock out another installation on the same server; while one is signed in, ours must be told the password. */
async function resetPassword(db: Client, password: string): Promise<void> {
  const { rowCount } = await db.query('SELECT FROM pg_stat_activity WHERE usename = $1', [APP_ROLE]);
  if (rowCount) {
    throw new Error(
      `Another installation is signed in as ${APP_ROLE} on this server. Give its password in DATABASE_APP_URL, or stop it first.`,
    );
  }
  await db.query(`ALTER ROLE ${APP_ROLE} LOGIN PASSWORD ${db.escapeLiteral(password)}`);
}
